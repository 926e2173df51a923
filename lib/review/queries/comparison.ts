import { and, eq, isNotNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type AgreementOutcome, ladderVersion, member, review, reviewLook } from "@/db/schema";
import { authorize, can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { todayIn } from "@/lib/i18n/today";
import { newId } from "@/lib/ids";
import type { CareerLadder } from "@/lib/ladder/format";
import { getLadderDocument } from "@/lib/ladder/queries";
import type { Standing } from "../lifecycle";
import { standingOf } from "../standing-row";
import type { ShownPiece } from "./mentor-form";
import { teamColumns } from "./mentor-leads";
import { type Side, standingColumns } from "./standing";

export interface Agreement {
  version: number;
  outcome: AgreementOutcome;
  /** 1 to 5, 0 for no opportunity; null where it is left open. */
  answer: number | null;
  reason: string;
  experiment: string | null;
  /** `YYYY-MM-DD`. */
  until: string | null;
  /** Null: both had given the same. */
  proposedBy: Side | null;
  confirmed: boolean;
  confirmedAt: Date | null;
}

/** One responsibility with both sides beside each other. */
export interface ComparedItem {
  key: string;
  self: { answer: number; comment: string; happened: string };
  mentor: { answer: number; comment: string };
  pieces: ShownPiece[];
  agreement: Agreement | null;
  /** The number that was agreed last before this review, and when; null where none was. */
  before: { answer: number; agreedAt: Date } | null;
}

export interface Comparison {
  reviewId: string;
  side: Side;
  subject: { id: string; name: string };
  mentor: { id: string; name: string };
  levelNow: string | null;
  target: string;
  /** Days as `YYYY-MM-DD`. */
  periodFrom: string;
  periodTo: string;
  revealedAt: Date;
  closedAt: Date | null;
  statement: string;
  signedAt: Readonly<Record<Side, Date | null>>;
  ladder: CareerLadder;
  /** In ladder order from the lowest rung. */
  items: ComparedItem[];
  /** Rungs that the subject holds: level key and since when. */
  held: { levelKey: string; heldAt: Date }[];
  /** Who has looked, by day (`YYYY-MM-DD`), the newest first; for the subject alone. */
  looks: { name: string; day: string }[];
  standing: Standing;
  /** The mentor leads a team of the subject's. */
  mentorLeads: boolean;
  /** It was opened in a round. */
  inRound: boolean;
  /** What changes with every agreement, signature and move: asked again, it says whether anything is new. */
  stamp: string;
}

const subject = alias(member, "subject");
const mentor = alias(member, "mentor");

/**
 * Both sides of a revealed review, for its subject and its mentor; null for anybody else, and before the reveal. Whoever is
 * not the subject leaves a look behind, once a day: the transaction has to be one that writes. Three queries, and one to
 * note the look.
 */
export async function getComparison(viewer: Viewer, reviewId: string): Promise<Comparison | null> {
  const [row] = await viewer.tx
    .select({
      subjectMemberId: review.subjectMemberId,
      mentorMemberId: review.mentorMemberId,
      subjectName: subject.displayName,
      mentorName: mentor.displayName,
      levelNow: review.levelNow,
      target: review.target,
      periodFrom: review.periodFrom,
      periodTo: review.periodTo,
      revealedAt: review.revealedAt,
      closedAt: review.closedAt,
      statement: review.statement,
      ladderVersionId: review.ladderVersionId,
      contentHash: ladderVersion.contentHash,
      stamp: stampColumn,
      selfSignedAt: signedAt(sql`review.subject_member_id`),
      mentorSignedAt: signedAt(sql`review.mentor_member_id`),
      held: sql<{ levelKey: string; heldAt: string }[]>`coalesce((select jsonb_agg(jsonb_build_object(
        'levelKey', h.level_key, 'heldAt', h.held_at)) from held_rung h
        where h.organization_id = review.organization_id and h.member_id = review.subject_member_id), '[]')`,
      looks: sql<{ name: string; day: string }[]>`coalesce((select jsonb_agg(jsonb_build_object(
        'name', m.display_name, 'day', k.day) order by k.day desc) from review_look k
        join member m on m.organization_id = k.organization_id and m.id = k.viewer_member_id
        where k.organization_id = review.organization_id and k.review_id = review.id
          and review.subject_member_id = ${viewer.memberId}::uuid), '[]')`,
      ...teamColumns,
      ...standingColumns(viewer),
    })
    .from(review)
    .innerJoin(subject, and(eq(subject.organizationId, review.organizationId), eq(subject.id, review.subjectMemberId)))
    .innerJoin(mentor, and(eq(mentor.organizationId, review.organizationId), eq(mentor.id, review.mentorMemberId)))
    .innerJoin(
      ladderVersion,
      and(eq(ladderVersion.organizationId, review.organizationId), eq(ladderVersion.id, review.ladderVersionId)),
    )
    .where(and(visible.sharedReviews(viewer), eq(review.id, reviewId), isNotNull(review.revealedAt)));
  if (!row?.revealedAt || !row.mentorMemberId) return null;
  const { subjectMemberId, mentorMemberId } = row;
  const concern = { memberId: subjectMemberId, mentorMemberId };
  authorize(viewer, "comparison.read", concern);
  const side: Side = subjectMemberId === viewer.memberId ? "self" : "mentor";
  if (side !== "self") await recordLook(viewer, reviewId);
  const [ladder, items] = await Promise.all([
    getLadderDocument(viewer, { id: row.ladderVersionId, contentHash: row.contentHash }),
    listItems(viewer, { reviewId, subjectMemberId, mentorMemberId }),
  ]);
  return {
    reviewId,
    side,
    subject: { id: subjectMemberId, name: row.subjectName },
    mentor: { id: mentorMemberId, name: row.mentorName },
    ...{ levelNow: row.levelNow, target: row.target, periodFrom: row.periodFrom, periodTo: row.periodTo },
    ...{ revealedAt: row.revealedAt, closedAt: row.closedAt, statement: row.statement ?? "" },
    signedAt: { self: dateOf(row.selfSignedAt), mentor: dateOf(row.mentorSignedAt) },
    ladder,
    items,
    held: row.held.map(({ levelKey, heldAt }) => ({ levelKey, heldAt: new Date(heldAt) })),
    looks: can(viewer, "looks.read", concern) ? row.looks : [],
    standing: standingOf(row),
    ...{ mentorLeads: row.mentorLeads, inRound: row.inRound },
    stamp: row.stamp,
  };
}

/** Whether anything of a revealed review has changed since `stamp`. Null for anybody but its two sides. One query. */
export async function getLiveStamp(viewer: Viewer, reviewId: string): Promise<string | null> {
  const [row] = await viewer.tx
    .select({
      stamp: stampColumn,
      subjectMemberId: review.subjectMemberId,
      mentorMemberId: review.mentorMemberId,
    })
    .from(review)
    .where(and(visible.sharedReviews(viewer), eq(review.id, reviewId), isNotNull(review.revealedAt)));
  if (!row) return null;
  authorize(viewer, "comparison.read", { memberId: row.subjectMemberId, mentorMemberId: row.mentorMemberId });
  return row.stamp;
}

/** Agreements count up with each proposal, and are confirmed; signatures and the state come on top. */
const stampColumn = sql<string>`concat_ws('.', ${review.state},
  (select concat_ws('.', coalesce(sum(g.version), 0), count(g.confirmed_at)) from agreement g
    where g.organization_id = review.organization_id and g.review_id = review.id),
  (select count(*) from signature s where s.organization_id = review.organization_id and s.review_id = review.id),
  md5(coalesce(${review.statement}, '')))`;

function signedAt(memberId: ReturnType<typeof sql>) {
  return sql<string | null>`(select s.signed_at from signature s where s.organization_id = review.organization_id
    and s.review_id = review.id and s.member_id = ${memberId})`;
}

function dateOf(value: string | null): Date | null {
  return value === null ? null : new Date(value);
}

async function recordLook(viewer: Viewer, reviewId: string): Promise<void> {
  const { organizationId, memberId: viewerMemberId } = viewer;
  await viewer.tx
    .insert(reviewLook)
    .values({ organizationId, id: newId(), reviewId, viewerMemberId, day: todayIn(viewer.timeZone) })
    .onConflictDoNothing();
}

interface ItemRow extends Record<string, unknown> {
  key: string;
  self_answer: number;
  self_comment: string;
  happened: string | null;
  mentor_answer: number;
  mentor_comment: string;
  pieces: (Omit<ShownPiece, "key" | "frozenAt"> & { frozenAt: string })[] | null;
  agreement: Omit<Agreement, "proposedBy" | "confirmedAt"> & { proposedBy: string | null; confirmedAt: string | null };
  version: number | null;
  before: { answer: number; agreedAt: string } | null;
}

async function listItems(
  viewer: Viewer,
  of: { reviewId: string; subjectMemberId: string; mentorMemberId: string },
): Promise<ComparedItem[]> {
  const rows = await viewer.tx.execute<ItemRow>(sql`
    select l.key, st.answer self_answer, st.comment self_comment, w.text happened,
      mt.answer mentor_answer, mt.comment mentor_comment, g.version,
      (select jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title, 'link', p.link, 'happenedOn', p.happened_on,
          'frozenAt', p.frozen_at, 'addedAfter', p.added_after) order by p.happened_on, p.id)
        from attached_evidence p where p.organization_id = c.organization_id and p.review_id = c.review_id
          and p.responsibility_id = c.responsibility_id and p.frozen_at is not null) pieces,
      jsonb_build_object('version', g.version, 'outcome', g.outcome, 'answer', g.answer, 'reason', g.reason,
        'experiment', g.experiment, 'until', g.until, 'proposedBy', g.proposed_by_member_id,
        'confirmed', g.confirmed_at is not null, 'confirmedAt', g.confirmed_at) agreement,
      (select jsonb_build_object('answer', b.answer, 'agreedAt', b.agreed_at) from agreed_rating b
        where b.organization_id = c.organization_id and b.member_id = ${of.subjectMemberId}::uuid
          and b.responsibility_key = l.key and b.review_id <> c.review_id and b.answer > 0
        order by b.agreed_at desc limit 1) before
    from review_responsibility c
    join ladder_responsibility l on l.organization_id = c.organization_id and l.id = c.responsibility_id
    join assessment sa on sa.organization_id = c.organization_id and sa.review_id = c.review_id and sa.kind = 'self'
    join rating st on st.organization_id = c.organization_id and st.assessment_id = sa.id
      and st.responsibility_id = c.responsibility_id
    join assessment ma on ma.organization_id = c.organization_id and ma.review_id = c.review_id and ma.kind = 'mentor'
      and ma.author_member_id = ${of.mentorMemberId}::uuid
    join rating mt on mt.organization_id = c.organization_id and mt.assessment_id = ma.id
      and mt.responsibility_id = c.responsibility_id
    left join what_happened w on w.organization_id = c.organization_id and w.assessment_id = sa.id
      and w.responsibility_id = c.responsibility_id
    left join agreement g on g.organization_id = c.organization_id and g.review_id = c.review_id
      and g.responsibility_id = c.responsibility_id
    where c.organization_id = ${viewer.organizationId}::uuid and c.review_id = ${of.reviewId}::uuid
    order by l.level_ordinal, l.position`);
  const sideOf = (id: string | null): Side | null =>
    id === null ? null : id === of.subjectMemberId ? "self" : "mentor";
  return rows.map((row) => ({
    key: row.key,
    self: { answer: row.self_answer, comment: row.self_comment, happened: row.happened ?? "" },
    mentor: { answer: row.mentor_answer, comment: row.mentor_comment },
    pieces: (row.pieces ?? []).map((piece) => ({ ...piece, key: row.key, frozenAt: new Date(piece.frozenAt) })),
    agreement:
      row.version === null
        ? null
        : {
            ...row.agreement,
            proposedBy: sideOf(row.agreement.proposedBy),
            confirmedAt: dateOf(row.agreement.confirmedAt),
          },
    before: row.before && { answer: row.before.answer, agreedAt: new Date(row.before.agreedAt) },
  }));
}
