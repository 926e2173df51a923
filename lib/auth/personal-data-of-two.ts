import { gone, key, link, not, type TableEntry, tenant } from "./personal-data";

/** The part of the registry about what two people make together, and what one keeps of another. */
export const registryOfTwo: {
  readonly [Name in
    | "agreement"
    | "signature"
    | "agreedRating"
    | "heldRung"
    | "reviewLook"
    | "mentorRequest"
    | "privateNote"
    | "observation"
    | "notice"
    | "invitation"
    | "invitationToken"]: TableEntry<Name>;
} = {
  agreement: {
    whose: { is: "owner-of", table: "review", by: "reviewId" },
    columns: {
      organizationId: tenant,
      id: key,
      reviewId: link,
      responsibilityId: gone,
      version: not("counts proposals"),
      outcome: gone,
      answer: gone,
      reason: gone,
      experiment: gone,
      until: gone,
      proposedByMemberId: not("names one of the two sides"),
      proposedAt: gone,
      confirmedAt: gone,
    },
  },
  signature: {
    whose: { is: "owner-of", table: "review", by: "reviewId" },
    columns: {
      organizationId: tenant,
      id: key,
      reviewId: link,
      memberId: not("names one of the two sides"),
      signedAt: gone,
    },
  },
  agreedRating: {
    whose: { is: "member", by: "memberId" },
    columns: {
      organizationId: tenant,
      id: key,
      memberId: gone,
      reviewId: link,
      responsibilityKey: gone,
      answer: gone,
      agreedAt: gone,
      withMemberId: not("names the mentor"),
    },
  },
  heldRung: {
    whose: { is: "member", by: "memberId" },
    columns: { organizationId: tenant, id: key, memberId: gone, levelKey: gone, reviewId: link, heldAt: gone },
  },
  reviewLook: {
    whose: { is: "owner-of", table: "review", by: "reviewId" },
    columns: {
      organizationId: tenant,
      id: key,
      reviewId: link,
      viewerMemberId: not("names whoever looked"),
      day: gone,
    },
  },
  mentorRequest: {
    whose: { is: "member", by: "subjectMemberId" },
    columns: {
      organizationId: tenant,
      id: key,
      reviewId: link,
      subjectMemberId: gone,
      mentorMemberId: not("names another person"),
      origin: gone,
      word: gone,
      answerWord: gone,
      state: gone,
      createdAt: gone,
      answeredAt: gone,
    },
  },
  privateNote: {
    whose: { is: "member", by: "authorMemberId" },
    columns: {
      organizationId: tenant,
      id: key,
      assessmentId: link,
      reviewId: link,
      responsibilityId: gone,
      authorMemberId: gone,
      text: gone,
      version: not("counts saves"),
      savedAt: gone,
    },
  },
  observation: {
    whose: { is: "member", by: "authorMemberId" },
    columns: {
      organizationId: tenant,
      id: key,
      authorMemberId: gone,
      aboutMemberId: not("names another person"),
      text: gone,
      happenedOn: gone,
      responsibilityKey: gone,
      version: not("counts changes"),
      createdAt: gone,
    },
  },
  notice: {
    whose: { is: "member", by: "memberId" },
    columns: {
      organizationId: tenant,
      id: key,
      memberId: gone,
      actorMemberId: not("names another person"),
      kind: gone,
      reviewId: link,
      requestId: link,
      roundId: link,
      teamId: link,
      createdAt: gone,
      readAt: gone,
    },
  },
  invitation: {
    whose: { is: "member", by: "invitedByMemberId" },
    columns: {
      organizationId: tenant,
      id: key,
      email: gone,
      invitedByMemberId: gone,
      createdAt: gone,
      sentAt: gone,
      expiresAt: gone,
      acceptedAt: gone,
      acceptedMemberId: not("names another person"),
      revokedAt: gone,
    },
  },
  invitationToken: {
    whose: {
      is: "nobody",
      because: "it is made for an address that need not be an account's, and goes with its invitation",
    },
    columns: {
      id: key,
      tokenHash: not("the hash of a random token"),
      invitationId: not("names the invitation"),
      workspaceId: not("names the workspace"),
      emailFolded: not("the address that was invited, gone with the invitation after its seven days"),
      createdAt: not("when the link was made"),
      expiresAt: not("until when the link works"),
      usedAt: not("when the link was used"),
    },
  },
};
