import { and, eq, sql } from "drizzle-orm";
import {
  agreement,
  assessment,
  attachedEvidence,
  evidence,
  ladderResponsibility,
  mentorRequest,
  rating,
  review,
  reviewResponsibility,
  signature,
  whatHappened,
} from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import { enterWorkspace, type Visitor } from "@/lib/auth/visitor";
import { newId } from "@/lib/ids";
import { builtInLadder } from "@/lib/ladder/built-in";
import { settleStanding } from "@/lib/review/commands/settle-standing";
import { dayOf, halfYear } from "./demo-days";
import type { DemoAnswer, DemoMentored } from "./demo-story";

interface Scene {
  visitor: Visitor;
  organizationId: string;
  subjectId: string;
  mentorId: string;
  today: Date;
  /** The round that it was opened in. */
  roundId?: string | null;
}

const day = 86_400_000;

/**
 * One review with a mentor, told step by step as either side would have done it: every row passes the same policies and
 * constraints as in the product. Both sides' days are counted back from the review's end.
 */
export async function insertMentoredReview(scene: Scene, story: DemoMentored): Promise<void> {
  const { visitor, organizationId, subjectId, mentorId, today } = scene;
  const whole = halfYear(today, story.halfYearsAgo);
  const running = story.halfYearsAgo === 0;
  const period = { from: whole.from, to: running ? dayOf(today) : whole.to };
  const end = running ? today : new Date(`${period.to}T09:00:00Z`);
  const before = (days: number) => new Date(end.getTime() - days * day);
  const ids = { organizationId, reviewId: newId() };
  const as = (memberId: string) => enterWorkspace(visitor, organizationId, memberId);

  const tx = await as(subjectId);
  const covered = await coveredBy(tx, organizationId, Object.keys(story.self));
  await tx.insert(review).values({
    ...{ organizationId, id: ids.reviewId, subjectMemberId: subjectId, mentorMemberId: mentorId },
    ...{ ladderVersionId: covered[0]?.ladderVersionId ?? "", levelNow: story.levelNow, target: story.target },
    ...{ periodFrom: period.from, periodTo: period.to, openedAt: before(20) },
    roundId: scene.roundId ?? null,
    dueOn: dayOf(running ? new Date(today.getTime() + 12 * day) : end),
  });
  await tx
    .insert(reviewResponsibility)
    .values(covered.map((one) => ({ ...ids, id: newId(), responsibilityId: one.id })));
  await tx.insert(mentorRequest).values({
    ...{ ...ids, id: newId(), subjectMemberId: subjectId, mentorMemberId: mentorId },
    ...{ origin: "ask", createdAt: before(20) },
  });
  const selfId = await insertSide(
    tx,
    { ...ids, authorMemberId: subjectId, kind: "self", at: before(6) },
    covered,
    story.self,
  );
  await insertFacts(
    tx,
    { ...ids, assessmentId: selfId, memberId: subjectId, today, frozenAt: before(5) },
    covered,
    story,
  );

  await as(mentorId);
  await tx
    .update(mentorRequest)
    .set({ state: "accepted", answeredAt: before(18) })
    .where(eq(mentorRequest.reviewId, ids.reviewId));
  await tx
    .update(review)
    .set({ mentorAcceptedAt: before(18) })
    .where(eq(review.id, ids.reviewId));
  const mentorSide = story.mentorSide ?? {};
  const side = { ...ids, authorMemberId: mentorId, kind: "mentor", at: before(4) } as const;
  const mentorAssessmentId = await insertSide(tx, side, covered, mentorSide);

  if (story.until === "writing") return;
  await as(subjectId);
  await submitted(tx, ids.reviewId, selfId, { selfSubmittedAt: before(5) }, before(5));
  if (story.until === "waiting") return;
  await as(mentorId);
  const reveal = { mentorSubmittedAt: before(3), state: "revealed", revealedAt: before(3) } as const;
  await submitted(tx, ids.reviewId, mentorAssessmentId, reveal, before(3));
  await insertAgreements({ ...scene, ...ids }, covered, story, before(2));
  if (story.until === "revealed") return;
  for (const memberId of [subjectId, mentorId]) {
    await as(memberId);
    await tx.insert(signature).values({ ...ids, id: newId(), memberId, signedAt: before(1) });
  }
  await tx
    .update(review)
    .set({ state: "closed", closing: "signed", closedAt: before(1) })
    .where(eq(review.id, ids.reviewId));
  const sides = { subjectMemberId: subjectId, mentorMemberId: mentorId, actorMemberId: mentorId };
  await settleStanding(tx, { ...ids, ...sides, ladder: builtInLadder(), at: before(1) });
}

interface Covered {
  id: string;
  key: string;
  ladderVersionId: string;
}

async function coveredBy(tx: Transaction, organizationId: string, keys: string[]): Promise<Covered[]> {
  const all = await tx
    .select({
      id: ladderResponsibility.id,
      key: ladderResponsibility.key,
      ladderVersionId: ladderResponsibility.ladderVersionId,
    })
    .from(ladderResponsibility)
    .where(eq(ladderResponsibility.organizationId, organizationId));
  const covered = all.filter((one) => keys.includes(one.key));
  if (covered.length !== keys.length) throw new Error("The demo story rates what the ladder does not have.");
  return covered;
}

async function insertSide(
  tx: Transaction,
  {
    at,
    ...side
  }: { organizationId: string; reviewId: string; authorMemberId: string; kind: "self" | "mentor"; at: Date },
  covered: readonly Covered[],
  answers: Readonly<Record<string, DemoAnswer>>,
): Promise<string> {
  const { organizationId, reviewId } = side;
  const id = newId();
  const isBegun = Object.keys(answers).length > 0;
  await tx.insert(assessment).values({ ...side, id, savedAt: isBegun ? at : null });
  const rows = covered.flatMap((one) => {
    const given = answers[one.key];
    const row = { organizationId, id: newId(), assessmentId: id, reviewId, responsibilityId: one.id };
    return given ? [{ ...row, answer: given.answer, comment: given.comment ?? "", answeredAt: at }] : [];
  });
  if (rows.length > 0) await tx.insert(rating).values(rows);
  return id;
}

async function insertFacts(
  tx: Transaction,
  of: { organizationId: string; reviewId: string; assessmentId: string; memberId: string; today: Date; frozenAt: Date },
  covered: readonly Covered[],
  { self }: DemoMentored,
): Promise<void> {
  const { organizationId, reviewId, assessmentId, memberId } = of;
  for (const { id: responsibilityId, key } of covered) {
    const { happened, evidence: piece } = self[key] ?? {};
    const at = { organizationId, assessmentId, reviewId, responsibilityId };
    if (happened) await tx.insert(whatHappened).values({ ...at, id: newId(), text: happened });
    if (!piece) continue;
    const { title, link } = piece;
    const happenedOn = dayOf(new Date(of.today.getTime() - piece.daysAgo * day));
    const evidenceId = newId();
    await tx
      .insert(evidence)
      .values({ organizationId, id: evidenceId, memberId, title, link, happenedOn, responsibilityKey: key });
    await tx.insert(attachedEvidence).values({ ...at, id: newId(), evidenceId });
    await tx
      .update(attachedEvidence)
      .set({ frozenAt: of.frozenAt, title, link, happenedOn })
      .where(eq(attachedEvidence.evidenceId, evidenceId));
  }
}

async function submitted(
  tx: Transaction,
  reviewId: string,
  assessmentId: string,
  flags: Partial<typeof review.$inferInsert>,
  at: Date,
): Promise<void> {
  await tx.update(assessment).set({ submittedAt: at }).where(eq(assessment.id, assessmentId));
  await tx.update(review).set(flags).where(eq(review.id, reviewId));
}

/** What both said alike stands by itself; the rest is proposed by one and confirmed by the other, or still open. */
async function insertAgreements(
  scene: Scene & { reviewId: string },
  covered: readonly Covered[],
  { self, mentorSide, agreed = {} }: DemoMentored,
  at: Date,
): Promise<void> {
  const { visitor, organizationId, reviewId, subjectId, mentorId, today } = scene;
  for (const { id: responsibilityId, key } of covered) {
    const row = { organizationId, id: newId(), reviewId, responsibilityId, proposedAt: at };
    const said = agreed[key];
    if (self[key]?.answer === mentorSide?.[key]?.answer) {
      const tx = await enterWorkspace(visitor, organizationId, mentorId);
      await tx.execute(sql`select set_config('app.act', 'reveal', true)`);
      await tx.insert(agreement).values({ ...row, outcome: "rating", answer: self[key]?.answer, confirmedAt: at });
      await tx.execute(sql`select set_config('app.act', '', true)`);
    } else if (said) {
      const sides = said.by === "self" ? [subjectId, mentorId] : [mentorId, subjectId];
      const [proposer = "", confirmer = ""] = sides;
      const tx = await enterWorkspace(visitor, organizationId, proposer);
      await tx.insert(agreement).values({
        ...{ ...row, reason: said.reason, proposedByMemberId: proposer },
        ...("answer" in said
          ? { outcome: "rating" as const, answer: said.answer }
          : {
              outcome: "left-open" as const,
              experiment: said.experiment,
              until: dayOf(new Date(today.getTime() + said.inDays * day)),
            }),
      });
      if (!said.confirmed) continue;
      await enterWorkspace(visitor, organizationId, confirmer);
      await tx
        .update(agreement)
        .set({ confirmedAt: at })
        .where(and(eq(agreement.organizationId, organizationId), eq(agreement.id, row.id)));
    }
  }
}
