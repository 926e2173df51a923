/** What a spreadsheet would take for the beginning of a formula. The dash that stands for "no opportunity" is none. */
const formula = /^\s*[=+\-@\t\r]/;

/** RFC 4180 with a byte order mark, so that spreadsheets read it as UTF-8; a cell that looks like a formula gets an apostrophe. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellOf).join(",")}\r\n`).join("")}`;
}

function cellOf(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
