/**
 * Names that an ICU message takes: arguments (`{name}`), arguments that choose (`{count, plural, …}`, with the kind) and
 * tags (`<b>`), each once, sorted. Throws when braces do not match.
 */
export function placeholdersOf(message: string): string[] {
  const found = new Set<string>();
  const end = readText(message, 0, 0, found);
  if (end !== message.length) throw new Error(`A brace too many: ${message}`);
  return [...found].sort();
}

/** Reads text up to the `}` that ends it (or the end of the message) and returns where that stands. */
function readText(message: string, from: number, depth: number, found: Set<string>): number {
  let at = from;
  while (at < message.length) {
    const rest = message.slice(at);
    const tag = /^<(\w+)>/.exec(rest)?.[1];
    if (tag) found.add(`<${tag}>`);
    if (message[at] === "}") {
      if (depth === 0) throw new Error(`A brace too many: ${message}`);
      return at;
    }
    at = message[at] === "{" ? readArgument(message, at, depth, found) : at + 1;
  }
  if (depth > 0) throw new Error(`A brace is not closed: ${message}`);
  return at;
}

/** Reads one argument from its `{` and returns where the text goes on. */
function readArgument(message: string, from: number, depth: number, found: Set<string>): number {
  const head = /^\{\s*(\w+)\s*(?:,\s*(\w+)\s*(,)?)?/.exec(message.slice(from));
  if (!head) throw new Error(`An argument without a name: ${message}`);
  const [whole, name, kind] = head;
  found.add(kind ? `${name}, ${kind}` : `${name}`);
  let at = from + whole.length;
  while (message[at] !== "}") {
    if (at >= message.length) throw new Error(`A brace is not closed: ${message}`);
    at = message[at] === "{" ? readText(message, at + 1, depth + 1, found) + 1 : at + 1;
  }
  return at + 1;
}
