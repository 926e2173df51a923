import { describe, expect, it } from "vitest";
import { importsOf, nodesIn, type SourceFile, sourceFiles } from "./source-files";

const product = sourceFiles().filter((file) => !file.forTests);
const nouns = ["ladder", "review", "mentoring", "growth", "organization"];
const roles = ["queries", "commands", "actions", "input"];

describe("who may import what", () => {
  it("only lib/, db/ and scripts/ reach the database", () => {
    const reaching = product
      .filter((file) => !/^(lib|db|scripts)\//.test(file.path))
      .flatMap((file) => importing(file, ({ from }) => from === "db" || from.startsWith("db/")));
    expect(reaching).toEqual([]);
  });

  it("only the session seal and the way to a provider import next-auth", () => {
    const importers = product.flatMap((file) => importing(file, ({ from }) => /^next-auth(\/|$)/.test(from)));
    expect(importers).toEqual([
      "lib/auth/oidc.ts → next-auth",
      "lib/auth/oidc.ts → next-auth/providers/oauth",
      "lib/auth/session-seal.ts → next-auth/jwt",
    ]);
  });

  it("nothing that runs in the product imports what tests are made with", () => {
    const importers = product
      // The benchmark makes its people as tests do.
      .filter((file) => !file.path.startsWith("scripts/bench/"))
      .flatMap((file) => importing(file, ({ from }) => /(^|\/)(testing|e2e)\//.test(from)));
    expect(importers).toEqual([]);
  });

  it("only lib/env.ts reads the environment of the process", () => {
    const readers = product
      .filter((file) => /^(app|components|db|lib)\/|^proxy\.ts$/.test(file.path))
      .filter((file) => nodesIn(file.ast).some((node) => isMember(node, "process", "env")))
      .map((file) => file.path);
    // The other one hands its own environment on to the programs of PostgreSQL, and looks at none of it.
    expect(readers).toEqual(["db/embedded/unprivileged.ts", "lib/env.ts"]);
  });

  it("components and pages keep out of commands, but for actions and types", () => {
    const reaching = product
      .filter((file) => /^(app|components)\//.test(file.path) && !file.path.endsWith("/route.ts"))
      .flatMap((file) => importing(file, ({ from, typeOnly }) => /^lib\/\w+\/commands/.test(from) && !typeOnly));
    expect(reaching).toEqual([]);
  });
});

describe("lib/<noun>/ has a closed vocabulary", () => {
  const files = product.filter((file) => nouns.some((noun) => file.path.startsWith(`lib/${noun}/`)));
  const rules = files.filter((file) => !roles.includes(roleOf(file)));

  it("every other file is a pure rule: no database, no framework, no process", () => {
    const impure = rules.flatMap((file) =>
      importing(
        file,
        ({ from, typeOnly }) =>
          !typeOnly &&
          (/^db\/|^lib\/(auth|audit|http)\//.test(from) ||
            /^(next|next-intl|next-auth|react|postgres|drizzle-orm)(\/|$)/.test(from) ||
            (from.startsWith("node:") && from !== "node:crypto") ||
            /^lib\/\w+\/(queries|commands|actions)(\/|$)/.test(from)),
      ),
    );
    expect(impure).toEqual([]);
  });

  it("input declares what comes in, and reads nothing", () => {
    const reading = files
      .filter((file) => roleOf(file) === "input")
      .flatMap((file) =>
        importing(
          file,
          ({ from, typeOnly }) => !typeOnly && !/^zod$|^db\/schema(\/|$)|^lib\/(\w+\/)*[\w-]+$/.test(from),
        ),
      );
    expect(reading).toEqual([]);
  });

  it("queries and commands know nothing of requests, pages and forms", () => {
    const framework = files
      .filter((file) => ["queries", "commands"].includes(roleOf(file)))
      .flatMap((file) => importing(file, ({ from }) => /^(next|next-intl|react)(\/|$)|^lib\/http\//.test(from)));
    expect(framework).toEqual([]);
  });

  it("server actions stand in actions.ts and nowhere else", () => {
    const serving = product.filter((file) => /^["']use server["'];?/m.test(file.text)).map((file) => file.path);
    expect(serving.filter((file) => !/^lib\/\w+\/actions(\.ts|\/[\w-]+\.ts)$/.test(file))).toEqual([]);
  });

  it("finds the files it speaks of", () => {
    expect(rules.length).toBeGreaterThan(10);
    expect(files.filter((file) => roleOf(file) === "commands").length).toBeGreaterThan(2);
  });
});

/** "queries" of lib/review/queries.ts and of lib/review/queries/one.ts. */
function roleOf({ path }: SourceFile): string {
  return path.split("/")[2]?.replace(/\.tsx?$/, "") ?? "";
}

function importing(file: SourceFile, wrong: (one: ReturnType<typeof importsOf>[number]) => boolean): string[] {
  return importsOf(file)
    .filter(wrong)
    .map(({ from }) => `${file.path} → ${from}`);
}

function isMember(node: ReturnType<typeof nodesIn>[number], object: string, property: string): boolean {
  if (node.type !== "MemberExpression") return false;
  const { object: left, property: right } = node as unknown as {
    object: { name?: string };
    property: { name?: string };
  };
  return left.name === object && right.name === property;
}
