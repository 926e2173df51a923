import { z } from "zod";

/**
 * A refusal of the format's own, with a stable code: the interface words the code in both languages, while `message`
 * is plain English for whoever edits the file.
 */
function refusal(code: string, message: string) {
  return { params: { code }, error: message };
}

const unpairedSurrogate = /\p{Surrogate}/u;
const controlOrDirection = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/**
 * One paragraph of 1 to `max` UTF-16 units. Text is refused, never repaired, so that what a person published is what
 * stands in the document. Unpaired surrogates and control characters would be refused by PostgreSQL's `jsonb`, or
 * would hide or reorder other text.
 */
export function paragraph(max: number) {
  return z
    .string()
    .min(1)
    .max(max)
    .refine((value) => value === value.trim(), refusal("untrimmed", "this text begins or ends with a space"))
    .refine((value) => !unpairedSurrogate.test(value), refusal("unpaired-surrogate", "this text is not valid Unicode"))
    .refine(
      (value) => !controlOrDirection.test(value),
      refusal("control-character", "this text holds a control or direction character"),
    );
}

/** The same thing said in each language by someone at home in it; neither may be left out. */
export function localized(max: number) {
  return z.strictObject({ en: paragraph(max), "zh-CN": paragraph(max) });
}

export const localizedText = localized(600);
export const localizedName = localized(80);

/** A short title with the sentence that says what it means. */
export const titled = z.strictObject({ title: localizedName, detail: localizedText });

const slug = "[a-z0-9]+(?:-[a-z0-9]+)*";

/** Keys are identities: they outlive rewording and reordering. */
export const slugKey = z
  .string()
  .max(80)
  .regex(new RegExp(`^${slug}$`));

/** A part of a responsibility: `guide-junior-engineers.4`, `guide-junior-engineers.evidence-1`. */
export const partKey = z
  .string()
  .max(100)
  .regex(new RegExp(`^${slug}\\.${slug}$`));

export const levelKey = z.string().regex(/^L[1-9][0-9]?$/);

/** The five points of every rating, from 1 “Not yet” to 5 “Role model”. */
export const point = z.literal([1, 2, 3, 4, 5]);

/** A page to link to: https, a named host, no user name or password in it, spelt so that every reader sees the same. */
export const httpsUrl = z
  .string()
  .max(500, { abort: true })
  .refine(isHttpsUrl, refusal("bad-url", "this must be a full https address of a named host, without a user name"))
  .meta({ format: "uri" });

function isHttpsUrl(value: string): boolean {
  // The URL parser repairs spaces, backslashes and missing slashes; none of them may reach a link.
  if (!value.startsWith("https://") || /[\s\\\p{Cc}]/u.test(value) || !URL.canParse(value)) return false;
  const { hostname, username, password } = new URL(value);
  return z.regexes.domain.test(hostname) && username === "" && password === "";
}
