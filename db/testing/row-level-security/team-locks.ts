import { newId } from "@/lib/ids";
import type { Everybody } from "../everybody";
import { sharedKeys } from "../mentored";
import type { Asker } from "./askers";
import { elsewhere, here, never, only, plain, someDay, type TableLock } from "./table-lock";

const nobodysOwn: TableLock["rowsOf"] = () => [];
const administers = ({ memberRole }: Asker) => memberRole === "administrator";
const leadsTeamOf = ({ lead }: Everybody) => only(lead);

/** Before today, so that whoever joined then can leave. */
const joined = "2026-01-15";

/** The tables of teams and rounds, and of what is kept of agreements and reviews for those who lead them. */
export const teamLocks: Record<string, TableLock> = {
  team: {
    see: "team-known",
    add: "team-makers",
    change: "team-led-or-administered",
    remove: "no-grant",
    freezing: "sees",
    blindChange: "update team set name = gen_random_uuid()::text",
    fixedOwner: true,
    giveAway: { toWorkspace: `update team set ${elsewhere}` },
    rowsOf: plain((person) => ({ ...here(person), name: newId() })),
  },
  team_membership: {
    see: "membership-known",
    add: "nobody",
    change: "membership-lasting",
    remove: "no-grant",
    erasure: "own",
    blindChange: "update team_membership set left_on = current_date",
    fixedOwner: true,
    giveAway: { toWorkspace: `update team_membership set left_on = current_date, ${elsewhere}` },
    rowsOf: nobodysOwn,
    probes: (people) => {
      const { subject, colleague, otherLead } = people;
      const leads = leadsTeamOf(people);
      const of = (teamId: string) => ({
        ...{ ...here(subject), team_id: teamId, member_id: colleague.memberId, role: "member", joined_on: joined },
      });
      const { teamId, otherTeamId } = subject.teams;
      return [
        { name: "to the team", passes: (asker) => leads(asker) || administers(asker), row: of(teamId) },
        {
          name: "to another team",
          passes: (asker) => only(otherLead)(asker) || administers(asker),
          row: { ...of(otherTeamId), role: "lead" },
        },
        { name: "that has ended already", passes: never, row: { ...of(teamId), left_on: someDay } },
      ];
    },
  },
  team_sharing: {
    see: "sharing-known",
    add: "nobody",
    change: "no-grant",
    remove: "sharing-endable",
    erasure: "own",
    freezing: "sees",
    blindChange: "update team_sharing set shared_at = now()",
    giveAway: { toWorkspace: `update team_sharing set ${elsewhere}` },
    rowsOf: nobodysOwn,
    probes: ({ subject, teammate }) => {
      const of = (memberId: string, teamId: string) => ({
        ...{ ...here(subject), team_id: teamId, member_id: memberId, shared_at: someDay },
      });
      const { teamId, otherTeamId } = subject.teams;
      return [
        { name: "with one's team", passes: only(subject), row: of(subject.memberId, teamId) },
        { name: "a teammate's", passes: only(teammate), row: of(teammate.memberId, teamId) },
        { name: "with a team that one does not belong to", passes: never, row: of(subject.memberId, otherTeamId) },
      ];
    },
  },
  teaching_offer: {
    see: "workspace",
    add: "own",
    change: "no-grant",
    remove: "own",
    erasure: "own",
    blindChange: "update teaching_offer set offered_at = now()",
    giveAway: { toWorkspace: `update teaching_offer set ${elsewhere}` },
    rowsOf: plain((person) => ({
      ...{ ...here(person), member_id: person.memberId, responsibility_key: newId(), offered_at: someDay },
    })),
  },
  review_round: {
    see: "round-known",
    add: "nobody",
    change: "no-grant",
    remove: "no-grant",
    blindChange: "update review_round set opened_at = now()",
    giveAway: { toWorkspace: `update review_round set ${elsewhere}` },
    rowsOf: nobodysOwn,
    probes: (people) => {
      const { subject, lead, otherLead } = people;
      const of = (teamId: string, by: string) => ({
        ...{ ...here(subject), team_id: teamId, opened_by_member_id: by, opened_at: someDay },
        ...{ period_from: someDay, period_to: someDay },
        ...{ self_due_on: someDay, mentor_due_on: someDay, sign_by_on: someDay },
      });
      const { teamId, otherTeamId } = subject.teams;
      return [
        { name: "of one's team", passes: leadsTeamOf(people), row: of(teamId, lead.memberId) },
        { name: "in another's name", passes: never, row: of(teamId, otherLead.memberId) },
        { name: "of another team", passes: never, row: of(otherTeamId, lead.memberId) },
      ];
    },
  },
  round_place: {
    see: "place-known",
    add: "nobody",
    change: "team-led",
    remove: "no-grant",
    erasure: "own",
    blindChange: "update round_place set target = 'L1'",
    fixedOwner: true,
    giveAway: { toWorkspace: `update round_place set ${elsewhere}` },
    rowsOf: nobodysOwn,
    probes: (people) => {
      const { subject, administrator, colleague, lead, teammate } = people;
      const { teamId, roundId } = subject.teams;
      const of = (subjectId: string) => ({
        ...{ ...here(subject), round_id: roundId, team_id: teamId, subject_member_id: subjectId, target: "L3" },
        mentor_member_id: administrator.memberId,
      });
      return [
        { name: "for who belongs to the team", passes: leadsTeamOf(people), row: of(teammate.memberId) },
        { name: "for who has left it", passes: never, row: of(colleague.memberId) },
        { name: "for who leads it and does not belong to it", passes: never, row: of(lead.memberId) },
      ];
    },
  },
  standing: {
    see: "standing",
    add: "nobody",
    change: "nobody",
    remove: "no-grant",
    erasure: "own",
    blindChange: "update standing set answer = 5",
    fixedOwner: true,
    giveAway: {
      toWorkspace: `update standing set ${elsewhere}`,
      toMember: "update standing set member_id = gen_random_uuid()",
    },
    rowsOf: nobodysOwn,
    probes: ({ subject }) => [
      {
        name: "by hand",
        passes: never,
        row: {
          ...{ ...here(subject), member_id: subject.memberId, responsibility_key: newId() },
          ...{ answer: 5, agreed_at: someDay },
        },
      },
    ],
  },
  review_progress: {
    see: "progress-known",
    add: "nobody",
    change: "nobody",
    remove: "nobody",
    erasure: "own",
    blindChange: "update review_progress set due_on = null",
    fixedOwner: true,
    giveAway: { toWorkspace: `update review_progress set ${elsewhere}` },
    rowsOf: nobodysOwn,
    probes: ({ subject }) => [
      {
        name: "by hand",
        passes: never,
        row: {
          ...{ ...here(subject), id: subject.draft.reviewId, step: "signed" },
          ...{ subject_member_id: subject.memberId, period_from: someDay, period_to: someDay },
        },
      },
    ],
  },
  published_figure: {
    see: "team-led-or-administered",
    add: "no-grant",
    change: "nobody",
    remove: "no-grant",
    freezing: "writes",
    blindChange: "update published_figure set withdrawn_at = now()",
    fixedOwner: true,
    giveAway: { toWorkspace: `update published_figure set ${elsewhere}` },
    rowsOf: nobodysOwn,
    probes: ({ subject }) => [
      {
        name: "by hand",
        passes: never,
        row: {
          ...{
            ...here(subject),
            half_year: "2025-H1",
            team_id: subject.teams.teamId,
            kind: "held",
            frozen_at: someDay,
          },
          ...{ responsibility_key: sharedKeys[0] },
        },
      },
    ],
  },
};
