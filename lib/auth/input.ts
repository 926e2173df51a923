import { z } from "zod";
import { locales } from "@/lib/i18n/locales";

/** Code points of a person's name. */
export const nameLimit = 80;
export const passwordMinimum = 10;
const passwordMaximum = 200;

/** Half of a surrogate pair and NUL cannot be stored as text; they are refused rather than silently replaced. */
export function isWellFormed(text: string): boolean {
  return !text.includes("\0") && !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);
}

/** Text of at most `limit` code points; the field codes are those of `lib/errors.ts`. */
export function boundedText(limit: number) {
  return z
    .string({ error: "required" })
    .refine(isWellFormed, "unpaired-surrogate")
    .refine((text) => [...text].length <= limit, "too-long");
}

export const emailInput = z
  .string({ error: "required" })
  .trim()
  .min(1, "required")
  .max(254, "too-long")
  .regex(/^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+\.[^\s@<>"(),:;[\]\\.]{2,}$/, "not-an-email")
  .refine(isWellFormed, "not-an-email");
const newPassword = z.string({ error: "required" }).min(passwordMinimum, "too-short").max(passwordMaximum, "too-long");

/** What tells two spellings of one address apart is not kept: case, and how accents are composed. */
export function foldEmail(address: string): string {
  return address.normalize("NFKC").toLowerCase();
}

export const displayNameInput = boundedText(nameLimit).trim().min(1, "required");

export const timeZoneInput = z
  .string()
  .max(64)
  .refine((zone) => {
    try {
      return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
    } catch {
      return false;
    }
  });

export const signUpInput = z.object({
  displayName: displayNameInput,
  email: emailInput,
  password: newPassword.refine(isWellFormed, "unpaired-surrogate"),
  locale: z.enum(locales),
  /** As the browser says it; UTC where it does not, or says something that is no zone. */
  timeZone: timeZoneInput.optional().catch("UTC"),
});
export type SignUpInput = z.output<typeof signUpInput>;

export const signInInput = z.object({
  email: z
    .string({ error: "required" })
    .trim()
    .min(1, "required")
    .max(254, "too-long")
    .refine(isWellFormed, "not-an-email"),
  password: z.string({ error: "required" }).min(1, "required").max(passwordMaximum, "too-long"),
});
export type SignInInput = z.output<typeof signInInput>;

export const setupInput = signUpInput.extend({
  workspaceName: boundedText(nameLimit).trim().min(1, "required"),
  token: z.string({ error: "required" }).min(1, "required").max(100, "too-long"),
});
export type SetupInput = z.output<typeof setupInput>;

export const demoInput = z.object({
  person: z.string({ error: "required" }).min(1, "required").max(40, "too-long").refine(isWellFormed),
});

/** What shows that it is them who delete their account: the password, or where there is none their address. */
export const eraseInput = z.object({
  password: z.string().max(passwordMaximum, "too-long").refine(isWellFormed, "unpaired-surrogate").default(""),
  email: z.string().trim().max(254, "too-long").refine(isWellFormed, "not-an-email").default(""),
});
export type EraseInput = z.output<typeof eraseInput>;
