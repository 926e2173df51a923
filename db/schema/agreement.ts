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
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, atMost, oneOf, organizationId, rowId } from "./columns";
import { member } from "./organization";
import { commentLimit, review, reviewResponsibility } from "./review";

export const agreementOutcomes = ["rating", "left-open"] as const;
export type AgreementOutcome = (typeof agreementOutcomes)[number];

/**
 * What both sides say of one responsibility after the reveal: proposed by one, confirmed by the other. Where both had
 * given the same answer it stands from the reveal on, proposed by nobody. `version` counts proposals: a confirmation names
 * the one it means.
 */
export const agreement = pgTable(
  "agreement",
  {
    organizationId: organizationId(),
    id: rowId(),
    reviewId: uuid("review_id").notNull(),
    responsibilityId: uuid("responsibility_id").notNull(),
    version: integer("version").notNull().default(1),
    outcome: text("outcome").notNull().$type<AgreementOutcome>(),
    /** 1 to 5, 0 for no opportunity; NULL where it is left open. */
    answer: smallint("answer"),
    reason: text("reason").notNull().default(""),
    /** What they will try, and by when, where it is left open. */
    experiment: text("experiment"),
    until: date("until"),
    proposedByMemberId: uuid("proposed_by_member_id"),
    proposedAt: at("proposed_at").notNull(),
    confirmedAt: at("confirmed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("agreement_once").on(t.organizationId, t.reviewId, t.responsibilityId),
    foreignKey({
      name: "agreement_review_fk",
      columns: [t.organizationId, t.reviewId],
      foreignColumns: [review.organizationId, review.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "agreement_covered_fk",
      columns: [t.organizationId, t.reviewId, t.responsibilityId],
      foreignColumns: [
        reviewResponsibility.organizationId,
        reviewResponsibility.reviewId,
        reviewResponsibility.responsibilityId,
      ],
    }),
    foreignKey({
      name: "agreement_proposed_by_fk",
      columns: [t.organizationId, t.proposedByMemberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    check("agreement_outcome", oneOf("outcome", agreementOutcomes)),
    check("agreement_answer", sql`answer between 0 and 5`),
    check(
      "agreement_is_complete",
      sql`case outcome when 'rating' then answer is not null and experiment is null and until is null
        else answer is null and experiment is not null and until is not null end`,
    ),
    check("agreement_by_nobody_is_confirmed", sql`proposed_by_member_id is not null or confirmed_at is not null`),
    check("agreement_reason_length", atMost("reason", commentLimit)),
    check("agreement_experiment_length", atMost("experiment", commentLimit)),
  ],
);

/** One side's signature under a review. */
export const signature = pgTable(
  "signature",
  {
    organizationId: organizationId(),
    id: rowId(),
    reviewId: uuid("review_id").notNull(),
    memberId: uuid("member_id").notNull(),
    signedAt: at("signed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("signature_once").on(t.organizationId, t.reviewId, t.memberId),
    foreignKey({
      name: "signature_review_fk",
      columns: [t.organizationId, t.reviewId],
      foreignColumns: [review.organizationId, review.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "signature_member_fk",
      columns: [t.organizationId, t.memberId],
      foreignColumns: [member.organizationId, member.id],
    }),
  ],
);

/**
 * What a closed review agreed on about one responsibility of its subject, by its stable key. Never changed: a member's
 * standing is the latest number for each key.
 */
export const agreedRating = pgTable(
  "agreed_rating",
  {
    organizationId: organizationId(),
    id: rowId(),
    memberId: uuid("member_id").notNull(),
    reviewId: uuid("review_id").notNull(),
    responsibilityKey: text("responsibility_key").notNull(),
    /** 1 to 5, 0 for no opportunity. */
    answer: smallint("answer").notNull(),
    agreedAt: at("agreed_at").notNull(),
    /** The mentor who agreed. */
    withMemberId: uuid("with_member_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("agreed_rating_once").on(t.organizationId, t.reviewId, t.responsibilityKey),
    index("agreed_rating_member").on(t.organizationId, t.memberId, t.responsibilityKey, t.agreedAt),
    foreignKey({
      name: "agreed_rating_member_fk",
      columns: [t.organizationId, t.memberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    foreignKey({
      name: "agreed_rating_with_fk",
      columns: [t.organizationId, t.withMemberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    foreignKey({
      name: "agreed_rating_review_fk",
      columns: [t.organizationId, t.reviewId],
      foreignColumns: [review.organizationId, review.id],
    }).onDelete("cascade"),
    check("agreed_rating_answer", sql`answer between 0 and 5`),
  ],
);

/** A rung that a member holds since a review closed; it stays held, whatever is agreed later. */
export const heldRung = pgTable(
  "held_rung",
  {
    organizationId: organizationId(),
    id: rowId(),
    memberId: uuid("member_id").notNull(),
    levelKey: text("level_key").notNull(),
    reviewId: uuid("review_id").notNull(),
    heldAt: at("held_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("held_rung_once").on(t.organizationId, t.memberId, t.levelKey),
    foreignKey({
      name: "held_rung_member_fk",
      columns: [t.organizationId, t.memberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    foreignKey({
      name: "held_rung_review_fk",
      columns: [t.organizationId, t.reviewId],
      foreignColumns: [review.organizationId, review.id],
    }).onDelete("cascade"),
  ],
);

/**
 * Where a member stands now: one row for each responsibility with the latest agreed number, 0 only where no number was ever
 * agreed. Kept by a trigger on `agreed_rating`, so within the transaction that closes a review; the history stays there.
 */
export const standing = pgTable(
  "standing",
  {
    organizationId: organizationId(),
    id: rowId(),
    memberId: uuid("member_id").notNull(),
    responsibilityKey: text("responsibility_key").notNull(),
    /** 1 to 5, 0 for no opportunity. */
    answer: smallint("answer").notNull(),
    /** The number before it. */
    previous: smallint("previous"),
    agreedAt: at("agreed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("standing_once").on(t.organizationId, t.memberId, t.responsibilityKey),
    foreignKey({
      name: "standing_member_fk",
      columns: [t.organizationId, t.memberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    check("standing_answer", sql`answer between 0 and 5`),
    check("standing_previous", sql`previous between 1 and 5`),
  ],
);
