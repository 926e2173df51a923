import { and, eq, isNull, or, sql } from "drizzle-orm";
import { reviewRound, roundPlace } from "@/db/schema";
import { recordOwnAct } from "@/lib/audit/record-event";
import { authorizeInTeam } from "@/lib/auth/authorize-in-team";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { type FieldErrors, fail, type Outcome } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { getRoundDraft, listBoardPlaces } from "../queries/round";
import { waitsFor } from "../round/board";
import type { OpenRoundInput, RemindInput } from "../round/input";
import { mentorIdOf } from "../round/mentor-name";
import { type DayProblem, problemKey, type RoundPick, type RoundPlan, roundProblems } from "../round/plan";
import { notifyAll } from "./notify";
import { claimKey } from "./once";

const dayCodes = {
  required: "required",
  "not-a-date": "not-a-date",
  "before-earlier": "period-reversed",
  "in-the-past": "in-the-past",
  "period-too-long": "period-too-long",
} as const satisfies Record<DayProblem, FieldErrors[string]>;

/**
 * Opens a round: an invitation for everybody who has nothing in their way, and a notice to each of them. Whoever has is left
 * out. Sending the same `clientKey` again answers with the round that it opened. `incomplete`: something would go wrong that
 * the sender has not seen. `invalid-input`: a day is wrong, a target is no level, or nobody is left (`people`).
 */
export async function openRound(
  viewer: Viewer,
  input: OpenRoundInput,
): Promise<Outcome<{ teamId: string; roundId: string }, "not-found" | "incomplete" | "invalid-input">> {
  const { teamId, seen } = input;
  await authorizeInTeam(viewer, "round.open", teamId);
  const roundId = newId();
  const earlier = await claimKey(viewer, "open-round", [input.clientKey, teamId], roundId);
  if (earlier) return { ok: true, teamId, roundId: earlier };
  const draft = await getRoundDraft(viewer, teamId);
  if (!draft) return fail("not-found");
  const { facts } = draft;
  const picks = input.picks.map(({ mentor, ...pick }) => ({ ...pick, mentorId: mentorIdOf(facts.members, mentor) }));
  const { days, people, ready } = roundProblems(facts, { ...input, picks });
  const wrongDays = Object.entries(days).map(([day, code]) => [day, dayCodes[code]] as const);
  if (wrongDays.length > 0) return fail("invalid-input", Object.fromEntries(wrongDays));
  const lost = ready.find(({ target }) => !facts.levels.includes(target));
  if (lost) return fail("invalid-input", { [`target-${lost.memberId}`]: "not-a-level" });
  if (!people.every((problem) => seen.includes(problemKey(problem)))) return fail("incomplete");
  if (ready.length === 0) return fail("invalid-input", { people: "required" });
  await insertRound(viewer, { ...input, picks: ready }, { teamId, roundId });
  await recordOwnAct(viewer, "round-opened", "review-round", roundId);
  return { ok: true, teamId, roundId };
}

/** One statement each for the round, its places and what is told, however many people there are. */
async function insertRound(
  viewer: Viewer,
  { picks, periodFrom, periodTo, selfDueOn, mentorDueOn, signByOn }: RoundPlan & { picks: readonly RoundPick[] },
  { teamId, roundId }: { teamId: string; roundId: string },
): Promise<void> {
  const { organizationId, memberId: openedByMemberId, tx } = viewer;
  await tx.insert(reviewRound).values({
    ...{ organizationId, id: roundId, teamId, openedByMemberId, openedAt: sql`now()` },
    ...{ periodFrom, periodTo, selfDueOn, mentorDueOn, signByOn },
  });
  await tx.insert(roundPlace).values(
    picks.map(({ memberId: subjectMemberId, target, mentorId: mentorMemberId }) => ({
      ...{ organizationId, id: newId(), roundId, teamId, subjectMemberId, target, mentorMemberId },
    })),
  );
  const invited = picks.map(({ memberId }) => memberId);
  await notifyAll(viewer, invited, "round-opened", { roundId });
}

/**
 * Reminds whoever somebody's review waits for, once a day. `moved-on`: it waits for nobody any more or for the sender alone,
 * or was reminded of within a day.
 */
export async function remindOfRound(
  viewer: Viewer,
  teamId: string,
  { roundId, memberId }: RemindInput,
): Promise<Outcome<{ teamId: string; roundId: string }, "not-found" | "moved-on">> {
  await authorizeInTeam(viewer, "round.remind", teamId);
  const { places } = await listBoardPlaces(viewer, teamId, roundId, memberId);
  const [place] = places;
  if (!place) return fail("not-found");
  const asked = waitsFor(place, viewer.memberId);
  if (asked.length === 0) return fail("moved-on");
  const claimed = await viewer.tx
    .update(roundPlace)
    // Only who is named here may be told of it: the mentor that was chosen since takes the place of the suggested one.
    .set({ remindedAt: sql`now()`, ...(place.mentor && { mentorMemberId: place.mentor.id }) })
    .where(
      and(
        visible.roundPlaces(viewer),
        eq(roundPlace.roundId, roundId),
        eq(roundPlace.teamId, teamId),
        eq(roundPlace.subjectMemberId, memberId),
        or(isNull(roundPlace.remindedAt), sql`${roundPlace.remindedAt} <= now() - interval '1 day'`),
      ),
    )
    .returning({ id: roundPlace.id });
  if (claimed.length !== 1) return fail("moved-on");
  await notifyAll(viewer, asked, "round-reminder", { roundId });
  await recordOwnAct(viewer, "round-reminded", "review-round", roundId);
  return { ok: true, teamId, roundId };
}
