import { newId } from "@/lib/ids";
import { agreementLocks } from "./agreement-locks";
import { evidenceLocks } from "./evidence-locks";
import { mentoringLocks } from "./mentoring-locks";
import { reviewLocks } from "./review-locks";
import { anyId, elsewhere, here, plain, someDay, type TableLock } from "./table-lock";
import { teamLocks } from "./team-locks";

/** Policies that let nothing through but what a trigger does (`db/kept-by-triggers.test.ts`). */
export const policiesOfTriggers = [
  "published_figure_found",
  "published_figure_withdrawal",
  "review_progress_kept",
  "standing_change",
  "standing_make",
];

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
    change: "own-or-administrator",
    remove: "no-grant",
    ofAdministrators: true,
    promotion: "update member set role = 'administrator'",
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
    freezing: "sees",
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
  ...reviewLocks,
  ...evidenceLocks,
  ...agreementLocks,
  ...mentoringLocks,
  ...teamLocks,
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
