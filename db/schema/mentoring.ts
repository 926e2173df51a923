import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, atMost, createdAt, oneOf, organizationId, rowId } from "./columns";
import { member } from "./organization";
import { assessment, commentLimit, review, reviewResponsibility } from "./review";
import { reviewRound, team } from "./team";

export const requestOrigins = ["ask", "offer"] as const;
export type RequestOrigin = (typeof requestOrigins)[number];
/** `ended`: taken back by whoever made it, or overtaken (another mentor was named, the review withdrawn). */
export const requestStates = ["waiting", "accepted", "declined", "ended"] as const;
export type RequestState = (typeof requestStates)[number];

/** A subject asks somebody to review them as mentor, or somebody offers to. An offer names no review until it is accepted. */
export const mentorRequest = pgTable(
  "mentor_request",
  {
    organizationId: organizationId(),
    id: rowId(),
    reviewId: uuid("review_id"),
    subjectMemberId: uuid("subject_member_id").notNull(),
    mentorMemberId: uuid("mentor_member_id").notNull(),
    origin: text("origin").notNull().$type<RequestOrigin>(),
    /** What it was sent with, and what it was answered with. */
    word: text("word").notNull().default(""),
    answerWord: text("answer_word").notNull().default(""),
    state: text("state").notNull().default("waiting").$type<RequestState>(),
    createdAt: createdAt(),
    answeredAt: at("answered_at"),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("mentor_request_review").on(t.organizationId, t.reviewId).where(sql`state = 'waiting'`),
    uniqueIndex("mentor_request_offer")
      .on(t.organizationId, t.subjectMemberId, t.mentorMemberId)
      .where(sql`state = 'waiting' and origin = 'offer'`),
    index("mentor_request_mentor").on(t.organizationId, t.mentorMemberId),
    foreignKey({
      name: "mentor_request_review_fk",
      columns: [t.organizationId, t.reviewId],
      foreignColumns: [review.organizationId, review.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "mentor_request_subject_fk",
      columns: [t.organizationId, t.subjectMemberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    foreignKey({
      name: "mentor_request_mentor_fk",
      columns: [t.organizationId, t.mentorMemberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    check("mentor_request_origin", oneOf("origin", requestOrigins)),
    check("mentor_request_state", oneOf("state", requestStates)),
    check("mentor_request_is_to_another", sql`subject_member_id <> mentor_member_id`),
    check("mentor_request_answered", sql`(state = 'waiting') = (answered_at is null)`),
    check("mentor_request_word_length", atMost("word", commentLimit)),
    check("mentor_request_answer_length", atMost("answer_word", commentLimit)),
  ],
);

/** Code points of a private note. */
export const privateNoteLimit = 10_000;

/** What an author notes for themselves at one responsibility of their own assessment. Nobody else ever reads it. */
export const privateNote = pgTable(
  "private_note",
  {
    organizationId: organizationId(),
    id: rowId(),
    assessmentId: uuid("assessment_id").notNull(),
    reviewId: uuid("review_id").notNull(),
    responsibilityId: uuid("responsibility_id").notNull(),
    authorMemberId: uuid("author_member_id").notNull(),
    text: text("text").notNull(),
    /** Counts its saves; the sum over an assessment is what a save names. */
    version: integer("version").notNull().default(1),
    savedAt: at("saved_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("private_note_once").on(t.organizationId, t.assessmentId, t.responsibilityId),
    foreignKey({
      name: "private_note_assessment_fk",
      columns: [t.organizationId, t.assessmentId, t.reviewId],
      foreignColumns: [assessment.organizationId, assessment.id, assessment.reviewId],
    }).onDelete("cascade"),
    foreignKey({
      name: "private_note_covered_fk",
      columns: [t.organizationId, t.reviewId, t.responsibilityId],
      foreignColumns: [
        reviewResponsibility.organizationId,
        reviewResponsibility.reviewId,
        reviewResponsibility.responsibilityId,
      ],
    }),
    foreignKey({
      name: "private_note_author_fk",
      columns: [t.organizationId, t.authorMemberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    check("private_note_length", atMost("text", privateNoteLimit)),
  ],
);

/** Something a mentor saw of somebody on a day; the mentor's own, offered to them beside a responsibility when they rate. */
export const observation = pgTable(
  "observation",
  {
    organizationId: organizationId(),
    id: rowId(),
    authorMemberId: uuid("author_member_id").notNull(),
    aboutMemberId: uuid("about_member_id").notNull(),
    text: text("text").notNull(),
    happenedOn: date("happened_on").notNull(),
    responsibilityKey: text("responsibility_key"),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index("observation_about").on(t.organizationId, t.authorMemberId, t.aboutMemberId, t.happenedOn),
    foreignKey({
      name: "observation_author_fk",
      columns: [t.organizationId, t.authorMemberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    foreignKey({
      name: "observation_about_fk",
      columns: [t.organizationId, t.aboutMemberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    check("observation_length", atMost("text", commentLimit)),
  ],
);

/** That somebody but its subject looked at a revealed review: once per viewer and day. */
export const reviewLook = pgTable(
  "review_look",
  {
    organizationId: organizationId(),
    id: rowId(),
    reviewId: uuid("review_id").notNull(),
    viewerMemberId: uuid("viewer_member_id").notNull(),
    day: date("day").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("review_look_once").on(t.organizationId, t.reviewId, t.viewerMemberId, t.day),
    foreignKey({
      name: "review_look_review_fk",
      columns: [t.organizationId, t.reviewId],
      foreignColumns: [review.organizationId, review.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "review_look_viewer_fk",
      columns: [t.organizationId, t.viewerMemberId],
      foreignColumns: [member.organizationId, member.id],
    }),
  ],
);

export const noticeKinds = [
  "mentor-asked",
  "mentor-offered",
  "mentor-accepted",
  "mentor-declined",
  "request-ended",
  "review-revealed",
  "agreement-proposed",
  "review-signed",
  "review-closed",
  "round-opened",
  "round-reminder",
  "team-joined",
  "team-led",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Something that another's act means for a member: what, who and where, never a rating or a text. */
export const notice = pgTable(
  "notice",
  {
    organizationId: organizationId(),
    id: rowId(),
    memberId: uuid("member_id").notNull(),
    actorMemberId: uuid("actor_member_id").notNull(),
    kind: text("kind").notNull().$type<NoticeKind>(),
    reviewId: uuid("review_id"),
    requestId: uuid("request_id"),
    roundId: uuid("round_id"),
    teamId: uuid("team_id"),
    createdAt: createdAt(),
    readAt: at("read_at"),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index("notice_member").on(t.organizationId, t.memberId, t.createdAt),
    foreignKey({
      name: "notice_member_fk",
      columns: [t.organizationId, t.memberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    foreignKey({
      name: "notice_actor_fk",
      columns: [t.organizationId, t.actorMemberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    foreignKey({
      name: "notice_review_fk",
      columns: [t.organizationId, t.reviewId],
      foreignColumns: [review.organizationId, review.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "notice_request_fk",
      columns: [t.organizationId, t.requestId],
      foreignColumns: [mentorRequest.organizationId, mentorRequest.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "notice_round_fk",
      columns: [t.organizationId, t.roundId],
      foreignColumns: [reviewRound.organizationId, reviewRound.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "notice_team_fk",
      columns: [t.organizationId, t.teamId],
      foreignColumns: [team.organizationId, team.id],
    }).onDelete("cascade"),
    check("notice_kind", oneOf("kind", noticeKinds)),
    check("notice_is_about_something", sql`num_nonnulls(review_id, request_id, round_id, team_id) > 0`),
  ],
);
