import { loadMessages } from "@/lib/i18n/messages";
import { type Node, nodesIn, type SourceFile } from "./source-files";

/** Every sentence of the interface in one language, by its whole key ("review.new.title"). */
export function sentencesIn(locale: "en" | "zh-CN"): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, key: string) => {
    if (typeof value === "string") found.set(key, value);
    else for (const [name, below] of Object.entries(value as object)) walk(below, key ? `${key}.${name}` : name);
  };
  walk(loadMessages(locale), "");
  return found;
}

export interface MessageUse {
  /** Prefixes that keys of this file are below. */
  namespaces: string[];
  /** Texts of this file that could be keys. */
  literals: Set<string>;
  /** Keys that are put together, with a gap: "whom.*.title". */
  patterns: RegExp[];
  /** Keys that stand as they are in a call of the only translator of this file. */
  direct: string[];
}

const opening = /^(use|get)Translations$/;

export function messageUse(file: SourceFile): MessageUse {
  const nodes = nodesIn(file.ast);
  const literals = new Set(nodes.flatMap((node) => (isText(node) ? [String(node.value)] : [])));
  // Keys of objects name messages as well: { engineer: …, lead: … }.
  for (const node of nodes) if (node.type === "Property") literals.add(nameOf(node.key as Node));
  const namespaces = [...new Set(nodes.filter((node) => isCallOf(node, opening)).map(namespaceOf))];
  const typed = nodes
    .filter((node) => node.type === "TSLiteralType")
    .map((node) => String((node.literal as Node).value));
  return {
    namespaces: namespaces.length > 0 ? namespaces : typed.filter((name) => name in loadMessages("en")),
    literals,
    patterns: nodes.filter((node) => node.type === "TemplateLiteral").map(patternOf),
    direct: nodes.filter((node) => isCallOf(node, /^t$/)).flatMap(firstText),
  };
}

/** Whether a file with this use can name the message `key`. */
export function canName({ namespaces, literals, patterns }: MessageUse, key: string): boolean {
  return namespaces.some((namespace) => {
    if (!key.startsWith(`${namespace}.`)) return false;
    const rest = key.slice(namespace.length + 1);
    return literals.has(rest) || patterns.some((pattern) => pattern.test(rest));
  });
}

function namespaceOf(call: Node): string {
  const [argument] = call.arguments as Node[];
  if (argument && isText(argument)) return String(argument.value);
  const property = ((argument?.properties as Node[]) ?? []).find((one) => nameOf(one.key as Node) === "namespace");
  return String((property?.value as Node | undefined)?.value);
}

function isCallOf(node: Node, name: RegExp): boolean {
  if (node.type !== "CallExpression") return false;
  const callee = node.callee as Node;
  const own = callee.type === "MemberExpression" ? (callee.object as Node) : callee;
  return own.type === "Identifier" && name.test(String(own.name));
}

function firstText(call: Node): string[] {
  const [argument] = call.arguments as Node[];
  return argument && isText(argument) ? [String(argument.value)] : [];
}

function isText(node: Node): boolean {
  return node.type === "Literal" && typeof node.value === "string";
}

function nameOf(key: Node): string {
  return String(key.name ?? key.value);
}

function patternOf(template: Node): RegExp {
  const fixed = (template.quasis as Node[]).map((part) => String((part.value as { cooked: string }).cooked));
  const escaped = fixed.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  // A template without any fixed part would name everything.
  return fixed.join("").length > 2 ? new RegExp(`^${escaped.join("[\\w-]+")}$`) : /^(?!)/;
}
