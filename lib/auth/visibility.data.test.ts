import { getTableName, type SQL } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/connection";
import {
  agreedRating,
  assessment,
  careerAim,
  evidence,
  heldRung,
  invitation,
  member,
  mentorRequest,
  nextStep,
  notice,
  observation,
  privateNote,
  review,
} from "@/db/schema";
import { everybody, roles } from "@/db/testing/everybody";
import { as } from "@/db/testing/people";
import { testDatabase } from "@/db/testing/test-database";
import { type Action, type Concern, can, permissions, type Relation, relationsTo } from "./permissions";
import { acts } from "./testing/acts";
import { attempt, attemptFromElsewhere, leaked, rowsOf } from "./testing/attempt";
import { authorizationMatrix } from "./testing/authorization-matrix";
import type { Viewer } from "./viewer";
import { visible } from "./visibility";

const database = await testDatabase();
const people = await everybody();
const behind = connect(database.adminUrl, { max: 1, onnotice: () => {} });
afterAll(() => behind.end());

/** Actions whose command takes the id of what it concerns. */
const byId = (Object.keys(acts) as Action[]).filter((action) => acts[action].reaches === "named");

interface Lens {
  table: PgTable;
  /** Whose a row is, and who is its mentor: SQL over the table. */
  owner: string;
  mentor?: string;
  by: (viewer: Viewer, concern: Concern) => boolean;
  /** Row-level security lets more through, which other predicates are for. */
  narrow?: true;
}

const itsMentor = `case when mentor_declined_at is null and (state <> 'withdrawn' or mentor_accepted_at is not null)
  then mentor_member_id end`;

/** Each predicate with its table, whose a row is, and the action that decides; a new one does not compile without. */
const lenses: Record<keyof typeof visible, Lens> = {
  members: { table: member, owner: "id", by: sees("level.declare") },
  aims: { table: careerAim, owner: "member_id", by: may("aim.read") },
  reviews: { table: review, owner: "subject_member_id", by: may("review.read"), narrow: true },
  sharedReviews: { table: review, owner: "subject_member_id", mentor: itsMentor, by: may("review.know") },
  requests: {
    table: mentorRequest,
    owner: "subject_member_id",
    mentor: "mentor_member_id",
    by: sees("mentor.ask"),
  },
  privateNotes: { table: privateNote, owner: "author_member_id", by: may("private-note.write") },
  observations: { table: observation, owner: "author_member_id", by: may("observation.list") },
  notices: { table: notice, owner: "member_id", by: may("notice.list") },
  agreedRatings: { table: agreedRating, owner: "member_id", by: may("growth.read"), narrow: true },
  heldRungs: { table: heldRung, owner: "member_id", by: may("growth.read"), narrow: true },
  invitations: { table: invitation, owner: "invited_by_member_id", by: may("invitation.manage") },
  assessments: { table: assessment, owner: "author_member_id", by: may("assessment.save"), narrow: true },
  evidence: { table: evidence, owner: "member_id", by: may("evidence.list") },
  nextSteps: { table: nextStep, owner: "member_id", by: may("growth.read") },
};
const names = Object.keys(lenses) as (keyof typeof visible)[];

function may(action: Action) {
  return (viewer: Viewer, concern: Concern) => can(viewer, action, concern);
}

function sees(action: Action) {
  const allowed: readonly Relation[] = permissions[action].sees;
  return (viewer: Viewer, concern: Concern) =>
    relationsTo(viewer, concern).some((relation) => allowed.includes(relation));
}

describe("with both locks", () => {
  it.each(names)("%s: row-level security shows exactly what the permissions allow", async (name) => {
    for (const role of roles) {
      const { allowed, shown } = await look(role, name, undefined);
      if (lenses[name].narrow) expect(shown, role).toEqual(expect.arrayContaining(allowed));
      else expect(shown, role).toEqual(allowed);
      if (role === "subject" && name !== "invitations") expect(allowed.length).toBeGreaterThan(0);
    }
  });
});

describe("with row-level security off", () => {
  beforeAll(async () => {
    const tables = await behind<{ name: string }[]>`
      select relname as name from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace`;
    for (const { name } of tables) await behind`alter table ${behind(name)} disable row level security`;
  });

  it("shows everything to a query that forgets its predicate: the lock is off indeed", async () => {
    const { allowed, shown } = await look("colleague", "reviews", undefined);
    expect(shown.length).toBeGreaterThan(allowed.length);
  });

  it.each(names)("%s: the predicate shows exactly what the permissions allow", async (name) => {
    for (const role of roles) {
      const { allowed, shown } = await look(role, name, visible[name]);
      expect(shown, role).toEqual(allowed);
    }
  });

  it.each(authorizationMatrix)("$action by $actor: $answer", async ({ action, actor, answer }) => {
    const before = await rowsOf(people.subject, behind);
    const made = await attempt(action, actor, people);
    expect(made.answer).toBe(answer);
    expect(leaked(made, actor, people)).toEqual([]);
    expect(await rowsOf(people.subject, behind)).toBe(before);
  });

  it.each(byId)("%s from another workspace, by its id, finds nothing", async (action) => {
    const before = await rowsOf(people.subject, behind);
    const made = await attemptFromElsewhere(action, people);
    expect(made.answer).toBe("not-found");
    expect(leaked(made, "outsider", people)).toEqual([]);
    expect(await rowsOf(people.subject, behind)).toBe(before);
  });
});

/** Ids that a viewer is shown with `predicate` (or none), and those the permissions allow among all there are. */
async function look(role: (typeof roles)[number], name: keyof typeof visible, predicate?: (viewer: Viewer) => SQL) {
  const { table, owner, mentor = "null::uuid", by } = lenses[name];
  const all = await behind.unsafe<{ organization: string; id: string; owner: string; mentor: string | null }[]>(
    `select organization_id as organization, id, ${owner} as owner, ${mentor} as mentor from ${getTableName(table)}`,
  );
  return as(people[role], "read", async (viewer) => {
    const rows = await viewer.tx.select().from(table).where(predicate?.(viewer));
    return {
      shown: rows.map((row) => String(row.id)).sort(),
      allowed: all
        .filter(
          (row) =>
            row.organization === viewer.organizationId &&
            by(viewer, { memberId: row.owner, mentorMemberId: row.mentor }),
        )
        .map((row) => row.id)
        .sort(),
    };
  });
}
