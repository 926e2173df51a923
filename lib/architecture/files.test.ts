import { describe, expect, it } from "vitest";
import { filesBelow, nodesIn, sourceFiles } from "./source-files";

const files = sourceFiles();
const screens = files.filter((file) => file.path.endsWith(".tsx") && !file.forTests);

describe("files", () => {
  it("say in their name what is inside", () => {
    const dumping = ["app", "components", "db", "lib", "scripts", "e2e", "docs"]
      .flatMap(filesBelow)
      .filter((file) => /(^|\/)(utils?|helpers?|misc|common|types|shared)(\.[\w.]+)?(\/|$)/i.test(file));
    expect(dumping).toEqual([]);
  });

  it("are named in kebab-case", () => {
    const other = files.map((file) => file.path).filter((file) => !/^([\w[\]().-]+\/)*[a-z0-9.-]+$/.test(file));
    expect(other).toEqual([]);
  });

  it("have at most 300 lines", () => {
    const long = files.filter((file) => file.text.split("\n").length > 301).map((file) => file.path);
    expect(long).toEqual([]);
  });

  it("gather exports of others nowhere but in the schema", () => {
    const barrels = files
      .filter((file) => {
        const body = file.ast.body as { type: string; source?: unknown }[];
        return body.length > 0 && body.every((one) => /^Export(All|Named)Declaration$/.test(one.type) && one.source);
      })
      .map((file) => file.path);
    expect(barrels).toEqual(["db/schema/index.ts"]);
  });
});

describe("screens", () => {
  it("are server components but for less than two in five", () => {
    const client = screens.filter((file) => /^["']use client["']/.test(file.text));
    expect(client.length / screens.length).toBeLessThan(0.4);
  });

  it("carry no style attribute, which the content policy forbids", () => {
    const styled = screens.filter((file) => nodesIn(file.ast).some((node) => isAttribute(node, "style")));
    expect(styled.map((file) => file.path)).toEqual([]);
  });

  it("put no address together: those come from lib/paths.ts", () => {
    const addresses = screens.flatMap((file) =>
      nodesIn(file.ast)
        .filter((node) => isAttribute(node, "href") || isAttribute(node, "action"))
        .map((node) => file.text.slice(node.start, node.end))
        .filter((text) => /=\s*(["'`]|\{\s*["'`])\//.test(text))
        .map((text) => `${file.path}: ${text}`),
    );
    expect(addresses).toEqual([]);
  });
});

function isAttribute(node: { type: string; name?: unknown }, name: string): boolean {
  return node.type === "JSXAttribute" && (node.name as { name?: string }).name === name;
}
