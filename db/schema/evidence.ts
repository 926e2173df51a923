import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  type ExtraConfigColumn,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, atMost, createdAt, organizationId, rowId } from "./columns";
import { member } from "./organization";
import { assessment, commentLimit, reviewResponsibility } from "./review";

/** What happened, about one responsibility: facts and no rating, in a table of its own since others read it earlier. */
export const whatHappened = pgTable(
  "what_happened",
  {
    organizationId: organizationId(),
    id: rowId(),
    assessmentId: uuid("assessment_id").notNull(),
    reviewId: uuid("review_id").notNull(),
    responsibilityId: uuid("responsibility_id").notNull(),
    text: text("text").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("what_happened_once").on(t.organizationId, t.assessmentId, t.responsibilityId),
    ...ofCoveredResponsibility("what_happened", t),
    check("what_happened_length", atMost("text", commentLimit)),
  ],
);

/** Code points of the one line that names a piece of evidence, and of its link. */
export const evidenceTitleLimit = 140;
export const linkLimit = 2000;

/** Something that happened, noted any day by its person and private to them until it is attached. */
export const evidence = pgTable(
  "evidence",
  {
    organizationId: organizationId(),
    id: rowId(),
    memberId: uuid("member_id").notNull(),
    title: text("title").notNull(),
    link: text("link"),
    happenedOn: date("happened_on").notNull(),
    /** Stable key of the responsibility it speaks of, if its person said so. */
    responsibilityKey: text("responsibility_key"),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
    /** Deleted by its person while a frozen piece was made from it: the row stays, emptied. */
    removedAt: at("removed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index("evidence_member").on(t.organizationId, t.memberId, t.happenedOn),
    foreignKey({
      name: "evidence_member_fk",
      columns: [t.organizationId, t.memberId],
      foreignColumns: [member.organizationId, member.id],
    }).onDelete("cascade"),
    check("evidence_removed_is_empty", sql`removed_at is null or (title = '' and link is null)`),
    check("evidence_title_length", atMost("title", evidenceTitleLimit)),
    check("evidence_link_length", atMost("link", linkLimit)),
  ],
);

/**
 * A piece of evidence at one responsibility of an assessment. Until it is frozen it shows the note as it is now; frozen
 * (at submission, or when it is added after) it keeps title, link and date of its own, whatever becomes of the note.
 */
export const attachedEvidence = pgTable(
  "attached_evidence",
  {
    organizationId: organizationId(),
    id: rowId(),
    assessmentId: uuid("assessment_id").notNull(),
    reviewId: uuid("review_id").notNull(),
    responsibilityId: uuid("responsibility_id").notNull(),
    evidenceId: uuid("evidence_id").notNull(),
    attachedAt: at("attached_at").notNull().default(sql`now()`),
    frozenAt: at("frozen_at"),
    addedAfter: boolean("added_after").notNull().default(false),
    title: text("title"),
    link: text("link"),
    happenedOn: date("happened_on"),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex("attached_evidence_once").on(t.organizationId, t.assessmentId, t.responsibilityId, t.evidenceId),
    index("attached_evidence_note").on(t.organizationId, t.evidenceId),
    ...ofCoveredResponsibility("attached_evidence", t),
    foreignKey({
      name: "attached_evidence_note_fk",
      columns: [t.organizationId, t.evidenceId],
      foreignColumns: [evidence.organizationId, evidence.id],
    }),
    check(
      "attached_evidence_frozen_whole",
      sql`(frozen_at is null) = (title is null) and (frozen_at is null) = (happened_on is null)`,
    ),
    check("attached_evidence_after_is_frozen", sql`frozen_at is not null or not added_after`),
    check("attached_evidence_title_length", atMost("title", evidenceTitleLimit)),
    check("attached_evidence_link_length", atMost("link", linkLimit)),
  ],
);

/** Keys that hold a row to an assessment and to what its review covers. */
function ofCoveredResponsibility(
  name: string,
  t: Record<"organizationId" | "assessmentId" | "reviewId" | "responsibilityId", ExtraConfigColumn>,
) {
  return [
    foreignKey({
      name: `${name}_assessment_fk`,
      columns: [t.organizationId, t.assessmentId, t.reviewId],
      foreignColumns: [assessment.organizationId, assessment.id, assessment.reviewId],
    }).onDelete("cascade"),
    foreignKey({
      name: `${name}_covered_fk`,
      columns: [t.organizationId, t.reviewId, t.responsibilityId],
      foreignColumns: [
        reviewResponsibility.organizationId,
        reviewResponsibility.reviewId,
        reviewResponsibility.responsibilityId,
      ],
    }),
  ];
}
