import type { Somebody } from "@/db/testing/everybody";
import { writeNextStep } from "@/lib/growth/commands";
import { listNextSteps, listSelfRatedReviews } from "@/lib/growth/queries";
import { newId } from "@/lib/ids";
import { getCurrentLadder } from "@/lib/ladder/queries";
import { approveDemoRemoval, declareLevelNow, setAim, setPlace } from "@/lib/organization/commands";
import { getOwnAim, listMembers } from "@/lib/organization/queries";
import { openReview, saveAssessment, submitSelfAssessment } from "@/lib/review/commands";
import { openReviewInput } from "@/lib/review/input";
import { getOpenReview, getSelfAssessment, listOwnReviews, listRatings } from "@/lib/review/queries";
import { endOtherSessions } from "../commands/end-sessions";
import { setPreferences } from "../commands/set-preferences";
import { takePasswordCheck } from "../commands/take-password-check";
import type { Action } from "../permissions";
import { getMe, getOwnAccount } from "../queries";
import type { Viewer } from "../viewer";

/**
 * How an action is done. `named`: its command is told by an id whose thing it concerns, so that others can try it on the
 * subject's; null or a failure says that it was not reached. `workspace`: it concerns the workspace as a whole. `own`: it
 * always concerns whoever asks; others do it for themselves, and nothing of the subject's may come back or change.
 */
export interface Act {
  reaches: "named" | "workspace" | "own";
  on: (viewer: Viewer, subject: Somebody) => Promise<unknown>;
}

/** Every action as a call of its command or query; an action without one does not compile. */
export const acts: Record<Action, Act> = {
  "workspace.open": { reaches: "workspace", on: (viewer) => getCurrentLadder(viewer) },
  "workspace.list-members": {
    reaches: "workspace",
    on: async (viewer, subject) => (await listMembers(viewer)).find((member) => member.id === subject.memberId) ?? null,
  },
  "workspace.remove-demo": {
    reaches: "workspace",
    on: (viewer) => approveDemoRemoval({ ...viewer, isDemo: true }),
  },
  "level.declare": {
    reaches: "own",
    on: async (viewer) => [
      await declareLevelNow(viewer, "L1"),
      await setPlace(viewer, { levelNow: null, target: "L2", reachBy: null }),
    ],
  },
  "aim.read": { reaches: "own", on: async (viewer) => [await getOwnAim(viewer), await getMe(viewer)] },
  "aim.set": { reaches: "own", on: (viewer) => setAim(viewer, "L1", null) },
  "review.list": { reaches: "own", on: async (viewer) => [await listOwnReviews(viewer), await getOpenReview(viewer)] },
  "review.open": {
    reaches: "own",
    on: (viewer) =>
      openReview(
        viewer,
        openReviewInput.parse({
          levelNow: "none",
          target: "L1",
          periodFrom: "2026-01-01",
          periodTo: "2026-06-30",
          clientKey: newId(),
        }),
      ),
  },
  "review.read": {
    reaches: "named",
    on: async (viewer, { draft, closed }) => {
      const found = [
        await getSelfAssessment(viewer, draft.reviewId),
        await getSelfAssessment(viewer, closed.reviewId),
        ...(await listRatings(viewer, draft.reviewId, draft.assessmentId)),
      ].filter((one) => one !== null);
      return found.length > 0 ? found : null;
    },
  },
  "assessment.save": {
    reaches: "named",
    on: (viewer, { draft, nextStep }) =>
      saveAssessment(viewer, draft.assessmentId, {
        version: draft.version,
        ratings: [{ key: nextStep.responsibilityKey, answer: 5, comment: "not mine" }],
      }),
  },
  "assessment.submit": {
    reaches: "named",
    on: (viewer, { draft: { assessmentId, version } }) =>
      submitSelfAssessment(viewer, { assessmentId, version, clientKey: newId() }),
  },
  "growth.read": {
    reaches: "own",
    on: async (viewer) => [await listNextSteps(viewer), await listSelfRatedReviews(viewer)],
  },
  "next-step.write": {
    reaches: "own",
    on: (viewer, { nextStep: { responsibilityKey, version } }) =>
      writeNextStep(viewer, { responsibilityKey, version, text: "not mine", dueOn: "2027-06-30" }),
  },
  "account.read": { reaches: "own", on: (viewer) => getOwnAccount(viewer) },
  "account.change": {
    reaches: "own",
    on: async (viewer) => [
      await setPreferences(viewer, { locale: "zh-CN", theme: "dark", timeZone: "Asia/Shanghai", singleKeys: false }),
      await endOtherSessions(viewer),
      await takePasswordCheck(viewer),
    ],
  },
};
