import { eq } from "drizzle-orm";
import {
  account,
  assessment,
  careerAim,
  evidence,
  ladderResponsibility,
  member,
  nextStep,
  organization,
  rating,
  review,
  reviewResponsibility,
} from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import { recordEvent } from "@/lib/audit/record-event";
import { enterWorkspace, type Visitor, withVisitor } from "@/lib/auth/visitor";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import { releaseBuiltInLadder } from "@/lib/ladder/commands";
import { dayOf, halfYear } from "./demo-days";
import { insertMentoredReview } from "./demo-mentored";
import { type DemoPerson, type DemoReview, demoStory } from "./demo-story";
import { insertDemoTeam, insertTeamReviews } from "./demo-team";
import { type DemoTeammate, demoTeammates } from "./demo-team-story";

const slug = "demo";

/**
 * Makes the demo workspace with its fictional people in one transaction: all of it or nothing. Refuses to run where
 * demo mode is off.
 *
 * @param today the moment that the story is counted back from
 */
export async function makeDemoWorkspace(today: Date): Promise<void> {
  if (!env().demo) throw new Error("The demo workspace is made only in demo mode: embedded database, loopback host.");
  await withVisitor((visitor) => tellDemo(visitor, today));
}

/** The demo workspace as it is on the day `today`, within a transaction that somebody else has opened. */
export async function tellDemo(visitor: Visitor, today: Date): Promise<void> {
  const organizationId = newId();
  const people = [...demoStory, ...demoTeammates.map(asPerson)].map((person) => ({
    person,
    accountId: newId(),
    memberId: newId(),
  }));
  for (const { person, accountId } of people) {
    const { email, timeZone, key } = person;
    await visitor.tx
      .insert(account)
      .values({ id: accountId, email, emailFolded: email, locale: "zh-CN", timeZone, demoKey: key });
  }
  const [first] = people;
  const tx = await enterWorkspace(visitor, organizationId, first?.memberId ?? "");
  await tx.insert(organization).values({ id: organizationId, slug, name: "演示 Demo", isDemo: true });
  for (const { person, accountId, memberId } of people) {
    await enterWorkspace(visitor, organizationId, memberId);
    await tx.insert(member).values(memberRow(person, { organizationId, id: memberId, accountId }, today));
    if (memberId === first?.memberId) {
      await recordEvent(tx, {
        organizationId,
        actorMemberId: memberId,
        action: "workspace-made",
        objectKind: "organization",
        objectId: organizationId,
      });
      await releaseBuiltInLadder(tx, organizationId, memberId);
    }
    await tellStory(tx, organizationId, memberId, person, today);
  }
  const memberOf = new Map(people.map(({ person, memberId }) => [person.key, memberId]));
  const scene = { visitor, organizationId, memberOf, today };
  const { roundId } = await insertDemoTeam(scene);
  for (const { person, memberId } of people) {
    for (const one of person.mentored ?? []) {
      const sides = { subjectId: memberId, mentorId: memberOf.get(one.mentor) ?? "" };
      await insertMentoredReview({ ...scene, ...sides, roundId: one.halfYearsAgo === 0 ? roundId : null }, one);
    }
  }
  await insertTeamReviews({ ...scene, roundId });
}

/** Whoever is told by numbers alone has nothing else to tell. */
function asPerson({ key, displayName, email, timeZone, levelNow }: DemoTeammate): DemoPerson {
  return { key, displayName, email, timeZone, levelNow, role: "member", reviews: [], steps: [], notes: [] };
}

function memberRow(
  { displayName, role, levelNow, reviews }: DemoPerson,
  ids: { organizationId: string; id: string; accountId: string },
  today: Date,
) {
  const earliest = Math.max(1, ...reviews.map((one) => one.halfYearsAgo));
  const declaredAt = levelNow ? new Date(`${halfYear(today, earliest).from}T08:00:00Z`) : null;
  return { ...ids, displayName, role, levelNow: levelNow ?? null, levelNowDeclaredAt: declaredAt };
}

async function tellStory(
  tx: Transaction,
  organizationId: string,
  memberId: string,
  { aim, reviews, steps, notes }: DemoPerson,
  today: Date,
): Promise<void> {
  if (aim) {
    const reachBy = dayOf(addMonths(today, aim.inMonths));
    await tx
      .insert(careerAim)
      .values({ organizationId, id: newId(), memberId, target: aim.target, reachBy, setAt: today });
  }
  if (reviews.length > 0) {
    const responsibilities = await tx
      .select({
        id: ladderResponsibility.id,
        key: ladderResponsibility.key,
        ladderVersionId: ladderResponsibility.ladderVersionId,
      })
      .from(ladderResponsibility)
      .where(eq(ladderResponsibility.organizationId, organizationId));
    for (const one of reviews) await insertReview(tx, { organizationId, memberId, responsibilities }, one, today);
  }
  for (const { responsibilityKey, text, inDays } of steps) {
    const dueOn = dayOf(new Date(today.getTime() + inDays * 86_400_000));
    await tx
      .insert(nextStep)
      .values({ organizationId, id: newId(), memberId, responsibilityKey, text, dueOn, writtenAt: today });
  }
  for (const { title, daysAgo, link, responsibilityKey } of notes) {
    const happenedOn = dayOf(new Date(today.getTime() - daysAgo * 86_400_000));
    await tx
      .insert(evidence)
      .values({ organizationId, id: newId(), memberId, title, link, happenedOn, responsibilityKey });
  }
}

interface Place {
  organizationId: string;
  memberId: string;
  responsibilities: { id: string; key: string; ladderVersionId: string }[];
}

async function insertReview(tx: Transaction, place: Place, story: DemoReview, today: Date): Promise<void> {
  const { organizationId, memberId } = place;
  const period = halfYear(today, story.halfYearsAgo);
  const closedAt = new Date(`${period.to}T09:30:00Z`);
  const reviewId = newId();
  const assessmentId = newId();
  const covered = place.responsibilities.filter((one) => one.key in story.answers);
  if (covered.length !== Object.keys(story.answers).length)
    throw new Error("The demo story rates what the ladder does not have.");
  await tx.insert(review).values({
    organizationId,
    id: reviewId,
    subjectMemberId: memberId,
    ladderVersionId: covered[0]?.ladderVersionId ?? "",
    levelNow: story.levelNow,
    target: story.target,
    periodFrom: period.from,
    periodTo: period.to,
    openedAt: new Date(closedAt.getTime() - 10 * 86_400_000),
  });
  await tx
    .insert(reviewResponsibility)
    .values(covered.map((one) => ({ organizationId, id: newId(), reviewId, responsibilityId: one.id })));
  await tx
    .insert(assessment)
    .values({ organizationId, id: assessmentId, reviewId, authorMemberId: memberId, kind: "self", savedAt: closedAt });
  await tx.insert(rating).values(
    covered.map((one) => ({
      organizationId,
      id: newId(),
      assessmentId,
      reviewId,
      responsibilityId: one.id,
      answer: story.answers[one.key]?.answer ?? null,
      comment: story.answers[one.key]?.comment ?? "",
    })),
  );
  await tx.update(assessment).set({ submittedAt: closedAt }).where(eq(assessment.id, assessmentId));
  await tx
    .update(review)
    .set({ selfSubmittedAt: closedAt, state: "closed", closing: "self-rated", closedAt })
    .where(eq(review.id, reviewId));
}

function addMonths(day: Date, months: number): Date {
  const moved = new Date(day);
  moved.setUTCMonth(moved.getUTCMonth() + months, 1);
  return moved;
}
