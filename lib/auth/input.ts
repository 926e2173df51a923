import { z } from "zod";
import type { Theme } from "@/db/schema";
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
const newPassword = z
  .string({ error: "required" })
  .min(passwordMinimum, "too-short")
  .max(passwordMaximum, "too-long")
  .refine(isWellFormed, "unpaired-surrogate");
const currentPassword = z.string({ error: "required" }).min(1, "required").max(passwordMaximum, "too-long");

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}

/** What tells two spellings of one address apart is not kept: case, and how accents are composed. */
export function foldEmail(address: string): string {
  return address.normalize("NFKC").toLowerCase();
}

export const displayNameInput = boundedText(nameLimit).trim().min(1, "required");

export const timeZoneInput = z.string().max(64).refine(isTimeZone);

export const signUpInput = z.object({
  displayName: displayNameInput,
  email: emailInput,
  password: newPassword,
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
  password: currentPassword,
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

export const changePasswordInput = z.object({ currentPassword, newPassword });
export const changeEmailInput = z.object({ currentPassword, email: emailInput });

export const resetInput = z.object({
  token: z.string({ error: "required" }).min(1, "required").max(100, "too-long"),
  newPassword,
});
export type ResetInput = z.output<typeof resetInput>;

/** Written out here, since forms in the browser use this file and the tables stay out of it. */
export const themeChoices = ["system", "light", "dark"] as const satisfies readonly Theme[];

export const preferencesInput = z.object({
  locale: z.enum(locales, "not-an-answer"),
  theme: z.enum(themeChoices, "not-an-answer"),
  timeZone: z.string({ error: "required" }).max(64, "not-an-answer").refine(isTimeZone, "not-an-answer"),
  /** A check box: sent as "on", or not at all. */
  singleKeys: z
    .string()
    .optional()
    .transform((sent) => sent === "on"),
});
export type PreferencesInput = z.output<typeof preferencesInput>;

export const endSessionInput = z.object({ session: z.uuid("required") });
