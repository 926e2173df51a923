/** Initials in a circle; no colours of people's own. Its name stands beside it or in the link around it. */
export function Avatar({ initials, you, size }: { initials: string; you?: boolean; size?: "s" | "lg" }) {
  return (
    <span className={["ava", you && "you", size].filter(Boolean).join(" ")} aria-hidden="true">
      {initials}
    </span>
  );
}

/** Two letters of a name in letters; the last character where a name has Han ones. */
export function initialsOf(displayName: string): string {
  const name = displayName.trim();
  const han = name.match(/\p{Script=Han}/gu);
  if (han) return han.at(-1) ?? "";
  const words = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => (word ? [...word][0] : ""));
  return letters.join("").toLocaleUpperCase("en") || [...name][0] || "·";
}
