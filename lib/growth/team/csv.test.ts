import fc from "fast-check";
import { expect, test } from "vitest";
import { csvOf } from "./csv";

const cells = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', ",", "\r", "\n", "=", "阶", "a", " ") }));

test("a parser of RFC 4180 reads what was written, formulas with an apostrophe before them", () => {
  fc.assert(
    fc.property(fc.array(fc.array(cells, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const safe = rows.map((row) => row.map((text) => (/^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text)));
      expect(parsed(csvOf(rows))).toEqual(safe);
    }),
  );
});

test.each(["=1+1", "+49", "-2", "@sum", "\t=1", " =cmd|' /C calc'!A0"])("%j is no formula any more", (name) => {
  expect(parsed(csvOf([[name, "x"]]))[0]?.[0]).toBe(`'${name}`);
});

test("begins with a byte order mark, ends lines as the standard wants, and leaves the dash of no opportunity", () => {
  expect(csvOf([["人员", "–"]])).toBe("\uFEFF人员,–\r\n");
});

/** Written from the standard, apart from the code that is tested. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [[]];
  let text = csv.replace(/^\uFEFF/, "");
  while (text) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(text);
    const plain = /^[^",\r\n]*/.exec(text)?.[0] ?? "";
    rows.at(-1)?.push(quoted ? (quoted[1] ?? "").replaceAll('""', '"') : plain);
    text = text.slice(quoted ? quoted[0].length : plain.length);
    if (text.startsWith("\r\n")) {
      text = text.slice(2);
      if (text) rows.push([]);
    } else if (text.startsWith(",")) text = text.slice(1);
    else if (text) throw new Error(`Neither a comma nor the end of a line: ${JSON.stringify(text)}`);
  }
  return rows;
}
