"use server";

import { redirect } from "next/navigation";
import { currentSessionToken } from "@/lib/auth/session";
import { withViewer } from "@/lib/auth/viewer";
import { fail } from "@/lib/errors";
import { type FormState, parseForm, refusedForm, untouched } from "@/lib/http/form";
import { asSender } from "@/lib/http/page";
import { formatList } from "@/lib/i18n/format";
import { findResponsibility, textIn } from "@/lib/ladder/built-in";
import { knownPlace, type Place, paths } from "@/lib/paths";
import { copySelfAssessment } from "../commands/copy";
import { copyInput } from "../input";
import { getSelfAssessmentToCopy } from "../queries/copyable";

export interface CopyState {
  form: FormState;
  /** A draft that was made although something of it could not be taken over. */
  made: { href: string; missing: string } | null;
}

/** Copies the latest self assessment from another workspace of the sender into a draft here, and opens it. */
export async function copySelfAssessmentAction(bound: Place, _: CopyState, form: FormData): Promise<CopyState> {
  const place = knownPlace(bound);
  const { locale, workspace } = place;
  const refused = (failure: ReturnType<typeof fail>): CopyState => ({
    form: refusedForm(failure, form, paths.signIn(locale, paths.newReview(locale, workspace))),
    made: null,
  });
  const parsed = parseForm(copyInput, form);
  if (!parsed.ok) return refused(parsed);
  // One after the other: a viewer stands in one workspace.
  const source = await withViewer(await currentSessionToken(), parsed.value.from, "read", getSelfAssessmentToCopy);
  if (source.is !== "done" || source.value === null) return refused(fail("not-found"));
  const { ladder, ...self } = source.value;
  const outcome = await asSender(place, (viewer) => copySelfAssessment(viewer, self, parsed.value.clientKey));
  if (!outcome.ok) return refused(outcome);
  const href = paths.selfReview(locale, workspace, outcome.reviewId);
  if (outcome.missing.length === 0) redirect(href);
  const nameOf = (key: string) => {
    const found = findResponsibility(ladder, key);
    return found ? textIn(found.responsibility.shortName, locale) : key;
  };
  return { form: untouched, made: { href, missing: formatList(locale, outcome.missing.map(nameOf)) } };
}
