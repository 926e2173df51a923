import {
  cleared,
  clearedTo,
  gone,
  joining,
  not,
  secret,
  type TableEntry,
  type TableName,
  unnamed,
} from "./personal-data";

/*
 * Every column of every table: whether it holds something about a person, whose that is, and what becomes of it when
 * that person is erased. Export and erasure walk this list; a column that is missing here does not compile.
 */

const tenant = not("names the workspace");
const key = joining("names the row");
const ladderText = not("part of a published ladder");
const link = joining("joins two rows of one person");

export const personalDataRegistry: { readonly [Name in TableName]: TableEntry<Name> } = {
  account: {
    whose: { is: "account", by: "id" },
    columns: {
      id: gone,
      email: gone,
      emailFolded: gone,
      locale: gone,
      timeZone: gone,
      theme: gone,
      singleKeys: gone,
      demoKey: not("only fictional people have one"),
      createdAt: gone,
    },
  },
  login: {
    whose: { is: "account", by: "accountId" },
    columns: {
      id: key,
      accountId: gone,
      kind: gone,
      secretHash: secret("it proves who you are; a copy could be guessed at"),
      issuer: gone,
      subject: gone,
      createdAt: gone,
    },
  },
  session: {
    whose: { is: "account", by: "accountId" },
    columns: {
      id: key,
      accountId: gone,
      tokenHash: secret("it stands for a signed-in browser"),
      browser: gone,
      createdAt: gone,
      lastUsedAt: gone,
      expiresAt: gone,
      endedAt: gone,
    },
  },
  passwordReset: {
    whose: { is: "account", by: "accountId" },
    columns: {
      id: key,
      accountId: gone,
      tokenHash: secret("it stands for a one-time link"),
      createdAt: gone,
      expiresAt: gone,
      usedAt: gone,
    },
  },
  identityEvent: {
    whose: { is: "account", by: "accountId" },
    columns: { id: key, accountId: gone, code: gone, at: gone },
  },
  setupToken: {
    whose: { is: "nobody", because: "it is made before there is anybody" },
    columns: {
      id: key,
      tokenHash: not("the hash of a random token"),
      createdAt: not("when the token was made"),
      expiresAt: not("until when the token works"),
      usedAt: not("when the token was used"),
    },
  },
  attempt: {
    whose: { is: "nobody", because: "a refused attempt may be anybody's; it is forgotten after a quarter of an hour" },
    columns: {
      id: key,
      bucketHash: not("the hash of what was typed, which need not be an address of ours"),
      at: not("when something was typed"),
    },
  },
  organization: {
    whose: { is: "sole-member", because: "one's own workspace is named after its person and goes with them" },
    columns: {
      id: key,
      slug: not("random characters"),
      name: gone,
      isDemo: not("marks fictional people"),
      createdAt: not("when the workspace was made"),
    },
  },
  member: {
    whose: { is: "member", by: "id" },
    columns: {
      organizationId: tenant,
      id: unnamed,
      accountId: cleared,
      displayName: clearedTo(""),
      role: clearedTo("member"),
      levelNow: cleared,
      levelNowDeclaredAt: cleared,
      createdAt: unnamed,
      endedAt: unnamed,
    },
  },
  careerAim: {
    whose: { is: "member", by: "memberId" },
    columns: { organizationId: tenant, id: key, memberId: gone, target: gone, reachBy: gone, setAt: gone },
  },
  nextStep: {
    whose: { is: "member", by: "memberId" },
    columns: {
      organizationId: tenant,
      id: key,
      memberId: gone,
      responsibilityKey: gone,
      text: gone,
      dueOn: gone,
      version: not("counts changes"),
      writtenAt: gone,
    },
  },
  idempotencyKey: {
    whose: { is: "member", by: "memberId" },
    columns: {
      organizationId: tenant,
      id: key,
      memberId: gone,
      action: gone,
      clientKey: not("random characters"),
      objectId: gone,
      createdAt: gone,
    },
  },
  auditEvent: {
    whose: { is: "member", by: "actorMemberId" },
    columns: {
      organizationId: tenant,
      id: key,
      actorMemberId: unnamed,
      action: unnamed,
      objectKind: unnamed,
      objectId: unnamed,
      at: unnamed,
    },
  },
  ladder: {
    whose: { is: "nobody", because: "it belongs to the workspace" },
    columns: { organizationId: tenant, id: key, key: ladderText, createdAt: not("when the ladder came") },
  },
  ladderVersion: {
    whose: { is: "nobody", because: "it belongs to the workspace" },
    columns: {
      organizationId: tenant,
      id: key,
      ladderId: not("names the ladder"),
      version: ladderText,
      contentHash: ladderText,
      document: ladderText,
      releasedAt: not("when the version was released"),
    },
  },
  ladderResponsibility: {
    whose: { is: "nobody", because: "it belongs to the workspace" },
    columns: {
      organizationId: tenant,
      id: key,
      ladderVersionId: not("names the version"),
      key: ladderText,
      levelKey: ladderText,
      levelOrdinal: ladderText,
      position: ladderText,
    },
  },
  review: {
    whose: { is: "member", by: "subjectMemberId" },
    columns: {
      organizationId: tenant,
      id: key,
      subjectMemberId: gone,
      ladderVersionId: not("names the version"),
      levelNow: gone,
      target: gone,
      periodFrom: gone,
      periodTo: gone,
      state: gone,
      closing: gone,
      openedAt: gone,
      selfSubmittedAt: gone,
      closedAt: gone,
      withdrawnAt: gone,
      revisesId: link,
      revisionReason: gone,
    },
  },
  reviewResponsibility: {
    whose: { is: "owner-of", table: "review", by: "reviewId" },
    columns: { organizationId: tenant, id: key, reviewId: link, responsibilityId: gone },
  },
  assessment: {
    whose: { is: "member", by: "authorMemberId" },
    columns: {
      organizationId: tenant,
      id: key,
      reviewId: link,
      authorMemberId: gone,
      kind: gone,
      version: not("counts saves"),
      savedAt: gone,
      submittedAt: gone,
      createdAt: gone,
    },
  },
  rating: {
    whose: { is: "owner-of", table: "assessment", by: "assessmentId" },
    columns: {
      organizationId: tenant,
      id: key,
      assessmentId: link,
      reviewId: link,
      responsibilityId: gone,
      answer: gone,
      comment: gone,
      answeredAt: gone,
    },
  },
  whatHappened: {
    whose: { is: "owner-of", table: "assessment", by: "assessmentId" },
    columns: {
      organizationId: tenant,
      id: key,
      assessmentId: link,
      reviewId: link,
      responsibilityId: gone,
      text: gone,
    },
  },
  evidence: {
    whose: { is: "member", by: "memberId" },
    columns: {
      organizationId: tenant,
      id: key,
      memberId: gone,
      title: gone,
      link: gone,
      happenedOn: gone,
      responsibilityKey: gone,
      version: not("counts changes"),
      createdAt: gone,
      removedAt: gone,
    },
  },
  attachedEvidence: {
    whose: { is: "owner-of", table: "assessment", by: "assessmentId" },
    columns: {
      organizationId: tenant,
      id: key,
      assessmentId: link,
      reviewId: link,
      responsibilityId: gone,
      evidenceId: link,
      attachedAt: gone,
      frozenAt: gone,
      addedAfter: gone,
      title: gone,
      link: gone,
      happenedOn: gone,
    },
  },
};
