import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, atMost, createdAt, oneOf, organizationId, rowId } from "./columns";
import { ladderResponsibility, ladderVersion } from "./ladder";
import { member } from "./organization";
import { reviewRound, roundPlace } from "./team";

export const reviewStates = ["open", "revealed", "closed", "withdrawn"] as const;
export type ReviewState = (typeof reviewStates)[number];
export const closings = ["self-rated", "signed", "lapsed"] as const;
export type Closing = (typeof closings)[number];
export const raterKinds = ["self", "mentor"] as const;
export type RaterKind = (typeof raterKinds)[number];

/** Code points that a comment on a rating may have, and so may what happened and the reason of a revision. */
export const commentLimit = 600;

/**
 * One member, one ladder version, level now and target as they were when it was opened. Whether the self side has
 * submitted stands here and not on the assessment, so that policies of the assessments read this table only.
 */
export const review = pgTable(
  "review",
  {
    organizationId: organizationId(),
    id: rowId(),
    subjectMemberId: uuid("subject_member_id").notNull(),
    ladderVersionId: uuid("ladder_version_id").notNull(),
    levelNow: text("level_now"),
    target: text("target").notNull(),
    periodFrom: date("period_from").notNull(),
    periodTo: date("period_to").notNull(),
    state: text("state").notNull().default("open").$type<ReviewState>(),
    closing: text("closing").$type<Closing>(),
    openedAt: at("opened_at").notNull(),
    selfSubmittedAt: at("self_submitted_at"),
    /** Who reviews as mentor: asked until `mentorAcceptedAt` is set; a mentor who declined is none any more. */
    mentorMemberId: uuid("mentor_member_id"),
    mentorAcceptedAt: at("mentor_accepted_at"),
    mentorDeclinedAt: at("mentor_declined_at"),
    /** A reminder: passing it opens and closes nothing by itself. */
    dueOn: date("due_on"),
    mentorSubmittedAt: at("mentor_submitted_at"),
    revealedAt: at("revealed_at"),
    /** What the subject wants to have said beside what was agreed. */
    statement: text("statement"),
    closedAt: at("closed_at"),
    withdrawnAt: at("withdrawn_at"),
    /** The closed review that this one corrects, and why. */
    revisesId: uuid("revises_id"),
    revisionReason: text("revision_reason"),
    /** The round that it was opened in. */
    roundId: uuid("round_id"),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index("review_subject").on(t.organizationId, t.subjectMemberId, t.openedAt),
    index("review_mentor").on(t.organizationId, t.mentorMemberId).where(sql`mentor_member_id is not null`),
    foreignKey({
      name: "review_subject_fk",
      columns: [t.organizationId, t.subjectMemberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    foreignKey({
      name: "review_mentor_fk",
      columns: [t.organizationId, t.mentorMemberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    foreignKey({
      name: "review_ladder_version_fk",
      columns: [t.organizationId, t.ladderVersionId],
      foreignColumns: [ladderVersion.organizationId, ladderVersion.id],
    }),
    foreignKey({
      name: "review_revises_fk",
      columns: [t.organizationId, t.revisesId],
      foreignColumns: [t.organizationId, t.id],
    }),
    foreignKey({
      name: "review_round_place_fk",
      columns: [t.organizationId, t.roundId, t.subjectMemberId],
      foreignColumns: [roundPlace.organizationId, roundPlace.roundId, roundPlace.subjectMemberId],
    }),
    uniqueIndex("review_once_in_a_round")
      .on(t.organizationId, t.roundId, t.subjectMemberId)
      .where(sql`state <> 'withdrawn' and revises_id is null`),
    uniqueIndex("review_revises_once").on(t.organizationId, t.revisesId).where(sql`state <> 'withdrawn'`),
    check("review_withdrawn_has_a_date", sql`(state = 'withdrawn') = (withdrawn_at is not null)`),
    check("review_revision_has_a_reason", sql`(revises_id is null) = (revision_reason is null)`),
    check("review_revision_reason_length", atMost("revision_reason", commentLimit)),
    check("review_state", oneOf("state", reviewStates)),
    check("review_closing", oneOf("closing", closings)),
    check("review_period", sql`period_from <= period_to`),
    check("review_closed_is_complete", sql`(state = 'closed') = (closed_at is not null and closing is not null)`),
    check(
      "review_self_rated_was_submitted",
      sql`closing is distinct from 'self-rated'
        or (self_submitted_at is not null and mentor_member_id is null and revealed_at is null)`,
    ),
    check("review_mentor_is_another", sql`mentor_member_id <> subject_member_id`),
    check(
      "review_mentor_answered_once",
      sql`mentor_accepted_at is null or (mentor_member_id is not null and mentor_declined_at is null)`,
    ),
    check("review_mentor_submits_after_accepting", sql`mentor_submitted_at is null or mentor_accepted_at is not null`),
    // The moment the second side submits is the moment of the reveal: there is no row between.
    check(
      "review_revealed_when_both_submitted",
      sql`(revealed_at is not null) = (self_submitted_at is not null and mentor_submitted_at is not null)`,
    ),
    check(
      "review_revealed_state",
      sql`case when state in ('open', 'withdrawn') then revealed_at is null
        when state = 'revealed' or closing in ('signed', 'lapsed') then revealed_at is not null else true end`,
    ),
    check("review_statement_length", atMost("statement", commentLimit)),
  ],
);

/** One responsibility that a review covers, fixed when the review is opened. */
export const reviewResponsibility = pgTable(
  "review_responsibility",
  {
    organizationId: organizationId(),
    id: rowId(),
    reviewId: uuid("review_id").notNull(),
    responsibilityId: uuid("responsibility_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("review_responsibility_once").on(t.organizationId, t.reviewId, t.responsibilityId),
    foreignKey({
      name: "review_responsibility_review_fk",
      columns: [t.organizationId, t.reviewId],
      foreignColumns: [review.organizationId, review.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "review_responsibility_responsibility_fk",
      columns: [t.organizationId, t.responsibilityId],
      foreignColumns: [ladderResponsibility.organizationId, ladderResponsibility.id],
    }),
  ],
);

/** One rater's side of a review. `version` counts its saves: a save names the version it started from. */
export const assessment = pgTable(
  "assessment",
  {
    organizationId: organizationId(),
    id: rowId(),
    reviewId: uuid("review_id").notNull(),
    authorMemberId: uuid("author_member_id").notNull(),
    kind: text("kind").notNull().$type<RaterKind>(),
    version: integer("version").notNull().default(1),
    savedAt: at("saved_at"),
    submittedAt: at("submitted_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    // A mentor who was replaced keeps their draft; the one that counts is the current mentor's.
    uniqueIndex("assessment_kind").on(t.organizationId, t.reviewId, t.kind, t.authorMemberId),
    unique("assessment_of_review").on(t.organizationId, t.id, t.reviewId),
    foreignKey({
      name: "assessment_review_fk",
      columns: [t.organizationId, t.reviewId],
      foreignColumns: [review.organizationId, review.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "assessment_author_fk",
      columns: [t.organizationId, t.authorMemberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    check("assessment_kind_known", oneOf("kind", raterKinds)),
  ],
);

/**
 * One answer and its comment. `answer`: 1 to 5, 0 for no opportunity (self) or not observed (mentor), NULL while only a
 * comment exists. The keys make sure that it rates what the review covers.
 */
export const rating = pgTable(
  "rating",
  {
    organizationId: organizationId(),
    id: rowId(),
    assessmentId: uuid("assessment_id").notNull(),
    reviewId: uuid("review_id").notNull(),
    responsibilityId: uuid("responsibility_id").notNull(),
    answer: smallint("answer"),
    comment: text("comment").notNull().default(""),
    /** When it was answered first: one's own pace comes from it. */
    answeredAt: at("answered_at"),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("rating_once").on(t.organizationId, t.assessmentId, t.responsibilityId),
    index("rating_review").on(t.organizationId, t.reviewId),
    foreignKey({
      name: "rating_assessment_fk",
      columns: [t.organizationId, t.assessmentId, t.reviewId],
      foreignColumns: [assessment.organizationId, assessment.id, assessment.reviewId],
    }).onDelete("cascade"),
    foreignKey({
      name: "rating_covered_fk",
      columns: [t.organizationId, t.reviewId, t.responsibilityId],
      foreignColumns: [
        reviewResponsibility.organizationId,
        reviewResponsibility.reviewId,
        reviewResponsibility.responsibilityId,
      ],
    }),
    check("rating_answer", sql`answer between 0 and 5`),
    check("rating_comment_length", atMost("comment", commentLimit)),
  ],
);

/** Whom a review waits for, or how it ended; what may be known of it without reading it. */
export const progressSteps = ["engineer", "mentor", "comparing", "signed", "closed"] as const;
export type ProgressStep = (typeof progressSteps)[number];

/**
 * What leads and administrators may know of a review: that it exists, how far it is and when it is due. One row for each
 * review with a mentor or in a round that is not withdrawn, kept by a trigger on `review`.
 */
export const reviewProgress = pgTable(
  "review_progress",
  {
    organizationId: organizationId(),
    /** The review's own. */
    id: rowId(),
    subjectMemberId: uuid("subject_member_id").notNull(),
    mentorMemberId: uuid("mentor_member_id"),
    roundId: uuid("round_id"),
    step: text("step").notNull().$type<ProgressStep>(),
    periodFrom: date("period_from").notNull(),
    periodTo: date("period_to").notNull(),
    dueOn: date("due_on"),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index("review_progress_subject").on(t.organizationId, t.subjectMemberId),
    foreignKey({
      name: "review_progress_review_fk",
      columns: [t.organizationId, t.id],
      foreignColumns: [review.organizationId, review.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "review_progress_subject_fk",
      columns: [t.organizationId, t.subjectMemberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    foreignKey({
      name: "review_progress_mentor_fk",
      columns: [t.organizationId, t.mentorMemberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    foreignKey({
      name: "review_progress_round_fk",
      columns: [t.organizationId, t.roundId],
      foreignColumns: [reviewRound.organizationId, reviewRound.id],
    }),
    check("review_progress_step", oneOf("step", progressSteps)),
  ],
);
