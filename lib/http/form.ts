import type { z } from "zod";
import { type Failure, type FieldCode, type FieldErrors, fail, fieldCodes } from "@/lib/errors";

/**
 * What a form gets back from its action: nothing yet, or a failure together with what was typed, so that nothing is
 * lost when the page is rendered again without script.
 */
export type FormState = {
  failure: Failure | null;
  typed: Readonly<Record<string, string>>;
  /** Where to sign in and come back from, for failures that this would mend. */
  signInAt?: string;
};

export const untouched: FormState = { failure: null, typed: {} };

/** What a form gets back when it was not taken. */
export function refusedForm(failure: Failure, form: FormData, signInAt?: string): FormState {
  return { failure, typed: typedFields(form), signInAt };
}

/** Fields that never come back to a page. */
const passwords = ["password", "currentPassword", "newPassword"];

/** The text fields of a form; files and React's own fields are left out, and so is what `secret` names. */
export function typedFields(form: FormData, secret: readonly string[] = passwords): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === "string" && !name.startsWith("$ACTION") && !secret.includes(name)) typed[name] = value;
  }
  return typed;
}

/** Parses fields by the input's one declaration; a failure names a code for each field. */
export function parseFields<Schema extends z.ZodType>(
  schema: Schema,
  fields: unknown,
): { ok: true; value: z.output<Schema> } | Failure<"invalid-input"> {
  const result = schema.safeParse(fields);
  return result.success ? { ok: true, value: result.data } : fail("invalid-input", fieldErrors(result.error));
}

/** Parses a submitted form; empty fields count as missing where the input says so. */
export function parseForm<Schema extends z.ZodType>(schema: Schema, form: FormData) {
  return parseFields(schema, typedFields(form, []));
}

function fieldErrors(error: z.ZodError): FieldErrors {
  const errors: Record<string, FieldCode> = {};
  for (const issue of error.issues) {
    const field = issue.path.join(".");
    if (!(field in errors)) errors[field] = fieldCodes.find((code) => code === issue.message) ?? "required";
  }
  return errors;
}
