/** A review as a page of its own: no script, no address of ours, nothing to load. All texts are plain. */
export interface FileContent {
  locale: string;
  title: string;
  lead: readonly string[];
  signatures: readonly { term: string; text: string }[];
  statement: { term: string; text: string } | null;
  parts: readonly {
    title: string;
    lines: readonly { term: string; text: string }[];
    links: readonly { title: string; link: string | null; day: string }[];
  }[];
}

const style = `body{font:16px/1.6 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#142027}
h1{font-size:1.6rem}h2{font-size:1.1rem;margin-top:2rem;border-top:1px solid #b3bcc3;padding-top:1rem}
dt{font-weight:600;margin-top:.6rem}dd{margin:0;white-space:pre-wrap}section{break-inside:avoid}`;

export function fileHtml({ locale, title, lead, signatures, statement, parts }: FileContent): string {
  const sections = parts.map(
    (part) => `<section>
<h2>${escaped(part.title)}</h2>
${list(part.lines)}
${part.links.length > 0 ? `<ul>\n${part.links.map(linked).join("\n")}\n</ul>` : ""}
</section>`,
  );
  return `<!doctype html>
<html lang="${escaped(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${lead
  .filter(Boolean)
  .map((line) => `<p>${escaped(line)}</p>`)
  .join("\n")}
${list(signatures)}
${statement ? list([statement]) : ""}
${sections.join("\n")}
</body>
</html>
`;
}

function list(lines: readonly { term: string; text: string }[]): string {
  const rows = lines.map(({ term, text }) => `<dt>${escaped(term)}</dt>${text ? `<dd>${escaped(text)}</dd>` : ""}`);
  return `<dl>\n${rows.join("\n")}\n</dl>`;
}

/** The address stands beside its title, for paper. Links were taken only where they begin with https. */
function linked({ title, link, day }: { title: string; link: string | null; day: string }): string {
  const named = link
    ? `<a href="${escaped(link)}" rel="noopener noreferrer">${escaped(title)}</a> (${escaped(link)})`
    : escaped(title);
  return `<li>${named}, ${escaped(day)}</li>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
