import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { fail, type Outcome } from "@/lib/errors";
import { getOwnAim } from "@/lib/organization/queries";
import { getSelfAssessment, type SelfAssessment } from "../queries/self-assessment";
import { openReview, saveAssessment } from "./assessment";

export type SelfAssessmentSource = Pick<SelfAssessment, "levelNow" | "target" | "periodFrom" | "periodTo" | "ratings">;

/**
 * Opens a review here like one that the same person has in another workspace (read before, as the viewer they are there),
 * and fills its draft with their answers, comments and what happened. Evidence stays where it is. `missing` names what the
 * ladder here does not have. Sending the same `clientKey` again answers with the draft that it made, and changes nothing in it.
 */
export async function copySelfAssessment(
  viewer: Viewer,
  source: SelfAssessmentSource,
  clientKey: string,
): Promise<Outcome<{ reviewId: string; missing: string[] }, "invalid-input" | "moved-on">> {
  authorize(viewer, "review.open");
  const { levelNow, target, periodFrom, periodTo } = source;
  const reachBy = (await getOwnAim(viewer))?.reachBy ?? null;
  const opened = await openReview(viewer, {
    ...{ levelNow, target, periodFrom, periodTo, reachBy, clientKey },
    ...{ mentorMemberId: null, dueOn: null, word: "" },
  });
  if (!opened.ok) return opened;
  const { reviewId } = opened;
  const draft = await getSelfAssessment(viewer, reviewId);
  if (!draft) return fail("moved-on");
  const here = new Set(draft.ratings.map(({ key }) => key));
  const answers = source.ratings.filter((one) => one.answer !== null || one.comment !== "" || one.happened !== "");
  const ratings = answers.filter(({ key }) => here.has(key));
  const missing = answers.filter(({ key }) => !here.has(key)).map(({ key }) => key);
  const untouched = draft.savedAt === null && draft.submittedAt === null;
  if (untouched && ratings.length > 0) {
    const saved = await saveAssessment(viewer, draft.assessmentId, { version: draft.version, ratings });
    if (!saved.ok) return fail("moved-on");
  }
  return { ok: true, reviewId, missing };
}
