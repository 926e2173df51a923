// Runs in every page before its own scripts: tells of each input event in the answer form, and each time the page says
// that all is saved. `rungChaosSaved` holds the pattern of that sentence.
(() => {
  document.addEventListener(
    "input",
    (event) => {
      const form = event.target.closest("form#answer-form");
      if (!form) return;
      const typed = new FormData(form);
      const answer = typed.get("answer");
      const textOf = (name) => String(typed.get(name)).replaceAll("\r\n", "\n");
      const rating = { key: typed.get("key"), answer: answer ? Number(answer) : null };
      window.rungChaosTell({ edited: { ...rating, comment: textOf("comment"), happened: textOf("happened") } });
    },
    true,
  );
  const saved = new RegExp(window.rungChaosSaved);
  let before = "";
  const look = () => {
    const now = document.querySelector('[role="status"]')?.textContent ?? "";
    if (now !== before && saved.test(now)) window.rungChaosTell({ saved: true });
    before = now;
  };
  new MutationObserver(look).observe(document, { childList: true, characterData: true, subtree: true });
})();
