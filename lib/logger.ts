import { randomBytes } from "node:crypto";

type Fields = Record<string, string | number | boolean | null>;

/** One JSON line. Ids, codes and milliseconds only: never bodies, tokens, ratings or what somebody wrote. */
export function log(level: "info" | "warn" | "error", event: string, fields: Fields = {}): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`);
}

/** Logs a surprise and returns the reference that the person sees, such as `7F3A-21B0`. */
export function reportUnexpected(error: unknown): string {
  const hex = randomBytes(4).toString("hex").toUpperCase();
  const reference = `${hex.slice(0, 4)}-${hex.slice(4)}`;
  log("error", "unexpected", { reference, ...factsOf(error) });
  return reference;
}

/** Name, SQLSTATE and stack frames; not the message, which may quote values. */
function factsOf(error: unknown): Fields {
  if (!(error instanceof Error)) return { name: typeof error };
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : null;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    code,
    stack: frames
      .slice(0, 12)
      .map((line) => line.trim())
      .join(" | "),
  };
}
