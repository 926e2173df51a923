import type { z } from "zod";

/**
 * One reason why a ladder was refused. `path` is made for people; `code` is stable, for the interface to word in both
 * languages: see `problemCode` and the codes given in `text.ts` and `coherence.ts`.
 */
export type LadderProblem = { path: string; code: string; message: string };

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const maxProblems = 50;

/** The first 50 problems of a refused ladder; more would help nobody, and the input decides how many there are. */
export function problemsOf(issues: readonly Issue[], input: unknown): LadderProblem[] {
  const problems: LadderProblem[] = [];
  for (const issue of issues) {
    // One issue can name thousands of unknown keys.
    const paths =
      issue.code === "unrecognized_keys"
        ? issue.keys.slice(0, maxProblems).map((key) => [...issue.path, key])
        : [issue.path];
    for (const path of paths) {
      if (problems.length === maxProblems) return problems;
      const { code, reason } = problemCode(issue, input);
      const shown = pathText(path);
      problems.push({ path: shown, code, message: `${shown === "" ? "The ladder" : shown}: ${reason}.` });
    }
  }
  return problems;
}

function problemCode(issue: Issue, input: unknown): { code: string; reason: string } {
  switch (issue.code) {
    case "unrecognized_keys":
      return { code: "unknown-key", reason: "the format has no such key" };
    case "invalid_type":
    case "invalid_value":
      if (valueAt(input, issue.path) === undefined) return { code: "missing", reason: "this value is missing" };
      return issue.code === "invalid_type"
        ? { code: "wrong-type", reason: `this value must be of the type ${issue.expected}` }
        : { code: "not-allowed", reason: `this value must be ${issue.values.map(String).join(" or ")}` };
    case "too_small":
      if (issue.origin === "string") return { code: "empty", reason: "this text is empty" };
      return issue.origin === "array"
        ? { code: "too-few", reason: `this list has fewer entries than ${issue.minimum}` }
        : { code: "too-small", reason: `this number must be at least ${issue.minimum}` };
    case "too_big":
      if (issue.origin === "string")
        return { code: "too-long", reason: `this text is over ${issue.maximum} characters` };
      return issue.origin === "array"
        ? { code: "too-many", reason: `this list has more entries than ${issue.maximum}` }
        : { code: "too-big", reason: `this number must be at most ${issue.maximum}` };
    case "invalid_format":
      return { code: "bad-key", reason: "this key is not written in the form the format asks for" };
    case "custom":
      return { code: String(issue.params?.code ?? "invalid"), reason: issue.message };
    default:
      return { code: "invalid", reason: "this value is not valid" };
  }
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined,
    input,
  );
}

/** `levels[2].text.zh-CN`; a strange key, which only the input can bring, is quoted and cut to 60 characters. */
function pathText(path: Path): string {
  return path
    .map((step, index) => {
      if (typeof step === "number") return `[${step}]`;
      const key = String(step);
      if (!/^[\w-]{1,60}$/.test(key)) return `[${JSON.stringify(key.slice(0, 60))}]`;
      return index === 0 ? key : `.${key}`;
    })
    .join("");
}
