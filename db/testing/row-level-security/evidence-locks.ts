import { newId } from "@/lib/ids";
import type { Somebody } from "../everybody";
import { anyId, elsewhere, here, ofReview, plain, someDay, type TableLock } from "./table-lock";

/** The tables that hold evidence. */
export const evidenceLocks: Record<string, TableLock> = {
  what_happened: {
    see: "author-then-mentor",
    add: "own-draft",
    change: "own-draft",
    remove: "no-grant",
    erasure: "own",
    blindChange: "update what_happened set text = 'x'",
    fixedOwner: true,
    giveAway: {
      toWorkspace: `update what_happened set ${elsewhere}`,
      toMember: `update what_happened set assessment_id = ${anyId}`,
    },
    rowsOf: ofReview((person, { reviewId, assessmentId }) => ({
      ...here(person),
      assessment_id: assessmentId,
      review_id: reviewId,
      responsibility_id: newId(),
      text: "x",
    })),
  },
  evidence: {
    see: "own",
    add: "own",
    change: "own",
    remove: "own",
    pointedAt: true,
    blindChange: "update evidence set title = 'x'",
    fixedOwner: true,
    giveAway: {
      toWorkspace: `update evidence set ${elsewhere}`,
      toMember: `update evidence set member_id = ${anyId}`,
    },
    rowsOf: plain((person) => ({ ...here(person), member_id: person.memberId, title: "x", happened_on: someDay })),
  },
  attached_evidence: {
    see: "author-then-mentor",
    add: "own-draft",
    change: "own-draft",
    remove: "own-loose",
    erasure: "own",
    blindChange: "update attached_evidence set added_after = false",
    fixedOwner: true,
    giveAway: {
      toWorkspace: `update attached_evidence set ${elsewhere}`,
      toMember: `update attached_evidence set assessment_id = ${anyId}`,
    },
    rowsOf: (person) => [
      ...ofReview(loosePiece)(person),
      // What comes after submission is frozen and marked: it passes where a loose piece does not.
      {
        name: " after submission",
        draft: true,
        row: {
          ...loosePiece(person, person.closed),
          added_after: true,
          frozen_at: someDay,
          title: "x",
          happened_on: someDay,
        },
      },
    ],
  },
};

function loosePiece(person: Somebody, { reviewId, assessmentId }: { reviewId: string; assessmentId: string }) {
  return {
    ...here(person),
    assessment_id: assessmentId,
    review_id: reviewId,
    responsibility_id: newId(),
    evidence_id: newId(),
  };
}
