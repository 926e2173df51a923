import type { Somebody } from "@/db/testing/everybody";
import { writeNextStep } from "@/lib/growth/commands";
import { getGrowthRecord, listNextSteps } from "@/lib/growth/queries";
import { newId } from "@/lib/ids";
import { getCurrentLadder } from "@/lib/ladder/queries";
import { approveDemoRemoval, declareLevelNow, setAim, setPlace } from "@/lib/organization/commands";
import { getOwnAim, listMembers } from "@/lib/organization/queries";
import { openReview, saveAssessment } from "@/lib/review/commands/assessment";
import {
  addEvidence,
  attachEvidence,
  changeEvidence,
  deleteEvidence,
  detachEvidence,
  noteEvidence,
} from "@/lib/review/commands/evidence";
import {
  discardReview,
  resumeReview,
  reviseReview,
  takeBackAssessment,
  withdrawReview,
} from "@/lib/review/commands/life";
import { submitAssessment } from "@/lib/review/commands/submit";
import { openReviewInput } from "@/lib/review/input";
import { getSelfAssessmentToCopy } from "@/lib/review/queries/copyable";
import { listNotes } from "@/lib/review/queries/evidence";
import { listNeeds } from "@/lib/review/queries/home";
import { getOpenReview, listOwnReviews } from "@/lib/review/queries/list";
import { listMenteeReviews } from "@/lib/review/queries/requests";
import { searchOwnThings } from "@/lib/review/queries/search";
import { getSelfAssessment, listRatings } from "@/lib/review/queries/self-assessment";
import { fold } from "@/lib/search-text";
import { endOtherSessions } from "../commands/end-sessions";
import { approveErasure, recordDownload } from "../commands/my-data";
import { setPreferences } from "../commands/set-preferences";
import { takePasswordCheck } from "../commands/take-password-check";
import type { Action } from "../permissions";
import { getMe, getOwnAccount } from "../queries";
import { getErasureOutlook, getWorkspaceData } from "../queries/my-data";
import type { Viewer } from "../viewer";
import { actsOfTeams } from "./acts-of-teams";
import { actsOfTwo } from "./acts-of-two";

/**
 * How an action is done. `named`: its command is told by an id whose thing it concerns, so that others can try it on the
 * subject's; null or a failure says that it was not reached. `workspace`: it concerns the workspace as a whole. `own`: it
 * always concerns whoever asks; others do it for themselves, and nothing of the subject's may come back or change.
 */
export interface Act {
  reaches: "named" | "workspace" | "own";
  on: (viewer: Viewer, subject: Somebody) => Promise<unknown>;
}

const aNote = { title: "not mine", link: null, happenedOn: "2026-10-01", responsibilityKey: null };

/** Every action as a call of its command or query; an action without one does not compile. */
export const acts: Record<Action, Act> = {
  ...actsOfTwo,
  ...actsOfTeams,
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
  "review.list": {
    reaches: "own",
    on: async (viewer) => [
      await listOwnReviews(viewer),
      await getOpenReview(viewer),
      await listMenteeReviews(viewer),
      await listNeeds(viewer),
      await getSelfAssessmentToCopy(viewer),
    ],
  },
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
      submitAssessment(viewer, { assessmentId, version, clientKey: newId() }),
  },
  "review.take-back": {
    reaches: "named",
    on: (viewer, { closed }) => takeBackAssessment(viewer, closed.reviewId),
  },
  "review.withdraw": { reaches: "named", on: (viewer, { draft }) => withdrawReview(viewer, draft.reviewId) },
  "review.resume": { reaches: "named", on: (viewer, { withdrawn }) => resumeReview(viewer, withdrawn.reviewId) },
  "review.discard": { reaches: "named", on: (viewer, { draft }) => discardReview(viewer, draft.reviewId) },
  "review.revise": {
    reaches: "named",
    on: (viewer, { closed }) =>
      reviseReview(viewer, { reviewId: closed.reviewId, reason: "not mine", clientKey: newId() }),
  },
  "evidence.list": { reaches: "own", on: (viewer) => listNotes(viewer) },
  "evidence.note": { reaches: "own", on: (viewer) => noteEvidence(viewer, { ...aNote, clientKey: newId() }) },
  "evidence.change": {
    reaches: "named",
    on: (viewer, { note }) => changeEvidence(viewer, { ...aNote, evidenceId: note.evidenceId, version: 1 }),
  },
  "evidence.delete": { reaches: "named", on: (viewer, { note }) => deleteEvidence(viewer, note.evidenceId) },
  "evidence.attach": {
    reaches: "named",
    on: async (viewer, { draft, note, nextStep: { responsibilityKey: key } }) => {
      const to = { assessmentId: draft.assessmentId, key };
      const outcomes = [
        await attachEvidence(viewer, { ...to, evidenceId: note.evidenceId }),
        await detachEvidence(viewer, note.pieceId),
        await addEvidence(viewer, { ...aNote, clientKey: newId() }, to),
      ];
      return outcomes.find((outcome) => outcome.ok) ?? outcomes[0];
    },
  },
  "own-things.search": {
    reaches: "own",
    on: async (viewer, { secret, target }) => [
      await searchOwnThings(viewer, [fold(secret).replaceAll(" ", "")]),
      await searchOwnThings(viewer, [fold(target)]),
    ],
  },
  "growth.read": {
    reaches: "own",
    on: async (viewer) => [await listNextSteps(viewer), await getGrowthRecord(viewer)],
  },
  "next-step.write": {
    reaches: "own",
    on: (viewer, { nextStep: { responsibilityKey, version } }) =>
      writeNextStep(viewer, { responsibilityKey, version, text: "not mine", dueOn: "2027-06-30" }),
  },
  "my-data.download": {
    reaches: "own",
    on: async (viewer) => [await getWorkspaceData(viewer), await recordDownload(viewer)],
  },
  "my-data.erase": {
    reaches: "own",
    on: async (viewer) => [await approveErasure(viewer), await getErasureOutlook(viewer)],
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
