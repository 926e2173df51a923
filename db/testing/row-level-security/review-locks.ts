import { newId } from "@/lib/ids";
import { anyId, elsewhere, here, never, ofReview, only, plain, sideOf, someDay, type TableLock } from "./table-lock";

/** The tables of a review and of what either side answers. */
export const reviewLocks: Record<string, TableLock> = {
  review: {
    see: "review-sides",
    add: "own",
    change: "review-movers",
    takingBack: "review-movers-back",
    remove: "review-discardable",
    erasure: "own",
    erasureSees: "subject-or-mentor",
    freezing: "sees",
    blindChange: "update review set mentor_declined_at = null",
    fixedOwner: true,
    giveAway: {
      toWorkspace: `update review set ${elsewhere}`,
      toMember: `update review set subject_member_id = ${anyId}`,
    },
    rowsOf: plain((person) => ({
      ...here(person),
      subject_member_id: person.memberId,
      ladder_version_id: newId(),
      target: "L1",
      period_from: someDay,
      period_to: someDay,
      opened_at: someDay,
    })),
  },
  review_responsibility: {
    see: "review-sides",
    add: "own-draft",
    change: "no-grant",
    remove: "no-grant",
    erasure: "own",
    blindChange: `update review_responsibility set responsibility_id = ${anyId}`,
    giveAway: { toWorkspace: `update review_responsibility set ${elsewhere}` },
    rowsOf: ofReview((person, { reviewId }) => ({
      ...here(person),
      review_id: reviewId,
      responsibility_id: newId(),
    })),
    probes: ({ subject, mentor }) => [
      {
        name: "to one with a mentor",
        of: subject.memberId,
        passes: ({ memberId }) => memberId === subject.memberId && memberId !== mentor.memberId,
        row: { ...here(subject), review_id: subject.shared.accepted.reviewId, responsibility_id: newId() },
      },
    ],
  },
  assessment: {
    see: "author-then-both",
    add: "own-draft",
    change: "own-draft",
    takingBack: "own-backable",
    erasure: "own",
    remove: "no-grant",
    freezing: "sees",
    blindChange: "update assessment set submitted_at = null",
    fixedOwner: true,
    giveAway: {
      toWorkspace: `update assessment set ${elsewhere}`,
      toMember: `update assessment set author_member_id = ${anyId}`,
    },
    rowsOf: ofReview((person, { reviewId }) => ({
      ...here(person),
      review_id: reviewId,
      author_member_id: person.memberId,
      kind: "self",
    })),
    probes: ({ subject, mentor, colleague }) => {
      const { accepted, asked } = subject.shared;
      const kind = (reviewId: string, authorMemberId: string) => ({
        ...{ ...here(subject), review_id: reviewId, author_member_id: authorMemberId, kind: "mentor" },
      });
      const isSide = sideOf(subject, mentor);
      return [
        { name: "the mentor's side", passes: isSide, row: kind(accepted.reviewId, mentor.memberId) },
        { name: "the side of somebody else", passes: never, row: kind(accepted.reviewId, colleague.memberId) },
        { name: "the side of who has not accepted", passes: never, row: kind(asked.reviewId, mentor.memberId) },
        {
          name: "the mentor's side as submitted",
          passes: never,
          row: { ...kind(accepted.reviewId, mentor.memberId), submitted_at: someDay },
        },
      ];
    },
  },
  rating: {
    see: "author-then-both",
    add: "own-draft",
    change: "own-draft",
    remove: "no-grant",
    erasure: "own",
    freezing: "sees",
    blindChange: "update rating set comment = 'x'",
    fixedOwner: true,
    giveAway: { toWorkspace: `update rating set ${elsewhere}`, toMember: `update rating set assessment_id = ${anyId}` },
    rowsOf: ofReview((person, { reviewId, assessmentId }) => ({
      ...here(person),
      assessment_id: assessmentId,
      review_id: reviewId,
      responsibility_id: newId(),
      answer: 3,
    })),
    probes: ({ subject, mentor }) => {
      const { accepted, mentorIn, replaced } = subject.shared;
      const of = ({ reviewId, mentor: side }: typeof accepted) => ({
        ...{ ...here(subject), review_id: reviewId, assessment_id: side?.assessmentId ?? "" },
        ...{ responsibility_id: newId(), answer: 3 },
      });
      return [
        { name: "to the mentor's draft", passes: only(mentor), row: of(accepted) },
        { name: "to what the mentor submitted", passes: never, row: of(mentorIn) },
        { name: "to the draft of who was replaced", passes: never, row: of(replaced) },
      ].map((probe) => ({ ...probe, of: mentor.memberId }));
    },
  },
};
