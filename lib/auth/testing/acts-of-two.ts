import { sharedKeys } from "@/db/testing/mentored";
import { getGrowthRecord } from "@/lib/growth/queries";
import { newId } from "@/lib/ids";
import { inviteMember, resendInvitation, revokeInvitation } from "@/lib/organization/commands/invitation";
import { removeMember } from "@/lib/organization/commands/member";
import { listInvitations } from "@/lib/organization/queries/invitation";
import { closeLapsed, confirm, propose, signOff, writeStatement } from "@/lib/review/commands/agreement";
import { closeAsSelfRated, setDue } from "@/lib/review/commands/due";
import { answerRequest, askMentor, offerReview } from "@/lib/review/commands/mentor";
import { markNoticesRead } from "@/lib/review/commands/notices";
import { changeObservation, deleteObservation, noteObservation } from "@/lib/review/commands/observation";
import { savePrivateNotes } from "@/lib/review/commands/private-note";
import { getComparison, getLiveStamp } from "@/lib/review/queries/comparison";
import { getMentorForm } from "@/lib/review/queries/mentor-form";
import { listNotices } from "@/lib/review/queries/notices";
import { listObservations } from "@/lib/review/queries/observations";
import { listMentorChoices, listRequests } from "@/lib/review/queries/requests";
import { findSharedStanding } from "@/lib/review/queries/standing";
import { type Action, authorize } from "../permissions";
import type { Viewer } from "../viewer";
import type { Act } from "./acts";

const anObservation = { text: "not mine", happenedOn: "2026-10-01", responsibilityKey: null };

/** Actions of reviews with two sides, and of whom a workspace has. */
export const actsOfTwo = {
  "review.know": {
    reaches: "named",
    on: (viewer, { shared }) => findSharedStanding(viewer, shared.accepted.reviewId),
  },
  "review.set-due": {
    reaches: "named",
    on: (viewer, { shared }) => setDue(viewer, { reviewId: shared.accepted.reviewId, dueOn: "2037-01-01" }),
  },
  "review.close-self-rated": {
    reaches: "named",
    on: (viewer, { shared }) => closeAsSelfRated(viewer, shared.selfIn.reviewId),
  },
  "mentor.choose": { reaches: "workspace", on: (viewer) => listMentorChoices(viewer) },
  "mentor.ask": {
    reaches: "named",
    on: (viewer, { shared: { accepted }, bystanderId: mentorMemberId }) =>
      askMentor(viewer, { reviewId: accepted.reviewId, mentorMemberId, dueOn: null, word: "", clientKey: newId() }),
  },
  "mentor.offer": {
    reaches: "workspace",
    on: (viewer, { bystanderId }) => offered(viewer, bystanderId),
  },
  "request.list": { reaches: "own", on: (viewer) => listRequests(viewer) },
  "request.answer": {
    reaches: "own",
    on: async (viewer, { shared: { asked, accepted }, bystanderId, ...subject }) => {
      const outcomes: unknown[] = [await offered(viewer, bystanderId)];
      const [made] = (await listRequests(viewer)).filter(
        ({ origin, state }) => origin === "offer" && state === "waiting",
      );
      const answered = (requestId: string, answer: "accept" | "decline" | "end") =>
        answerRequest(viewer, { requestId, answer, reviewId: null, word: "not mine" });
      outcomes.push(await answered(made?.id ?? "", "end"));
      const isSide = viewer.memberId === subject.memberId || (await findSharedStanding(viewer, asked.reviewId));
      if (isSide) return outcomes;
      for (const { requestId } of [asked, accepted])
        for (const answer of ["accept", "decline", "end"] as const) outcomes.push(await answered(requestId, answer));
      return outcomes;
    },
  },
  "mentee.read": {
    reaches: "named",
    on: async (viewer, { shared }) => {
      const forms = [];
      for (const { reviewId } of Object.values(shared)) forms.push(await getMentorForm(viewer, reviewId));
      const found = forms.filter((form) => form !== null);
      return found.length > 0 ? found : null;
    },
  },
  "private-note.write": {
    reaches: "named",
    on: (viewer, { draft, notesVersion, nextStep }) =>
      savePrivateNotes(viewer, draft.assessmentId, {
        version: notesVersion,
        notes: [{ key: nextStep.responsibilityKey, text: "not mine" }],
      }),
  },
  "observation.list": { reaches: "own", on: (viewer) => listObservations(viewer) },
  "observation.write": {
    reaches: "own",
    on: async (viewer, { bystanderId: aboutMemberId }) => {
      const noted = await noteObservation(viewer, { ...anObservation, aboutMemberId, clientKey: newId() });
      if (!noted.ok) return noted;
      const { observationId } = noted;
      return [
        noted,
        await changeObservation(viewer, { ...anObservation, observationId, version: 1 }),
        await deleteObservation(viewer, observationId),
      ];
    },
  },
  "comparison.read": {
    reaches: "named",
    on: async (viewer, { shared }) => {
      const found: unknown[] = [];
      for (const { reviewId } of Object.values(shared)) {
        found.push(await getComparison(viewer, reviewId));
        const stamp = await getLiveStamp(viewer, reviewId);
        if (stamp) found.push(stamp);
      }
      return found.some((one) => one !== null) ? found : null;
    },
  },
  "agreement.propose": {
    reaches: "named",
    on: (viewer, { shared }) =>
      propose(viewer, {
        ...{ reviewId: shared.revealed.reviewId, key: sharedKeys[0], version: 1 },
        ...{ outcome: "rating", answer: 5, reason: "not mine", experiment: "", until: "" },
      }),
  },
  "agreement.confirm": {
    reaches: "named",
    // Either confirms what the other has proposed.
    on: (viewer, { memberId, shared }) =>
      confirm(viewer, {
        ...{ reviewId: shared.revealed.reviewId, version: 1 },
        key: sharedKeys[viewer.memberId === memberId ? 2 : 1],
      }),
  },
  "review.sign": {
    reaches: "named",
    on: (viewer, { shared }) => signOff(viewer, { reviewId: shared.decided.reviewId, clientKey: newId() }),
  },
  "review.close-lapsed": {
    reaches: "named",
    on: async (viewer, { shared }) => {
      const outcome = await closeLapsed(viewer, shared.revealed.reviewId);
      // It was reached: only its day has not come.
      return !outcome.ok && outcome.code === "moved-on" ? { ok: true } : outcome;
    },
  },
  "statement.write": {
    reaches: "named",
    on: (viewer, { shared }) => writeStatement(viewer, { reviewId: shared.revealed.reviewId, statement: "not mine" }),
  },
  "looks.read": {
    reaches: "named",
    // They come with what is compared, to the subject alone.
    on: async (viewer, { shared }) => {
      const found = await getComparison(viewer, shared.revealed.reviewId);
      if (!found || found.looks.length > 0) return found?.looks ?? null;
      authorize(viewer, "looks.read", { memberId: found.subject.id, mentorMemberId: found.mentor.id });
      throw new Error("The mentor has looked, and the subject is not told.");
    },
  },
  "standing.read": {
    reaches: "named",
    on: async (viewer, { memberId, shared }) =>
      viewer.memberId === memberId
        ? (await getGrowthRecord(viewer)).reviews
        : ((await getMentorForm(viewer, shared.accepted.reviewId))?.past ?? null),
  },
  "notice.list": { reaches: "own", on: (viewer) => listNotices(viewer) },
  "notice.read": {
    reaches: "own",
    on: async (viewer) => {
      const [newest] = await listNotices(viewer);
      return [
        newest ? await markNoticesRead(viewer, { noticeId: newest.id }) : null,
        await markNoticesRead(viewer, { noticeId: null }),
      ];
    },
  },
  "invitation.manage": {
    reaches: "workspace",
    on: async (viewer) => {
      const listed = await listInvitations(viewer);
      const made = await inviteMember(viewer, { email: `guest-${newId()}@example.com`, clientKey: newId() });
      const [waiting] = (await listInvitations(viewer)).filter(({ state }) => state === "waiting");
      const id = waiting?.id ?? "";
      return [listed, made, await resendInvitation(viewer, id), await revokeInvitation(viewer, id)];
    },
  },
  "member.remove": { reaches: "workspace", on: (viewer, { bystanderId }) => removeMember(viewer, bystanderId) },
} as const satisfies Partial<Record<Action, Act>>;

function offered(viewer: Viewer, subjectMemberId: string) {
  return offerReview(viewer, { subjectMemberId, word: "", clientKey: newId() });
}
