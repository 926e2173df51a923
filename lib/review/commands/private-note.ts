import { and, eq, sql } from "drizzle-orm";
import { assessment, ladderResponsibility, privateNote, review, reviewResponsibility } from "@/db/schema";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { type Failure, fail } from "@/lib/errors";
import { newId } from "@/lib/ids";
import type { SavePrivateNotesInput } from "../input";
import { lockOwnReviews } from "./once";

export interface CurrentNotes {
  version: number;
  notes: { key: string; text: string }[];
}

export type SaveNotesOutcome =
  | { ok: true; version: number; savedAt: Date }
  | (Failure<"stale-version"> & { current: CurrentNotes })
  | Failure<"not-found" | "moved-on" | "invalid-input">;

/**
 * Saves private notes at one's own assessment, whoever's review it is and whether it is submitted or not. `input.version`
 * is the sum of the versions that the page had seen; another one in between is `stale-version`, and nothing is stored.
 */
export async function savePrivateNotes(
  viewer: Viewer,
  assessmentId: string,
  input: SavePrivateNotesInput,
): Promise<SaveNotesOutcome> {
  authorize(viewer, "private-note.write");
  // One author's saves wait for each other: the sum below is of rows that nobody else writes.
  await lockOwnReviews(viewer);
  const [own] = await viewer.tx
    .select({ reviewId: assessment.reviewId, state: review.state })
    .from(assessment)
    .innerJoin(review, and(eq(review.organizationId, assessment.organizationId), eq(review.id, assessment.reviewId)))
    .where(and(visible.assessments(viewer), eq(assessment.id, assessmentId)));
  if (!own) return fail("not-found");
  // Set aside: what was written stays to be read.
  if (own.state === "withdrawn") return fail("moved-on");
  const current = await listNotes(viewer, assessmentId);
  if (current.version !== input.version) return { ...fail("stale-version"), current };
  const covered = await viewer.tx
    .select({ key: ladderResponsibility.key, responsibilityId: ladderResponsibility.id })
    .from(reviewResponsibility)
    .innerJoin(
      ladderResponsibility,
      and(
        eq(ladderResponsibility.organizationId, reviewResponsibility.organizationId),
        eq(ladderResponsibility.id, reviewResponsibility.responsibilityId),
      ),
    )
    .where(
      and(
        eq(reviewResponsibility.organizationId, viewer.organizationId),
        eq(reviewResponsibility.reviewId, own.reviewId),
      ),
    );
  const idOf = new Map(covered.map((one) => [one.key, one.responsibilityId]));
  const { organizationId, memberId: authorMemberId } = viewer;
  if (!input.notes.every(({ key }) => idOf.has(key))) return fail("invalid-input");
  const textOf = new Map(current.notes.map((one) => [one.key, one.text]));
  const rows = input.notes
    .filter(({ key, text }) => text !== (textOf.get(key) ?? ""))
    .map(({ key, text }) => ({
      ...{ organizationId, id: newId(), assessmentId, reviewId: own.reviewId, authorMemberId, text },
      ...{ responsibilityId: idOf.get(key) ?? "", savedAt: sql`now()` },
    }));
  if (rows.length === 0) return { ok: true, version: current.version, savedAt: new Date() };
  const saved = await viewer.tx
    .insert(privateNote)
    .values(rows)
    .onConflictDoUpdate({
      target: [privateNote.organizationId, privateNote.assessmentId, privateNote.responsibilityId],
      set: { text: sql`excluded.text`, version: sql`${privateNote.version} + 1`, savedAt: sql`now()` },
    })
    .returning({ savedAt: privateNote.savedAt });
  return { ok: true, version: input.version + rows.length, savedAt: saved[0]?.savedAt ?? new Date() };
}

async function listNotes(viewer: Viewer, assessmentId: string): Promise<CurrentNotes> {
  const rows = await viewer.tx
    .select({ key: ladderResponsibility.key, text: privateNote.text, version: privateNote.version })
    .from(privateNote)
    .innerJoin(
      ladderResponsibility,
      and(
        eq(ladderResponsibility.organizationId, privateNote.organizationId),
        eq(ladderResponsibility.id, privateNote.responsibilityId),
      ),
    )
    .where(and(visible.privateNotes(viewer), eq(privateNote.assessmentId, assessmentId)));
  return {
    version: rows.reduce((sum, row) => sum + row.version, 0),
    notes: rows.map(({ key, text }) => ({ key, text })),
  };
}
