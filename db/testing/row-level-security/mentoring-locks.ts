import { newId } from "@/lib/ids";
import { asker } from "./agreement-locks";
import { anyId, elsewhere, here, never, only, plain, someDay, type TableLock } from "./table-lock";

const nobodysOwn: TableLock["rowsOf"] = () => [];

/** The tables of requests, of what people note for themselves, and of what they are told. */
export const mentoringLocks: Record<string, TableLock> = {
  mentor_request: {
    see: "request-sides",
    add: "nobody",
    change: "request-sides-open",
    remove: "no-grant",
    erasure: "request-sides",
    blindChange: "update mentor_request set answer_word = 'x'",
    fixedOwner: true,
    giveAway: {
      toWorkspace: `update mentor_request set ${elsewhere}`,
      toMember: `update mentor_request set subject_member_id = ${anyId}, mentor_member_id = ${anyId}`,
    },
    rowsOf: nobodysOwn,
    probes: ({ subject, mentor }) => {
      const row = { ...here(subject), subject_member_id: subject.memberId, mentor_member_id: mentor.memberId };
      return [
        { name: "an ask", passes: only(subject), row: { ...row, origin: "ask" } },
        { name: "an offer", passes: only(mentor), row: { ...row, origin: "offer" } },
        {
          name: "an ask that is accepted already",
          passes: never,
          row: { ...row, origin: "ask", state: "accepted", answered_at: someDay },
        },
      ];
    },
  },
  private_note: {
    see: "own",
    add: "nobody",
    change: "own",
    // What was set aside takes nothing.
    refusesChange: "own-asleep",
    remove: "no-grant",
    blindChange: "update private_note set text = 'x'",
    fixedOwner: true,
    giveAway: {
      toWorkspace: `update private_note set ${elsewhere}`,
      toMember: `update private_note set author_member_id = ${anyId}`,
    },
    rowsOf: nobodysOwn,
    probes: ({ subject, mentor }) => {
      const { accepted, withdrawn } = subject.shared;
      const of = ({ reviewId, mentor: side }: typeof accepted, assessmentId = side?.assessmentId ?? "") => ({
        ...{ ...here(subject), review_id: reviewId, assessment_id: assessmentId, responsibility_id: newId() },
        ...{ author_member_id: mentor.memberId, text: "x", saved_at: someDay },
      });
      return [
        { name: "the mentor's", passes: only(mentor), row: of(accepted) },
        { name: "the mentor's at the subject's", passes: never, row: of(accepted, accepted.self.assessmentId) },
        { name: "the mentor's, set aside", passes: never, row: of(withdrawn) },
      ];
    },
  },
  observation: {
    see: "own",
    add: "own",
    change: "own",
    remove: "own",
    blindChange: "update observation set text = 'x'",
    fixedOwner: true,
    giveAway: {
      toWorkspace: `update observation set ${elsewhere}`,
      toMember: `update observation set author_member_id = ${anyId}`,
    },
    rowsOf: plain((person) => ({
      ...{ ...here(person), author_member_id: person.memberId, about_member_id: person.memberId },
      ...{ text: "x", happened_on: someDay },
    })),
  },
  review_look: {
    see: "viewer-or-subject",
    add: "nobody",
    change: "no-grant",
    remove: "no-grant",
    blindChange: "update review_look set day = current_date",
    giveAway: { toWorkspace: `update review_look set ${elsewhere}` },
    rowsOf: nobodysOwn,
    probes: ({ subject, mentor, colleague }) => {
      const { revealed, accepted } = subject.shared;
      const by = (viewerId: string, reviewId: string) => ({
        ...{ ...here(subject), review_id: reviewId, viewer_member_id: viewerId, day: "2026-01-01" },
      });
      return [
        { name: "the mentor's", passes: only(mentor), row: by(mentor.memberId, revealed.reviewId) },
        { name: "one before the reveal", passes: never, row: by(mentor.memberId, accepted.reviewId) },
        { name: "the subject's own", passes: never, row: by(subject.memberId, revealed.reviewId) },
        { name: "of who does not see it", passes: never, row: by(colleague.memberId, revealed.reviewId) },
      ];
    },
  },
  notice: {
    see: "own",
    add: "nobody",
    change: "own",
    remove: "no-grant",
    blindChange: "update notice set read_at = null",
    fixedOwner: true,
    giveAway: { toWorkspace: `update notice set ${elsewhere}`, toMember: `update notice set member_id = ${anyId}` },
    rowsOf: nobodysOwn,
    probes: ({ subject, mentor, colleague, lead, administrator }) => {
      const { accepted, asked } = subject.shared;
      const { roundId, otherRoundId, teamId, otherTeamId } = subject.teams;
      const ofTeam = { ...here(subject), actor_member_id: lead.memberId, kind: "team-joined", team_id: teamId };
      const ofRound = { ...here(subject), actor_member_id: lead.memberId, kind: "round-reminder", round_id: roundId };
      const from = { ...here(subject), actor_member_id: mentor.memberId, kind: "review-signed" };
      const about = { review_id: accepted.reviewId };
      return [
        { name: "to the other side", passes: only(mentor), row: { ...from, ...about, member_id: subject.memberId } },
        {
          name: "to the other side of a request",
          passes: only(mentor),
          row: { ...from, request_id: asked.requestId, member_id: subject.memberId },
        },
        { name: "to oneself", passes: never, row: { ...from, ...about, member_id: mentor.memberId } },
        { name: "to somebody else", passes: never, row: { ...from, ...about, member_id: colleague.memberId } },
        {
          name: "that is read already",
          passes: never,
          row: { ...from, ...about, member_id: subject.memberId, read_at: someDay },
        },
        { name: "to who is invited", passes: only(lead), row: { ...ofRound, member_id: subject.memberId } },
        { name: "to who is suggested as mentor", passes: only(lead), row: { ...ofRound, member_id: mentor.memberId } },
        { name: "to who is not invited", passes: never, row: { ...ofRound, member_id: colleague.memberId } },
        {
          name: "of a round of another team",
          passes: never,
          row: { ...ofRound, round_id: otherRoundId, member_id: colleague.memberId },
        },
        {
          name: "of a round in another's name",
          passes: never,
          row: { ...ofRound, actor_member_id: colleague.memberId, member_id: subject.memberId },
        },
        {
          name: "of a round, with what is in a review",
          passes: never,
          row: { ...ofRound, ...about, member_id: subject.memberId },
        },
        {
          name: "of a round that is read already",
          passes: never,
          row: { ...ofRound, member_id: subject.memberId, read_at: someDay },
        },
        { name: "to who belongs to one's team", passes: only(lead), row: { ...ofTeam, member_id: subject.memberId } },
        {
          name: "to who belongs to a team that one administers",
          passes: only(administrator),
          row: { ...ofTeam, actor_member_id: administrator.memberId, member_id: subject.memberId },
        },
        { name: "to who belongs to no team of it", passes: never, row: { ...ofTeam, member_id: mentor.memberId } },
        {
          name: "of another's team",
          passes: never,
          row: { ...ofTeam, team_id: otherTeamId, member_id: colleague.memberId },
        },
        {
          name: "of a team, in another's name",
          passes: never,
          row: { ...ofTeam, actor_member_id: colleague.memberId, member_id: subject.memberId },
        },
        {
          name: "of a team, with what is in a review",
          passes: never,
          row: { ...ofTeam, ...about, member_id: subject.memberId },
        },
        {
          name: "of a team that is read already",
          passes: never,
          row: { ...ofTeam, member_id: subject.memberId, read_at: someDay },
        },
      ];
    },
  },
  invitation: {
    see: "administrator-or-invited",
    add: "nobody",
    change: "administrator-or-invited",
    remove: "no-grant",
    blindChange: `update invitation set accepted_at = now(), accepted_member_id = ${asker}`,
    fixedOwner: true,
    giveAway: { toWorkspace: `update invitation set ${elsewhere}` },
    rowsOf: nobodysOwn,
    probes: ({ subject, administrator }) => [
      {
        name: "one of the administrator's",
        passes: ({ memberRole }) => memberRole === "administrator",
        row: {
          ...{ ...here(subject), email: "somebody@example.com", invited_by_member_id: administrator.memberId },
          ...{ sent_at: someDay, expires_at: someDay },
        },
      },
    ],
  },
};
