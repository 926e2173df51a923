import { newId } from "@/lib/ids";
import type { Somebody } from "../everybody";
import type { Reach } from "./askers";

/** What each statement on one table reaches for `rung_app`, and how the table is probed. */
export interface TableLock {
  see: Reach;
  add: Reach;
  change: Reach;
  remove: Reach;
  /** Rows of other tables point at all of these: where foreign keys are awake, removing them meets one. */
  pointedAt?: true;
  /** What a change reaches in a transaction that takes back, where that is more. */
  takingBack?: Reach;
  /** A change that reads nothing (no WHERE, no column on the right), so that only the policy for UPDATE can stop it. */
  blindChange: string;
  /**
   * Changes that would give a row away: a member is refused both, by a policy or because the columns are not granted for
   * change at all (`fixedOwner`); the job that removes a workspace is refused only the first.
   */
  giveAway: { toWorkspace: string; toMember?: string };
  fixedOwner?: true;
  /** Rows that would belong to `person`, by column; several where the state of a review matters. */
  rowsOf: (person: Somebody) => readonly ProbeRow[];
}

interface ProbeRow {
  name: string;
  draft: boolean;
  /** It belongs to the person's workspace and to nobody in it. */
  ofNobody?: true;
  row: Record<string, string | number | boolean | null>;
}

const anyId = "gen_random_uuid()";
const elsewhere = `organization_id = ${anyId}`;

function plain(row: (person: Somebody) => ProbeRow["row"]): TableLock["rowsOf"] {
  return (person) => [{ name: "", draft: false, row: row(person) }];
}

/** Rows below the draft and below what was submitted. */
function ofReview(
  row: (person: Somebody, of: { reviewId: string; assessmentId: string }) => ProbeRow["row"],
): TableLock["rowsOf"] {
  return (person) => [
    { name: " in a draft", draft: true, row: row(person, person.draft) },
    { name: " in what was submitted", draft: false, row: row(person, person.closed) },
  ];
}

const here = ({ organizationId }: Somebody) => ({ organization_id: organizationId, id: newId() });

const someDay = "2026-11-24";

function loosePiece(person: Somebody, { reviewId, assessmentId }: { reviewId: string; assessmentId: string }) {
  return {
    ...here(person),
    assessment_id: assessmentId,
    review_id: reviewId,
    responsibility_id: newId(),
    evidence_id: newId(),
  };
}

/** Every table that belongs to a tenant. One that is missing here fails the test, and so does one too many. */
export const tableLocks: Record<string, TableLock> = {
  organization: {
    see: "workspace",
    add: "workspace",
    change: "no-grant",
    remove: "no-grant",
    blindChange: "update organization set name = 'x'",
    fixedOwner: true,
    giveAway: { toWorkspace: `update organization set id = ${anyId}` },
    rowsOf: plain(({ organizationId }) => ({ id: organizationId, slug: newId(), name: "Another" })),
  },
  member: {
    see: "workspace",
    add: "own",
    change: "own",
    remove: "no-grant",
    blindChange: "update member set level_now = 'L1'",
    fixedOwner: true,
    giveAway: { toWorkspace: `update member set ${elsewhere}`, toMember: `update member set id = ${anyId}` },
    rowsOf: plain((person) => ({
      organization_id: person.organizationId,
      id: person.memberId,
      display_name: "Another",
      role: "member",
    })),
  },
  career_aim: {
    see: "own",
    add: "own",
    change: "own",
    remove: "no-grant",
    blindChange: "update career_aim set target = 'L1'",
    giveAway: {
      toWorkspace: `update career_aim set ${elsewhere}`,
      toMember: `update career_aim set member_id = ${anyId}`,
    },
    rowsOf: plain((person) => ({ ...here(person), member_id: person.memberId, target: "L1", set_at: someDay })),
  },
  ladder: {
    see: "workspace",
    add: "workspace",
    change: "no-grant",
    remove: "no-grant",
    blindChange: "update ladder set key = 'x'",
    giveAway: { toWorkspace: `update ladder set ${elsewhere}` },
    rowsOf: plain((person) => ({ ...here(person), key: newId() })),
  },
  ladder_version: {
    see: "workspace",
    add: "workspace",
    change: "no-grant",
    remove: "no-grant",
    blindChange: "update ladder_version set content_hash = 'x'",
    giveAway: { toWorkspace: `update ladder_version set ${elsewhere}` },
    rowsOf: plain((person) => ({
      ...here(person),
      ladder_id: newId(),
      version: 9,
      content_hash: "x",
      document: "{}",
    })),
  },
  ladder_responsibility: {
    see: "workspace",
    add: "workspace",
    change: "no-grant",
    remove: "no-grant",
    blindChange: "update ladder_responsibility set level_key = 'x'",
    giveAway: { toWorkspace: `update ladder_responsibility set ${elsewhere}` },
    rowsOf: plain((person) => ({
      ...here(person),
      ladder_version_id: newId(),
      key: "x",
      level_key: "L1",
      level_ordinal: 1,
      position: 1,
    })),
  },
  review: {
    see: "own",
    add: "own",
    change: "own-draft",
    takingBack: "own",
    remove: "own-draft",
    blindChange: "update review set state = 'open', closing = null, closed_at = null, self_submitted_at = null",
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
    see: "own",
    add: "own-draft",
    change: "no-grant",
    remove: "no-grant",
    blindChange: `update review_responsibility set responsibility_id = ${anyId}`,
    giveAway: { toWorkspace: `update review_responsibility set ${elsewhere}` },
    rowsOf: ofReview((person, { reviewId }) => ({
      ...here(person),
      review_id: reviewId,
      responsibility_id: newId(),
    })),
  },
  assessment: {
    see: "own",
    add: "own-draft",
    change: "own-draft",
    takingBack: "own",
    remove: "no-grant",
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
      kind: "mentor",
    })),
  },
  rating: {
    see: "own",
    add: "own-draft",
    change: "own-draft",
    remove: "no-grant",
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
  },
  what_happened: {
    see: "own",
    add: "own-draft",
    change: "own-draft",
    remove: "no-grant",
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
    see: "own",
    add: "own-draft",
    change: "own-draft",
    remove: "own-draft",
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
  next_step: {
    see: "own",
    add: "own",
    change: "own",
    remove: "no-grant",
    blindChange: "update next_step set text = 'x'",
    giveAway: {
      toWorkspace: `update next_step set ${elsewhere}`,
      toMember: `update next_step set member_id = ${anyId}`,
    },
    rowsOf: plain((person) => ({
      ...here(person),
      member_id: person.memberId,
      responsibility_key: newId(),
      text: "x",
      due_on: someDay,
      written_at: someDay,
    })),
  },
  audit_event: {
    see: "own",
    add: "own",
    change: "no-grant",
    remove: "no-grant",
    blindChange: "update audit_event set action = 'aim-set'",
    giveAway: { toWorkspace: `update audit_event set ${elsewhere}` },
    rowsOf: (person) => {
      const act = { action: "aim-set", object_kind: "member", object_id: newId() };
      return [
        { name: "", draft: false, row: { ...here(person), actor_member_id: person.memberId, ...act } },
        { name: " by a job", draft: false, ofNobody: true, row: { ...here(person), actor_member_id: null, ...act } },
      ];
    },
  },
  idempotency_key: {
    see: "own",
    add: "own",
    change: "no-grant",
    remove: "no-grant",
    blindChange: "update idempotency_key set action = 'x'",
    giveAway: { toWorkspace: `update idempotency_key set ${elsewhere}` },
    rowsOf: plain((person) => ({
      ...here(person),
      member_id: person.memberId,
      action: "x",
      client_key: newId(),
      object_id: newId(),
    })),
  },
};
