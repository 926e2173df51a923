import { and, between, desc, eq, gt, gte, isNotNull, isNull, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import {
  assessment,
  attachedEvidence,
  evidence,
  ladderResponsibility,
  ladderVersion,
  type ReviewState,
  rating,
  review,
  reviewResponsibility,
  whatHappened,
} from "@/db/schema";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import type { CareerLadder } from "@/lib/ladder/format";
import { getLadderDocument } from "@/lib/ladder/queries";
import type { DraftRating } from "./input";
import type { Standing } from "./lifecycle";

export interface ReviewSummary {
  id: string;
  state: ReviewState;
  levelNow: string | null;
  target: string;
  /** Days as `YYYY-MM-DD`. */
  periodFrom: string;
  periodTo: string;
  openedAt: Date;
  closedAt: Date | null;
  answered: number;
  total: number;
}

export interface SelfAssessment {
  reviewId: string;
  assessmentId: string;
  /** The version that the next save must name. */
  version: number;
  savedAt: Date | null;
  submittedAt: Date | null;
  state: ReviewState;
  levelNow: string | null;
  target: string;
  periodFrom: string;
  periodTo: string;
  ladder: CareerLadder;
  /** One per responsibility that the review covers, in ladder order from the lowest rung. */
  ratings: DraftRating[];
  pieces: AttachedPiece[];
  /** One's own notes of the period, the newest first. */
  notes: Note[];
  /** When each answer was first given. */
  answeredAt: Date[];
  withdrawnAt: Date | null;
  standing: Standing;
  /** What this review corrects and why; null for a review that corrects none. */
  revises: { reviewId: string; reason: string } | null;
}

/** A piece of evidence at one responsibility, as it is shown: frozen, or as its note is now. */
export interface AttachedPiece {
  id: string;
  key: string;
  evidenceId: string;
  title: string;
  link: string | null;
  /** `YYYY-MM-DD`. */
  happenedOn: string;
  frozenAt: Date | null;
  addedAfter: boolean;
}

export interface Note {
  id: string;
  title: string;
  link: string | null;
  /** `YYYY-MM-DD`. */
  happenedOn: string;
  responsibilityKey: string | null;
  version: number;
}

/** At most this many reviews are listed; a person writes a few a year. */
const listLimit = 200;
/** Notes that one page shows; a person who notes something every day fills it in a year and a half. */
const noteLimit = 500;

/** The viewer's own reviews, newest first, with how many answers each has. One query. */
export async function listOwnReviews(viewer: Viewer): Promise<ReviewSummary[]> {
  authorize(viewer, "review.list");
  return summaries(viewer, undefined, listLimit);
}

/** The newest review that waits to be finished, with how far it is; null when none does. */
export async function getOpenReview(viewer: Viewer): Promise<Pick<ReviewSummary, "id" | "answered" | "total"> | null> {
  authorize(viewer, "review.list");
  const [open] = await summaries(viewer, eq(review.state, "open"), 1);
  return open ? { id: open.id, answered: open.answered, total: open.total } : null;
}

/** Counted per listed review, by its own keys: the cost grows with the list and not with the workspace. */
function summaries(viewer: Viewer, which: SQL | undefined, limit: number): Promise<ReviewSummary[]> {
  const countIn = (table: SQL, more: SQL) =>
    sql<number>`(
    select count(*) from ${table} of_review
    where of_review.organization_id = review.organization_id and of_review.review_id = review.id ${more})`.mapWith(
      Number,
    );
  return viewer.tx
    .select({
      id: review.id,
      state: review.state,
      levelNow: review.levelNow,
      target: review.target,
      periodFrom: review.periodFrom,
      periodTo: review.periodTo,
      openedAt: review.openedAt,
      closedAt: review.closedAt,
      answered: countIn(sql`rating`, sql`and of_review.answer is not null`),
      total: countIn(sql`review_responsibility`, sql``),
    })
    .from(review)
    .where(and(visible.reviews(viewer), which))
    .orderBy(desc(review.openedAt), desc(review.id))
    .limit(limit);
}

/** The viewer's own side of one review with the ladder text it was opened on; null when it is not theirs or not there. */
export async function getSelfAssessment(viewer: Viewer, reviewId: string): Promise<SelfAssessment | null> {
  const [row] = await viewer.tx
    .select({
      subjectMemberId: review.subjectMemberId,
      assessmentId: assessment.id,
      version: assessment.version,
      savedAt: assessment.savedAt,
      submittedAt: assessment.submittedAt,
      state: review.state,
      levelNow: review.levelNow,
      target: review.target,
      periodFrom: review.periodFrom,
      periodTo: review.periodTo,
      ladderVersionId: review.ladderVersionId,
      contentHash: ladderVersion.contentHash,
      closing: review.closing,
      withdrawnAt: review.withdrawnAt,
      revisesId: review.revisesId,
      revisionReason: review.revisionReason,
      ...standsAmongOwn(viewer),
    })
    .from(review)
    .innerJoin(
      assessment,
      and(
        eq(assessment.organizationId, review.organizationId),
        eq(assessment.reviewId, review.id),
        eq(assessment.kind, "self"),
      ),
    )
    .innerJoin(
      ladderVersion,
      and(eq(ladderVersion.organizationId, review.organizationId), eq(ladderVersion.id, review.ladderVersionId)),
    )
    .where(and(visible.reviews(viewer), eq(review.id, reviewId)));
  if (!row) return null;
  const { subjectMemberId, ladderVersionId, contentHash, closing, revisesId, revisionReason, ...rest } = row;
  const { laterSubmitted, revised, ...shown } = rest;
  authorize(viewer, "review.read", { memberId: subjectMemberId });
  const [ladder, answers, evidence] = await Promise.all([
    getLadderDocument(viewer, { id: ladderVersionId, contentHash }),
    listRatings(viewer, reviewId, row.assessmentId),
    listEvidence(viewer, row.assessmentId, row),
  ]);
  const selfSubmitted = row.submittedAt !== null;
  return {
    ...shown,
    ...evidence,
    reviewId,
    ladder,
    ratings: answers.map(({ answeredAt: _, ...rating }) => rating),
    answeredAt: answers.flatMap(({ answeredAt }) => answeredAt ?? []),
    standing: { state: row.state, closing, hasMentor: false, selfSubmitted, laterSubmitted, revised },
    revises: revisesId === null ? null : { reviewId: revisesId, reason: revisionReason ?? "" },
  };
}

/** How a review stands among the others of its subject, as columns of a query on `review`. */
function standsAmongOwn(viewer: Viewer) {
  const other = alias(review, "other");
  const exists = (condition: SQL | undefined) => {
    const found = viewer.tx
      .select({ one: sql`1` })
      .from(other)
      .where(
        and(
          eq(other.organizationId, review.organizationId),
          eq(other.subjectMemberId, review.subjectMemberId),
          condition,
        ),
      );
    return sql<boolean>`exists ${found}`;
  };
  return {
    laterSubmitted: exists(gt(other.selfSubmittedAt, review.selfSubmittedAt)),
    revised: exists(and(eq(other.revisesId, review.id), ne(other.state, "withdrawn"))),
  };
}

/** How one of the viewer's own reviews stands; null when it is not theirs or not there. */
export async function findStanding(
  viewer: Viewer,
  reviewId: string,
): Promise<(Standing & { revisesId: string | null }) | null> {
  authorize(viewer, "review.read");
  const [row] = await viewer.tx
    .select({
      state: review.state,
      closing: review.closing,
      selfSubmittedAt: review.selfSubmittedAt,
      revisesId: review.revisesId,
      ...standsAmongOwn(viewer),
    })
    .from(review)
    .where(and(visible.reviews(viewer), eq(review.id, reviewId)));
  if (!row) return null;
  const { selfSubmittedAt, ...rest } = row;
  return { ...rest, hasMentor: false, selfSubmitted: selfSubmittedAt !== null };
}

/** What is attached to one's own assessment, and one's notes of the period. One query over the member's own rows. */
async function listEvidence(
  viewer: Viewer,
  assessmentId: string,
  { periodFrom, periodTo }: Pick<SelfAssessment, "periodFrom" | "periodTo">,
): Promise<Pick<SelfAssessment, "pieces" | "notes">> {
  const inPeriod = and(isNull(evidence.removedAt), between(evidence.happenedOn, periodFrom, periodTo));
  const rows = await viewer.tx
    .select({
      id: evidence.id,
      title: sql<string>`coalesce(${attachedEvidence.title}, ${evidence.title})`,
      link: sql<
        string | null
      >`case when ${attachedEvidence.frozenAt} is null then ${evidence.link} else ${attachedEvidence.link} end`,
      happenedOn: sql<string>`coalesce(${attachedEvidence.happenedOn}, ${evidence.happenedOn})::text`,
      responsibilityKey: evidence.responsibilityKey,
      version: evidence.version,
      isNote: sql<boolean>`coalesce(${inPeriod}, false)`,
      pieceId: attachedEvidence.id,
      key: ladderResponsibility.key,
      frozenAt: attachedEvidence.frozenAt,
      addedAfter: attachedEvidence.addedAfter,
    })
    .from(evidence)
    .leftJoin(
      attachedEvidence,
      and(
        eq(attachedEvidence.organizationId, evidence.organizationId),
        eq(attachedEvidence.evidenceId, evidence.id),
        eq(attachedEvidence.assessmentId, assessmentId),
      ),
    )
    .leftJoin(
      ladderResponsibility,
      and(
        eq(ladderResponsibility.organizationId, attachedEvidence.organizationId),
        eq(ladderResponsibility.id, attachedEvidence.responsibilityId),
      ),
    )
    .where(and(visible.evidence(viewer), or(inPeriod, isNotNull(attachedEvidence.id))))
    .orderBy(desc(evidence.happenedOn), desc(evidence.id))
    .limit(noteLimit);
  const pieces = rows.flatMap(
    ({ id: evidenceId, pieceId, key, addedAfter, isNote: _, version: __, responsibilityKey: ___, ...piece }) =>
      pieceId !== null && key !== null
        ? [{ ...piece, id: pieceId, key, evidenceId, addedAfter: addedAfter ?? false }]
        : [],
  );
  const notes = new Map(
    rows
      .filter((row) => row.isNote)
      .map(({ id, title, link, happenedOn, responsibilityKey, version }) => [
        id,
        { id, title, link, happenedOn, responsibilityKey, version },
      ]),
  );
  return { pieces: pieces.reverse(), notes: [...notes.values()] };
}

/** The viewer's own notes, the newest first, of a period and a responsibility if given. One query. */
export function listNotes(
  viewer: Viewer,
  { from, to, responsibilityKey }: { from?: string; to?: string; responsibilityKey?: string } = {},
): Promise<Note[]> {
  authorize(viewer, "evidence.list");
  return viewer.tx
    .select({
      id: evidence.id,
      title: evidence.title,
      link: evidence.link,
      happenedOn: evidence.happenedOn,
      responsibilityKey: evidence.responsibilityKey,
      version: evidence.version,
    })
    .from(evidence)
    .where(
      and(
        visible.evidence(viewer),
        isNull(evidence.removedAt),
        from ? gte(evidence.happenedOn, from) : undefined,
        to ? lte(evidence.happenedOn, to) : undefined,
        responsibilityKey ? eq(evidence.responsibilityKey, responsibilityKey) : undefined,
      ),
    )
    .orderBy(desc(evidence.happenedOn), desc(evidence.id))
    .limit(noteLimit);
}

/**
 * Every responsibility that a review covers with the answer of one assessment, in ladder order; none where the viewer
 * may not see that assessment. One query.
 */
export function listRatings(
  viewer: Viewer,
  reviewId: string,
  assessmentId: string,
): Promise<(DraftRating & { answeredAt: Date | null })[]> {
  return viewer.tx
    .select({
      key: ladderResponsibility.key,
      answer: rating.answer,
      comment: sql<string>`coalesce(${rating.comment}, '')`,
      happened: sql<string>`coalesce(${whatHappened.text}, '')`,
      answeredAt: rating.answeredAt,
    })
    .from(reviewResponsibility)
    .innerJoin(
      assessment,
      and(
        visible.assessments(viewer),
        eq(assessment.id, assessmentId),
        eq(assessment.reviewId, reviewResponsibility.reviewId),
      ),
    )
    .innerJoin(
      ladderResponsibility,
      and(
        eq(ladderResponsibility.organizationId, reviewResponsibility.organizationId),
        eq(ladderResponsibility.id, reviewResponsibility.responsibilityId),
      ),
    )
    .leftJoin(
      rating,
      and(
        eq(rating.organizationId, reviewResponsibility.organizationId),
        eq(rating.assessmentId, assessmentId),
        eq(rating.responsibilityId, reviewResponsibility.responsibilityId),
      ),
    )
    .leftJoin(
      whatHappened,
      and(
        eq(whatHappened.organizationId, reviewResponsibility.organizationId),
        eq(whatHappened.assessmentId, assessmentId),
        eq(whatHappened.responsibilityId, reviewResponsibility.responsibilityId),
      ),
    )
    .where(
      and(eq(reviewResponsibility.organizationId, viewer.organizationId), eq(reviewResponsibility.reviewId, reviewId)),
    )
    .orderBy(ladderResponsibility.levelOrdinal, ladderResponsibility.position);
}
