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
  publishedFigure,
  review,
  reviewProgress,
  reviewRound,
  roundPlace,
  standing,
  teachingOffer,
  team,
  teamMembership,
  teamSharing,
} from "@/db/schema";
import { everybody, roles, teamParts } from "@/db/testing/everybody";
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
const everyRole = [...roles, ...teamParts];
const { teamId, otherTeamId } = people.subject.teams;
const behind = connect(database.adminUrl, { max: 1, onnotice: () => {} });
afterAll(() => behind.end());

/** Actions whose command takes the id of what it concerns. */
const byId = (Object.keys(acts) as Action[]).filter((action) => acts[action].reaches === "named");

interface Lens {
  table: PgTable;
  /** Whose a row is, and who is its mentor: SQL over the table. */
  owner: string;
  mentor?: string;
  /** Which team it is about. */
  team?: string;
  /** Of a predicate about one team: which rows are of that team's people, as a condition with its id in place of `$team`. */
  ofTeam?: string;
  by: (viewer: Viewer, concern: Concern) => boolean;
  /** Row-level security lets more through, which other predicates are for. */
  narrow?: true;
}

const itsMentor = `case when mentor_declined_at is null and (state <> 'withdrawn' or mentor_accepted_at is not null)
  then mentor_member_id end`;

const nobody = "'00000000-0000-0000-0000-000000000000'::uuid";
const belonging = `(select member_id from team_membership
  where team_id = $team and role = 'member' and left_on is null)`;

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
  teams: { table: team, owner: nobody, team: "id", by: may("team.open") },
  memberships: {
    table: teamMembership,
    owner: "member_id",
    team: "team_id",
    by: either(may("sharing.read"), may("team.open")),
  },
  sharing: { table: teamSharing, owner: "member_id", by: may("sharing.read"), narrow: true },
  teachingOffers: { table: teachingOffer, owner: "member_id", by: may("teaching.read") },
  rounds: { table: reviewRound, owner: nobody, team: "team_id", by: may("round.follow"), narrow: true },
  roundPlaces: {
    table: roundPlace,
    owner: "subject_member_id",
    team: "team_id",
    by: either(may("round.join"), may("round.follow")),
  },
  sharedStandings: ofThoseWhoShare(standing),
  sharedAgreedRatings: ofThoseWhoShare(agreedRating),
  sharedHeldRungs: ofThoseWhoShare(heldRung),
  progress: {
    table: reviewProgress,
    owner: "subject_member_id",
    ofTeam: `subject_member_id in ${belonging}`,
    by: may("round.follow"),
    narrow: true,
  },
  figures: {
    table: publishedFigure,
    owner: nobody,
    team: "team_id",
    by: (viewer, concern) => can(viewer, concern.teamId ? "team.see-figures" : "workspace.see-figures", concern),
  },
};
/** Rows that nobody reads as their own. */
const ofLeads = ["rounds", "sharedStandings", "sharedAgreedRatings", "sharedHeldRungs", "progress", "figures"];
const names = Object.keys(lenses) as (keyof typeof visible)[];

function ofThoseWhoShare(table: PgTable): Lens {
  const ofTeam = `member_id in (select member_id from team_sharing where team_id = $team) and member_id in ${belonging}`;
  return { table, owner: "member_id", ofTeam, by: may("team.see-ratings"), narrow: true };
}

function either(...some: Lens["by"][]): Lens["by"] {
  return (viewer, concern) => some.some((one) => one(viewer, concern));
}

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
    const seeing: string[] = [];
    for (const role of everyRole) {
      for (const one of teamsAskedAbout(name)) {
        const { allowed, shown } = await look(role, name, undefined, one);
        if (lenses[name].narrow) expect(shown, role).toEqual(expect.arrayContaining(allowed));
        else expect(shown, role).toEqual(allowed);
        if (allowed.length > 0) seeing.push(role);
      }
    }
    expect(seeing).toContain(ofLeads.includes(name) ? "lead" : name === "invitations" ? "administrator" : "subject");
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
    for (const role of everyRole) {
      for (const one of teamsAskedAbout(name)) {
        const { allowed, shown } = await look(role, name, visible[name], one);
        expect(shown, `${role}, ${one}`).toEqual(allowed);
      }
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

interface Row {
  organization: string;
  id: string;
  owner: string;
  mentor: string | null;
  team: string | null;
}

/** Predicates about one team are asked about each. */
function teamsAskedAbout(name: keyof typeof visible): string[] {
  return lenses[name].ofTeam ? [teamId, otherTeamId] : [teamId];
}

/** Ids that a viewer is shown with `predicate` (or none), and those the permissions allow among all there are. */
async function look(
  role: (typeof everyRole)[number],
  name: keyof typeof visible,
  predicate?: (viewer: Viewer, teamId: string) => SQL,
  about = teamId,
) {
  const { table, owner, mentor = "null::uuid", team: itsTeam = "null::uuid", ofTeam, by } = lenses[name];
  const all = await behind.unsafe<Row[]>(
    `select organization_id as organization, id, ${owner} as owner, ${mentor} as mentor, ${itsTeam} as team
      from ${getTableName(table)} where ${ofTeam?.replaceAll("$team", `'${about}'`) ?? "true"}`,
  );
  return as(people[role], "read", async (viewer) => {
    const rows = await viewer.tx.select().from(table).where(predicate?.(viewer, about));
    return {
      shown: rows.map((row) => String(row.id)).sort(),
      allowed: all
        .filter(
          (row) =>
            row.organization === viewer.organizationId &&
            by(viewer, {
              ...{ memberId: row.owner, mentorMemberId: row.mentor },
              teamId: (ofTeam ? about : row.team) ?? undefined,
            }),
        )
        .map((row) => row.id)
        .sort(),
    };
  });
}
