import { newId } from "@/lib/ids";
import type { Everybody } from "../everybody";
import { type SharedReview, sharedKeys } from "../mentored";
import { anyId, elsewhere, here, never, only, sideOf, someDay, type TableLock } from "./table-lock";

/** Whoever asks, or, where nobody does, somebody who is not there. */
export const asker = "coalesce(nullif(current_setting('app.member_id', true), ''), gen_random_uuid()::text)::uuid";
const nobodysOwn: TableLock["rowsOf"] = () => [];

/** The tables of what both sides say together. */
export const agreementLocks: Record<string, TableLock> = {
  agreement: {
    see: "both-from-reveal",
    add: "nobody",
    change: "both-while-revealed",
    remove: "no-grant",
    // A proposal of whoever asks; the other side's is confirmed and not rewritten.
    blindChange: `update agreement set proposed_by_member_id = ${asker}, confirmed_at = null`,
    fixedOwner: true,
    giveAway: {
      toWorkspace: `update agreement set ${elsewhere}`,
      toMember: `update agreement set review_id = ${anyId}`,
    },
    rowsOf: nobodysOwn,
    probes: (people) => {
      const { subject, mentor } = people;
      const { revealed, closed } = subject.shared;
      const by = (proposer: string | null, confirmed: string | null, of = revealed) => ({
        ...{ ...here(subject), review_id: of.reviewId, responsibility_id: newId(), outcome: "rating", answer: 3 },
        ...{ proposed_by_member_id: proposer, proposed_at: someDay, confirmed_at: confirmed },
      });
      return [
        { name: "a proposal of the mentor's", passes: only(mentor), row: by(mentor.memberId, null) },
        { name: "one that the mentor confirmed alone", passes: never, row: by(mentor.memberId, someDay) },
        { name: "a proposal after closing", passes: never, row: by(mentor.memberId, null, closed) },
        {
          name: "what both said alike",
          passes: (one) => sideOf(subject, mentor)(one) && one.act === "reveal",
          row: by(null, someDay),
        },
      ];
    },
  },
  signature: {
    see: "both-from-reveal",
    add: "nobody",
    change: "no-grant",
    remove: "no-grant",
    blindChange: `update signature set member_id = ${anyId}`,
    giveAway: { toWorkspace: `update signature set ${elsewhere}` },
    rowsOf: nobodysOwn,
    probes: ({ subject, mentor, colleague }) => {
      const of = ({ reviewId }: SharedReview, memberId: string) => ({
        ...{ ...here(subject), review_id: reviewId, member_id: memberId, signed_at: someDay },
      });
      const { decided, accepted, closed } = subject.shared;
      return [
        { name: "the mentor's", passes: only(mentor), row: of(decided, mentor.memberId) },
        { name: "the subject's", passes: only(subject), row: of(decided, subject.memberId) },
        { name: "a colleague's", passes: never, row: of(decided, colleague.memberId) },
        { name: "one before the reveal", passes: never, row: of(accepted, mentor.memberId) },
        { name: "one after closing", passes: never, row: of(closed, mentor.memberId) },
      ];
    },
  },
  agreed_rating: {
    see: "standing",
    add: "nobody",
    change: "no-grant",
    remove: "no-grant",
    freezing: "sees",
    blindChange: "update agreed_rating set answer = 5",
    giveAway: { toWorkspace: `update agreed_rating set ${elsewhere}` },
    rowsOf: nobodysOwn,
    probes: (people) => {
      const { subject, mentor, colleague } = people;
      const isSide = sideOf(subject, mentor);
      const row = agreedOf(people);
      return [
        { name: "what was agreed", passes: isSide, row },
        { name: "another number", passes: never, row: { ...row, answer: 1 } },
        { name: "with somebody else", passes: never, row: { ...row, with_member_id: colleague.memberId } },
        { name: "of somebody else", passes: never, row: { ...row, member_id: mentor.memberId } },
        { name: "before closing", passes: never, row: { ...row, review_id: subject.shared.decided.reviewId } },
      ];
    },
  },
  held_rung: {
    see: "standing",
    add: "nobody",
    change: "no-grant",
    remove: "no-grant",
    blindChange: "update held_rung set level_key = 'L9'",
    giveAway: { toWorkspace: `update held_rung set ${elsewhere}` },
    rowsOf: nobodysOwn,
    probes: ({ subject, mentor }) => {
      const of = (reviewId: string, memberId: string) => ({
        ...{ ...here(subject), review_id: reviewId, member_id: memberId, level_key: newId(), held_at: someDay },
      });
      const { closed, decided } = subject.shared;
      return [
        { name: "by a closed review", passes: sideOf(subject, mentor), row: of(closed.reviewId, subject.memberId) },
        { name: "by one's own view", passes: never, row: of(subject.closed.reviewId, subject.memberId) },
        { name: "before closing", passes: never, row: of(decided.reviewId, subject.memberId) },
        { name: "of somebody else", passes: never, row: of(closed.reviewId, mentor.memberId) },
      ];
    },
  },
};

function agreedOf({ subject, mentor }: Everybody) {
  return {
    ...{ ...here(subject), review_id: subject.shared.closed.reviewId, member_id: subject.memberId },
    ...{ responsibility_key: sharedKeys[0], answer: 4, agreed_at: someDay, with_member_id: mentor.memberId },
  };
}
