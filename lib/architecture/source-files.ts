import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseAst } from "vitest/node";

/** A node of the syntax tree: ESTree with the compiler's own nodes for types. */
export interface Node {
  type: string;
  start: number;
  end: number;
  [property: string]: unknown;
}

export interface SourceFile {
  /** From the root of the project, with `/`. */
  path: string;
  text: string;
  ast: Node;
  /** It only runs in tests: a test itself, or what tests are made with. */
  forTests: boolean;
}

export interface Import {
  /** A path of this project without extension ("db/schema"), or the name of a package. */
  from: string;
  /** Nothing of it is left at run time. */
  typeOnly: boolean;
}

const everything = ["app", "components", "db", "lib", "e2e", "scripts", "docs"] as const;
type Folder = (typeof everything)[number];

let all: SourceFile[] | undefined;

/** TypeScript files of the product in `folders`, parsed once per run; those at the root belong to no folder. */
export function sourceFiles(...folders: Folder[]): SourceFile[] {
  all ??= [...everything.flatMap((folder) => filesBelow(folder)), "proxy.ts"].filter(isSource).map(readSource);
  return all.filter((file) => folders.length === 0 || folders.some((folder) => file.path.startsWith(`${folder}/`)));
}

/** Files below a folder, from the root of the project. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.posix.join(entry.parentPath.split(path.sep).join("/"), entry.name))
    .filter((file) => !file.includes("node_modules/"))
    .sort();
}

export function importsOf({ ast, path: own }: SourceFile): Import[] {
  return nodesIn(ast).flatMap((node) => {
    const source = node.source as Node | null | undefined;
    const from = source?.type === "Literal" ? String(source.value) : null;
    if (from === null) return [];
    const specifiers = (node.specifiers as Node[] | undefined) ?? [];
    const named = specifiers.length > 0 && specifiers.every((one) => one.importKind === "type");
    const typeOnly = node.importKind === "type" || node.exportKind === "type" || named;
    return [{ from: resolved(from, own), typeOnly }];
  });
}

/** All nodes below (and with) `root`, in the order of the text. */
export function nodesIn(root: Node): Node[] {
  const found: Node[] = [root];
  for (const value of Object.values(root)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) found.push(...nodesIn(child));
  }
  return found;
}

export interface ExportedFunction {
  name: string;
  node: Node;
  text: string;
  /** Names of the types of its parameters, as far as they are plain names. */
  parameterTypes: (string | null)[];
}

/** Functions that a file exports, written as declarations or as arrows. */
export function exportedFunctions({ ast, text }: SourceFile): ExportedFunction[] {
  return (ast.body as Node[]).flatMap((statement) => {
    const declared = statement.declaration as Node | null | undefined;
    if (!statement.type.startsWith("Export") || !declared) return [];
    const functions =
      declared.type === "VariableDeclaration" ? arrowsIn(declared) : [{ node: declared, id: declared.id }];
    return functions
      .filter(({ node }) => /Function/.test(node.type))
      .map(({ node, id }) => ({
        name: (id as Node | null)?.name ? String((id as Node).name) : "default",
        node,
        text: text.slice(node.start, node.end),
        parameterTypes: (node.params as Node[]).map(typeName),
      }));
  });
}

function arrowsIn(declaration: Node): { node: Node; id: unknown }[] {
  return (declaration.declarations as Node[]).flatMap((one) =>
    isNode(one.init) ? [{ node: one.init, id: one.id }] : [],
  );
}

function typeName(parameter: Node): string | null {
  const annotation = (parameter.typeAnnotation as Node | null | undefined)?.typeAnnotation as Node | undefined;
  const name = annotation?.typeName as Node | undefined;
  return name?.name ? String(name.name) : null;
}

function resolved(from: string, own: string): string {
  if (from.startsWith("@/")) return from.slice(2);
  return from.startsWith(".") ? path.posix.join(path.posix.dirname(own), from) : from;
}

function readSource(file: string): SourceFile {
  const text = readFileSync(file, "utf8");
  const lang = file.endsWith("x") ? "tsx" : "ts";
  const ast = parseAst(text, { lang, astType: "ts" } as Parameters<typeof parseAst>[1]) as unknown as Node;
  const forTests = /\.test\.tsx?$|(^|\/)testing\/|^e2e\/|^lib\/architecture\//.test(file);
  return { path: file, text, ast, forTests };
}

function isSource(file: string): boolean {
  return /\.tsx?$/.test(file) && !file.endsWith(".d.ts");
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
