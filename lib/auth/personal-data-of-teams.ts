import { gone, key, link, not, type TableEntry, tenant } from "./personal-data";

const derived = not("kept from the review, which is handed out");

/** The part of the registry about teams and rounds, and about what is kept of reviews for them. */
export const registryOfTeams: {
  readonly [Name in
    | "team"
    | "teamMembership"
    | "teamSharing"
    | "teachingOffer"
    | "reviewRound"
    | "roundPlace"
    | "standing"
    | "reviewProgress"
    | "publishedFigure"]: TableEntry<Name>;
} = {
  team: {
    whose: { is: "nobody", because: "it belongs to the workspace" },
    columns: {
      organizationId: tenant,
      id: key,
      name: not("the name of a team"),
      createdAt: not("when the team was made"),
    },
  },
  teamMembership: {
    whose: { is: "member", by: "memberId" },
    columns: {
      organizationId: tenant,
      id: key,
      teamId: link,
      memberId: gone,
      role: gone,
      joinedOn: gone,
      leftOn: gone,
    },
  },
  teamSharing: {
    whose: { is: "member", by: "memberId" },
    columns: { organizationId: tenant, id: key, teamId: link, memberId: gone, sharedAt: gone },
  },
  teachingOffer: {
    whose: { is: "member", by: "memberId" },
    columns: { organizationId: tenant, id: key, memberId: gone, responsibilityKey: gone, offeredAt: gone },
  },
  reviewRound: {
    whose: { is: "nobody", because: "it belongs to its team" },
    columns: {
      organizationId: tenant,
      id: key,
      teamId: not("names the team"),
      periodFrom: not("a date of the round"),
      periodTo: not("a date of the round"),
      selfDueOn: not("a date of the round"),
      mentorDueOn: not("a date of the round"),
      signByOn: not("a date of the round"),
      openedByMemberId: not("names whoever led the team then; erased, a member without a name"),
      openedAt: not("a date of the round"),
    },
  },
  roundPlace: {
    whose: { is: "member", by: "subjectMemberId" },
    columns: {
      organizationId: tenant,
      id: key,
      roundId: link,
      teamId: not("names the team"),
      subjectMemberId: gone,
      target: gone,
      mentorMemberId: not("names another person"),
      remindedAt: gone,
    },
  },
  standing: {
    whose: { is: "member", by: "memberId" },
    columns: {
      organizationId: tenant,
      id: key,
      memberId: gone,
      responsibilityKey: gone,
      answer: gone,
      previous: gone,
      agreedAt: gone,
    },
  },
  reviewProgress: {
    whose: { is: "owner-of", table: "review", by: "id" },
    columns: {
      organizationId: tenant,
      id: key,
      subjectMemberId: not("the subject of the review"),
      mentorMemberId: not("names another person"),
      roundId: link,
      step: gone,
      periodFrom: derived,
      periodTo: derived,
      dueOn: derived,
    },
  },
  publishedFigure: {
    whose: { is: "nobody", because: "counts over five people or more, withheld once one of them stops sharing" },
    columns: {
      organizationId: tenant,
      id: key,
      halfYear: not("the half-year"),
      teamId: not("names the team"),
      kind: not("what is counted"),
      responsibilityKey: not("what is counted"),
      contributors: not("names people for whoever keeps them from being singled out; erased, members without a name"),
      high: not("a count of people"),
      low: not("a count of people"),
      frozenAt: not("when it was counted"),
      withdrawnAt: not("from when it is withheld"),
    },
  },
};
