import { and, between, desc, eq, gte, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { attachedEvidence, evidence, ladderResponsibility } from "@/db/schema";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";

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

/** Notes that one page shows; a person who notes something every day fills it in a year and a half. */
const noteLimit = 500;

/** What is attached to one's own assessment, and one's notes of the period. One query over the member's own rows. */
export async function listEvidence(
  viewer: Viewer,
  assessmentId: string,
  { periodFrom, periodTo }: { periodFrom: string; periodTo: string },
): Promise<{ pieces: AttachedPiece[]; notes: Note[] }> {
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
