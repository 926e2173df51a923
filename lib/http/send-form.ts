import type { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import type { Failure } from "@/lib/errors";
import { knownPlace, type Place, paths } from "@/lib/paths";
import { type FormState, parseForm, refusedForm } from "./form";
import { asSender } from "./page";

/** What became of a form: what its command came to, or the state that goes back to it with what was typed. */
export type Sent<Done> = { ok: true; place: Place; done: Done } | { ok: false; place: Place; refused: FormState };

/**
 * A member's form in one go: read by its input's one declaration, done as the member whose page it stands on.
 *
 * @param back the page to come back to after signing in, where that is what is missing
 */
export async function sendForm<Schema extends z.ZodType, Result extends { ok: true } | Failure>(
  bound: Place,
  form: FormData,
  schema: Schema,
  command: (viewer: Viewer, input: z.output<Schema>) => Promise<Result>,
  back: (place: Place, input: z.output<Schema>) => string,
): Promise<Sent<Extract<Result, { ok: true }>>> {
  const place = knownPlace(bound);
  const parsed = parseForm(schema, form);
  if (!parsed.ok) return { ok: false, place, refused: refusedForm(parsed, form) };
  const outcome = await asSender<Result | Failure>(place, (viewer) => command(viewer, parsed.value));
  if (outcome.ok) return { ok: true, place, done: outcome as Extract<Result, { ok: true }> };
  const signInAt = paths.signIn(place.locale, back(place, parsed.value));
  return { ok: false, place, refused: refusedForm(outcome, form, signInAt) };
}
