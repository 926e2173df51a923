import { and, eq, isNotNull, sql } from "drizzle-orm";
import { assessment, ladderVersion, member, observation, privateNote, review } from "@/db/schema";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import type { CareerLadder } from "@/lib/ladder/format";
import { getLadderDocument } from "@/lib/ladder/queries";
import type { DraftRating } from "../input";
import type { Standing } from "../lifecycle";
import { standingOf } from "../standing-row";
import { teamColumns } from "./mentor-leads";
import { listRatings } from "./self-assessment";
import { standingColumns } from "./standing";

/** A piece of the mentee's evidence as it was frozen. */
export interface ShownPiece {
  id: string;
  key: string;
  title: string;
  link: string | null;
  /** `YYYY-MM-DD`. */
  happenedOn: string;
  frozenAt: Date;
  addedAfter: boolean;
}

/** What was agreed of one responsibility before; `with` is empty for somebody who has left. */
export interface PastAgreement {
  key: string;
  answer: number;
  agreedAt: Date;
  with: string;
}

export interface OwnObservation {
  id: string;
  text: string;
  /** `YYYY-MM-DD`. */
  happenedOn: string;
  responsibilityKey: string | null;
  version: number;
}

export interface MentorForm {
  reviewId: string;
  assessmentId: string;
  version: number;
  savedAt: Date | null;
  submittedAt: Date | null;
  subject: { id: string; name: string };
  levelNow: string | null;
  target: string;
  /** Days as `YYYY-MM-DD`. */
  periodFrom: string;
  periodTo: string;
  dueOn: string | null;
  ladder: CareerLadder;
  /** One per responsibility, in ladder order from the lowest rung; `happened` is always empty. */
  ratings: DraftRating[];
  answeredAt: Date[];
  standing: Standing;
  /** The mentor leads a team of the subject's. */
  mentorLeads: boolean;
  /** It was opened in a round. */
  inRound: boolean;
  /** Null until the subject has submitted: nothing of it is there to see before. */
  shown: { submittedOn: Date; pieces: ShownPiece[]; happened: Readonly<Record<string, string>> } | null;
  past: PastAgreement[];
  /** Private notes by responsibility key, and the version that the next save of them names. */
  notes: { version: number; texts: Readonly<Record<string, string>> };
  /** The viewer's own observations of the subject within the period, the newest first. */
  observations: OwnObservation[];
}

/**
 * The mentor's side of a review, with what a mentor may know of the other: that it was submitted or not, and from then on
 * evidence and what happened. Null where the viewer is not its mentor, or has not accepted. Four queries.
 */
export async function getMentorForm(viewer: Viewer, reviewId: string): Promise<MentorForm | null> {
  const [row] = await viewer.tx
    .select({
      subjectMemberId: review.subjectMemberId,
      mentorMemberId: review.mentorMemberId,
      subjectName: member.displayName,
      assessmentId: assessment.id,
      version: assessment.version,
      savedAt: assessment.savedAt,
      submittedAt: assessment.submittedAt,
      levelNow: review.levelNow,
      target: review.target,
      periodFrom: review.periodFrom,
      periodTo: review.periodTo,
      dueOn: review.dueOn,
      ladderVersionId: review.ladderVersionId,
      contentHash: ladderVersion.contentHash,
      selfSubmittedAt: review.selfSubmittedAt,
      ...teamColumns,
      ...standingColumns(viewer),
    })
    .from(review)
    .innerJoin(
      assessment,
      and(
        visible.assessments(viewer),
        eq(assessment.reviewId, review.id),
        eq(assessment.kind, "mentor"),
        eq(assessment.authorMemberId, review.mentorMemberId),
      ),
    )
    .innerJoin(member, and(eq(member.organizationId, review.organizationId), eq(member.id, review.subjectMemberId)))
    .innerJoin(
      ladderVersion,
      and(eq(ladderVersion.organizationId, review.organizationId), eq(ladderVersion.id, review.ladderVersionId)),
    )
    .where(and(visible.sharedReviews(viewer), eq(review.id, reviewId), isNotNull(review.mentorAcceptedAt)));
  if (!row) return null;
  const { subjectMemberId, mentorMemberId, selfSubmittedAt, assessmentId } = row;
  authorize(viewer, "mentee.read", { memberId: subjectMemberId, mentorMemberId });
  const [ladder, answers, beside] = await Promise.all([
    getLadderDocument(viewer, { id: row.ladderVersionId, contentHash: row.contentHash }),
    listRatings(viewer, reviewId, assessmentId),
    listBeside(viewer, { ...row, reviewId }),
  ]);
  const standing = standingOf(row);
  const sees = standing.selfSubmitted && standing.state !== "withdrawn";
  return {
    reviewId,
    assessmentId,
    version: row.version,
    savedAt: row.savedAt,
    submittedAt: row.submittedAt,
    subject: { id: subjectMemberId, name: row.subjectName },
    ...{ levelNow: row.levelNow, target: row.target },
    ...{ periodFrom: row.periodFrom, periodTo: row.periodTo, dueOn: row.dueOn },
    ladder,
    ratings: answers.map(({ answeredAt: _, ...rating }) => rating),
    answeredAt: answers.flatMap(({ answeredAt }) => answeredAt ?? []),
    standing,
    ...{ mentorLeads: row.mentorLeads, inRound: row.inRound },
    shown: sees && selfSubmittedAt ? { submittedOn: selfSubmittedAt, ...beside.shown } : null,
    ...{ past: beside.past, notes: beside.notes, observations: beside.observations },
  };
}

interface BesideRow extends Record<string, unknown> {
  is: "piece" | "happened" | "past" | "note" | "observation";
  id: string | null;
  key: string | null;
  text: string | null;
  link: string | null;
  day: string | null;
  at: string | null;
  number: number | null;
  flag: boolean | null;
}

/** All that stands beside the ladder's text on the form, in one query of five kinds of rows. */
async function listBeside(
  viewer: Viewer,
  of: { reviewId: string; assessmentId: string; subjectMemberId: string; periodFrom: string; periodTo: string },
) {
  const { organizationId } = viewer;
  const submitted = sql`exists (select from ${review} where ${visible.sharedReviews(viewer)}
    and ${review.id} = ${of.reviewId}::uuid and ${review.mentorMemberId} = ${viewer.memberId}::uuid
    and ${review.mentorAcceptedAt} is not null and ${review.selfSubmittedAt} is not null
    and ${review.state} <> 'withdrawn')`;
  const rows = await viewer.tx.execute<BesideRow>(sql`
    select 'piece' "is", p.id, l.key, p.title text, p.link, p.happened_on::text "day", p.frozen_at at, null::int number,
      p.added_after flag
    from attached_evidence p
    join ladder_responsibility l on l.organization_id = p.organization_id and l.id = p.responsibility_id
    where p.organization_id = ${organizationId}::uuid and p.review_id = ${of.reviewId}::uuid
      and p.frozen_at is not null and ${submitted}
    union all
    select 'happened', null, l.key, w.text, null, null, null, null, null
    from what_happened w
    join ladder_responsibility l on l.organization_id = w.organization_id and l.id = w.responsibility_id
    where w.organization_id = ${organizationId}::uuid and w.review_id = ${of.reviewId}::uuid and ${submitted}
    union all
    select 'past', null, g.responsibility_key, m.display_name, null, null, g.agreed_at, g.answer, null
    from agreed_rating g join member m on m.organization_id = g.organization_id and m.id = g.with_member_id
    where g.organization_id = ${organizationId}::uuid and g.member_id = ${of.subjectMemberId}::uuid
      and g.review_id <> ${of.reviewId}::uuid
    union all
    select 'note', null, l.key, ${privateNote.text}, null, null, null, ${privateNote.version}, null
    from ${privateNote}
    join ladder_responsibility l on l.organization_id = ${privateNote.organizationId}
      and l.id = ${privateNote.responsibilityId}
    where ${visible.privateNotes(viewer)} and ${privateNote.assessmentId} = ${of.assessmentId}::uuid
    union all
    select 'observation', ${observation.id}, ${observation.responsibilityKey}, ${observation.text}, null,
      ${observation.happenedOn}::text, null, ${observation.version}, null
    from ${observation}
    where ${visible.observations(viewer)} and ${observation.aboutMemberId} = ${of.subjectMemberId}::uuid
      and ${observation.happenedOn} between ${of.periodFrom}::date and ${of.periodTo}::date
    order by "day" desc nulls last, at`);
  const only = (is: BesideRow["is"]) => rows.filter((row) => row.is === is);
  const byKey = (is: BesideRow["is"]) =>
    Object.fromEntries(only(is).map((row) => [row.key ?? "", row.text ?? ""] as const));
  return {
    shown: {
      pieces: only("piece").map((row) => ({
        ...{ id: row.id ?? "", key: row.key ?? "", title: row.text ?? "", link: row.link },
        ...{ happenedOn: row.day ?? "", frozenAt: new Date(row.at ?? 0), addedAfter: row.flag ?? false },
      })),
      happened: byKey("happened"),
    },
    past: only("past").map((row) => ({
      ...{ key: row.key ?? "", answer: row.number ?? 0, agreedAt: new Date(row.at ?? 0), with: row.text ?? "" },
    })),
    notes: {
      version: only("note").reduce((sum, row) => sum + (row.number ?? 0), 0),
      texts: byKey("note"),
    },
    observations: only("observation").map((row) => ({
      ...{ id: row.id ?? "", text: row.text ?? "", happenedOn: row.day ?? "" },
      ...{ responsibilityKey: row.key, version: row.number ?? 1 },
    })),
  };
}
