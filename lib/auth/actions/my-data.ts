"use server";

import { redirect } from "next/navigation";
import { isErased } from "@/db/jobs/erase-person";
import { type FormState, parseForm, refusedForm } from "@/lib/http/form";
import { asSender } from "@/lib/http/page";
import { isId } from "@/lib/ids";
import { knownPlace, type Place, paths } from "@/lib/paths";
import { approveErasure } from "../commands/my-data";
import { eraseInput } from "../input";
import { eraseAccount } from "../my-data";
import { clearSessionCookie, currentCaller } from "../session";

/** Deletes the account of whoever sends it. Sent again, it leads to the same page. */
export async function eraseAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const place = knownPlace(bound);
  const parsed = parseForm(eraseInput, form);
  if (!parsed.ok) return refusedForm(parsed, form);
  const approved = await asSender(place, approveErasure);
  if (!approved.ok) {
    if (isId(place.member) && (await isErased(place.member))) redirect(paths.accountDeleted(place.locale));
    return refusedForm(approved, form, paths.signIn(place.locale, paths.myData(place.locale, place.workspace)));
  }
  const outcome = await eraseAccount(approved.accountId, parsed.value, await currentCaller());
  if (!outcome.ok) return refusedForm(outcome, form);
  await clearSessionCookie();
  redirect(paths.accountDeleted(place.locale));
}
