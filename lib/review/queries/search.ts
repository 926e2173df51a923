import { desc, type SQL, sql } from "drizzle-orm";
import { type ReviewState, review } from "@/db/schema";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { searchedLink } from "../own-search";

/** What the list of reviews says about one, as far as it can be searched for. */
export interface ReviewFacts {
  id: string;
  state: ReviewState;
  target: string;
  /** Days as `YYYY-MM-DD`. */
  periodFrom: string;
  periodTo: string;
  closedAt: Date | null;
  withdrawnAt: Date | null;
  revisionReason: string | null;
}

/** A text of one's own: a note, or something written in one of one's reviews. */
export interface OwnText {
  what: "note" | "comment" | "happened" | "evidence";
  text: string;
  link: string | null;
  /** When it happened, `YYYY-MM-DD`: of notes and evidence. */
  day: string | null;
  reviewId: string | null;
  responsibilityKey: string | null;
}

export interface OwnThings {
  reviews: ReviewFacts[];
  texts: OwnText[];
}

/** At most this many reviews, and of each kind of text: the newest. */
const listLimit = 200;

/**
 * The viewer's own reviews, all of them, and those of their own texts that may hold every word, the newest first. The words
 * are folded (`lib/search-text.ts`). Spaces do not count here, so that no text is missed that sets them otherwise: whoever
 * reads the answer looks again. Two queries over the member's own rows.
 */
export async function searchOwnThings(viewer: Viewer, words: readonly string[]): Promise<OwnThings> {
  authorize(viewer, "own-things.search");
  const reviews = await viewer.tx
    .select({
      id: review.id,
      state: review.state,
      target: review.target,
      periodFrom: review.periodFrom,
      periodTo: review.periodTo,
      closedAt: review.closedAt,
      withdrawnAt: review.withdrawnAt,
      revisionReason: review.revisionReason,
    })
    .from(review)
    .where(visible.reviews(viewer))
    .orderBy(desc(review.openedAt), desc(review.id))
    .limit(listLimit);
  const texts = await viewer.tx.execute<OwnText & Record<string, unknown>>(ownTexts(viewer, words));
  return { reviews, texts: [...texts] };
}

function ownTexts(viewer: Viewer, words: readonly string[]): SQL {
  const written = (what: SQL, table: SQL, text: SQL) => sql`(
    select ${what}, ${text}, null, null, review.id, ladder_responsibility.key
    from ${table} ${ofOwnReview(viewer)}
    where ${mayHold(text, words)}
    order by review.opened_at desc, ladder_responsibility.level_ordinal, ladder_responsibility.position
    limit ${listLimit})`;
  return sql`(
    select 'note' what, title "text", link, happened_on::text "day", null::uuid "reviewId",
      responsibility_key "responsibilityKey"
    from evidence
    where ${visible.evidence(viewer)} and removed_at is null and ${mayHold(sql`concat(title, ' ', left(link, ${searchedLink}))`, words)}
    order by happened_on desc, id desc
    limit ${listLimit})
    union all ${written(sql`'comment'`, sql`rating of_review`, sql`of_review.comment`)}
    union all ${written(sql`'happened'`, sql`what_happened of_review`, sql`of_review.text`)}
    union all ${frozenPieces(viewer, words)}`;
}

/** What was submitted keeps its copy of a note: found here where the note itself says something else by now, or is gone. */
function frozenPieces(viewer: Viewer, words: readonly string[]): SQL {
  const text = sql`concat(of_review.title, ' ', left(of_review.link, ${searchedLink}))`;
  return sql`(
    select 'evidence', of_review.title, of_review.link, of_review.happened_on::text, review.id, ladder_responsibility.key
    from attached_evidence of_review ${ofOwnReview(viewer)}
    join evidence on evidence.organization_id = of_review.organization_id and evidence.id = of_review.evidence_id
    where ${visible.evidence(viewer)} and of_review.frozen_at is not null
      and (evidence.title, evidence.link) is distinct from (of_review.title, of_review.link) and ${mayHold(text, words)}
    order by review.opened_at desc, of_review.happened_on desc, of_review.id desc
    limit ${listLimit})`;
}

/** Joins rows of an assessment with the viewer's own reviews, as far as the viewer wrote the assessment. */
function ofOwnReview(viewer: Viewer): SQL {
  return sql`
    join assessment on assessment.organization_id = of_review.organization_id
      and assessment.id = of_review.assessment_id and ${visible.assessments(viewer)}
    join review on review.organization_id = assessment.organization_id
      and review.id = assessment.review_id and ${visible.reviews(viewer)}
    join ladder_responsibility on ladder_responsibility.organization_id = of_review.organization_id
      and ladder_responsibility.id = of_review.responsibility_id`;
}

/** Folded once per row, and one parameter however many words there are: the statement stays the same. */
function mayHold(text: SQL, words: readonly string[]): SQL {
  const patterns = JSON.stringify(words.map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`));
  return sql`regexp_replace(lower(normalize(${text}, NFKC)), '\\s', '', 'g')
    like all (array(select jsonb_array_elements_text(${patterns}::text::jsonb)))`;
}
