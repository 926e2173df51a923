import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, notExists, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import {
  agreedRating,
  agreement,
  assessment,
  heldRung,
  ladderResponsibility,
  member,
  nextStep,
  type ReviewState,
  rating,
  review,
} from "@/db/schema";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { todayIn } from "@/lib/i18n/today";
import { ofSelf } from "@/lib/review/queries/self-assessment";
import type { AgreedReview, ClosedReview, LeftOpen } from "./agreed-view";
import type { NextStep } from "./growth-view";
import type { SelfRatedReview } from "./own-view";

const stepLimit = 100;
const reviewLimit = 100;

/** The viewer's next steps, the earliest date first. One query. */
export function listNextSteps(viewer: Viewer): Promise<NextStep[]> {
  authorize(viewer, "growth.read");
  return viewer.tx
    .select({
      responsibilityKey: nextStep.responsibilityKey,
      text: nextStep.text,
      dueOn: nextStep.dueOn,
      version: nextStep.version,
    })
    .from(nextStep)
    .where(visible.nextSteps(viewer))
    .orderBy(asc(nextStep.dueOn), asc(nextStep.id))
    .limit(stepLimit);
}

export interface GrowthRecord {
  /** Closed, the oldest first. */
  reviews: ClosedReview[];
  leftOpen: LeftOpen[];
}

/**
 * The viewer's closed reviews with their own answers, what was agreed and which rungs became held, and what is left open
 * in closed and revealed ones. One query, one row per review.
 */
export async function getGrowthRecord(viewer: Viewer): Promise<GrowthRecord> {
  authorize(viewer, "growth.read");
  const later = alias(review, "later");
  // A self-rated review that another one corrects counts until that one is submitted; what was agreed stays in the record.
  const correction = viewer.tx
    .select({ id: later.id })
    .from(later)
    .where(
      and(eq(later.organizationId, review.organizationId), eq(later.revisesId, review.id), eq(later.state, "closed")),
    );
  const rows = await viewer.tx
    .select({
      state: review.state,
      closedAt: review.closedAt,
      levelNow: review.levelNow,
      target: review.target,
      with: sql<string>`coalesce(${member.displayName}, '')`,
      ratings: sql<SelfRatedReview["ratings"]>`jsonb_object_agg(${ladderResponsibility.key}, ${rating.answer})`,
      ...agreedColumns(viewer),
    })
    .from(review)
    .innerJoin(assessment, ofSelf)
    .innerJoin(
      rating,
      and(eq(rating.organizationId, assessment.organizationId), eq(rating.assessmentId, assessment.id)),
    )
    .innerJoin(
      ladderResponsibility,
      and(
        eq(ladderResponsibility.organizationId, rating.organizationId),
        eq(ladderResponsibility.id, rating.responsibilityId),
      ),
    )
    .leftJoin(member, and(visible.members(viewer), eq(member.id, review.mentorMemberId)))
    .where(
      and(
        visible.reviews(viewer),
        inArray(review.state, ["closed", "revealed"]),
        isNotNull(rating.answer),
        or(ne(review.closing, "self-rated"), isNull(review.closing), notExists(correction)),
      ),
    )
    .groupBy(review.organizationId, review.id, member.displayName)
    .orderBy(desc(review.closedAt), desc(review.id))
    .limit(reviewLimit);
  return { reviews: rows.toReversed().flatMap((row) => closedReview(viewer, row)), leftOpen: leftOpenOf(viewer, rows) };
}

/** What both sides said of the review of a row, as columns of a query on `review`. */
function agreedColumns(viewer: Viewer) {
  const ofReview = (of: typeof agreedRating | typeof heldRung | typeof agreement) =>
    and(eq(of.organizationId, review.organizationId), eq(of.reviewId, review.id));
  const agreed = viewer.tx
    .select({ all: sql`jsonb_object_agg(${agreedRating.responsibilityKey}, ${agreedRating.answer})` })
    .from(agreedRating)
    .where(and(visible.agreedRatings(viewer), ofReview(agreedRating)));
  const held = viewer.tx
    .select({ all: sql`jsonb_agg(${heldRung.levelKey})` })
    .from(heldRung)
    .where(and(visible.heldRungs(viewer), ofReview(heldRung)));
  const left = alias(ladderResponsibility, "left_open");
  const leftOpen = viewer.tx
    .select({
      all: sql`jsonb_agg(jsonb_build_object('key', ${left.key}, 'experiment', ${agreement.experiment},
        'until', ${agreement.until}, 'confirmedAt', ${agreement.confirmedAt}))`,
    })
    .from(agreement)
    .innerJoin(left, and(eq(left.organizationId, agreement.organizationId), eq(left.id, agreement.responsibilityId)))
    .where(and(ofReview(agreement), eq(agreement.outcome, "left-open"), isNotNull(agreement.confirmedAt)));
  return {
    agreed: sql<AgreedReview["agreed"] | null>`${agreed}`,
    held: sql<string[] | null>`${held}`,
    leftOpen: sql<LeftOpenRow[] | null>`${leftOpen}`,
  };
}

type LeftOpenRow = { key: string; experiment: string; until: string; confirmedAt: string };
type RecordRow = Omit<SelfRatedReview, "kind" | "closedOn"> & {
  state: ReviewState;
  closedAt: Date | null;
  with: string;
  agreed: AgreedReview["agreed"] | null;
  held: string[] | null;
  leftOpen: LeftOpenRow[] | null;
};

/** A review with a mentor that agreed on nothing is, for growth, one's own view. */
function closedReview(viewer: Viewer, row: RecordRow): ClosedReview[] {
  if (row.state !== "closed") return [];
  const { levelNow, target, ratings, agreed } = row;
  const shared = { closedOn: todayIn(viewer.timeZone, row.closedAt ?? undefined), levelNow, target, ratings };
  if (agreed === null) return [{ kind: "self", ...shared }];
  const leftOpen = (row.leftOpen ?? []).map(({ key }) => key);
  return [{ kind: "agreed", ...shared, agreed, with: row.with, held: row.held ?? [], leftOpen }];
}

function leftOpenOf(viewer: Viewer, rows: readonly RecordRow[]): LeftOpen[] {
  return rows.flatMap((row) =>
    (row.leftOpen ?? []).map(({ confirmedAt, ...one }) => ({
      ...one,
      on: todayIn(viewer.timeZone, new Date(confirmedAt)),
      with: row.with,
    })),
  );
}
