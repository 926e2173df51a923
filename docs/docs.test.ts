import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { describe, expect, it } from "vitest";
import * as schema from "@/db/schema";
import { errorStatus, fieldCodes } from "@/lib/errors";

const pages = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => path.posix.join("docs", file.split(path.sep).join("/"))),
].map((page) => ({ page, text: readFileSync(page, "utf8") }));

const scripts = (JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> }).scripts;

describe.each(pages)("$page", ({ page, text }) => {
  it("names only paths that exist", () => {
    const named = [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? "").filter(isPath);
    const linked = [...text.matchAll(/\]\(([^)#]+)(#[^)]*)?\)/g)]
      .map((match) => match[1] ?? "")
      .filter((target) => !/^https?:/.test(target))
      .map((target) => path.posix.join(path.posix.dirname(page), target));
    expect([...named, ...linked].filter((one) => !exists(one))).toEqual([]);
  });

  it("names only npm scripts that exist", () => {
    const named = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
      (match) => match[1] ?? match[2] ?? "",
    );
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });
});

describe("what package.json calls", () => {
  it("exists", () => {
    const files = Object.values(scripts).flatMap((script) => script.match(/\bscripts\/[\w.-]+/g) ?? []);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });
});

describe("decision 0001", () => {
  const text = readFileSync("docs/decisions/0001-tables-errors-paths-and-conventions.md", "utf8");

  it("lists every error code with the status that lib/errors.ts gives it", () => {
    const listed = [...text.matchAll(/^\| `([\w-]+)`\s*\| (\d{3})\s*\|/gm)].map((row) => [row[1], Number(row[2])]);
    expect(Object.fromEntries(listed)).toEqual(errorStatus);
    expect(listed.length).toBe(Object.keys(errorStatus).length);
  });

  it("lists every code of a single field", () => {
    const sentence = /^Codes of a single field: ([\s\S]*?)\.$/m.exec(text)?.[1] ?? "";
    const listed = [...sentence.matchAll(/`([\w-]+)`/g)].map((match) => match[1]);
    expect(listed).toEqual([...fieldCodes]);
  });

  it("lists every table", () => {
    const tables = /## Tables([\s\S]*?)\n## /.exec(text)?.[1] ?? "";
    const listed = [...tables.matchAll(/^\| ([^|]+)\|/gm)].flatMap((row) =>
      [...(row[1] ?? "").matchAll(/`(\w+)`/g)].map((match) => match[1]),
    );
    const made = Object.values(schema)
      .filter((value) => is(value, PgTable))
      .map((table) => getTableName(table));
    expect(listed.sort()).toEqual(made.sort());
  });
});

/** A path of the project: below one of its folders, or a file at its root. A part in angle brackets stands for any. */
function isPath(text: string): boolean {
  return /^(app|components|db|lib|e2e|docs|scripts|public|\.ci)\/[\w\-./*[\]()<>]*$|^(README|CONTRIBUTING|LICENSE)(\.md)?$|^proxy\.ts$/.test(
    text,
  );
}

function exists(named: string): boolean {
  const open = named.search(/[*<]/);
  if (open < 0) return existsSync(named);
  const folder = path.dirname(`${named.slice(0, open)}x`);
  if (named.includes("<")) return existsSync(folder);
  const pattern = new RegExp(`^${path.basename(named).replaceAll(".", "\\.").replaceAll("*", ".*")}$`);
  return existsSync(folder) && readdirSync(folder).some((file) => pattern.test(file));
}
