import { afterAll, describe, expect, it } from "vitest";
import { connect } from "@/db/connection";
import { accepted, revealed } from "@/db/testing/pairs";
import { as, signedUp, type TestPerson } from "@/db/testing/people";
import { aTeam, boardOf, leaves, opened, remind, roundDays, start } from "@/db/testing/rounds";
import { testDatabase } from "@/db/testing/test-database";
import { resumeReview, withdrawReview } from "../commands/life";
import { getComparison } from "./comparison";
import { listNeeds } from "./home";
import { getMentorForm } from "./mentor-form";
import { listNotices } from "./notices";
import { findMentorWay, getOwnInvitation } from "./round-invitation";
import { getSelfAssessment } from "./self-assessment";

const database = await testDatabase();
const behind = connect(database.adminUrl, { max: 1, onnotice: () => {} });
afterAll(() => behind.end());

describe("a place in a round", () => {
  it("becomes one review of its period, whose subject may choose another mentor and target", async () => {
    const { lead, ada, bo, mentor, teamId } = await aTeam();
    const { roundId } = await opened(lead, { teamId, picks: { [ada.memberId]: mentor.memberId } });
    expect(await as(ada, "read", (viewer) => getOwnInvitation(viewer, roundId))).toMatchObject({
      ...{ ...roundDays, teamName: "Team", openedBy: "Lead", target: "L3", mentor: { name: "Mentor" }, reviewId: null },
    });
    expect((await as(ada, "read", listNeeds)).invitations).toEqual([
      { roundId, team: "Team", target: "L3", selfDueOn: roundDays.selfDueOn },
    ]);
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => start(ada, roundId, bo.memberId)));
    const taken = outcomes.filter(({ ok }) => ok);
    expect(taken).toHaveLength(1);
    expect(outcomes.filter(({ ok }) => !ok)[0]).toMatchObject({ fields: { roundId: "unknown-key" } });
    const [row] = await behind`select round_id, period_from::text, period_to::text, due_on::text, mentor_member_id
      from review where subject_member_id = ${ada.memberId}`;
    expect(row).toEqual({
      ...{ round_id: roundId, period_from: roundDays.periodFrom, period_to: roundDays.periodTo },
      ...{ due_on: roundDays.mentorDueOn, mentor_member_id: bo.memberId },
    });
    expect((await as(ada, "read", listNeeds)).invitations).toEqual([]);
  });

  it("is nobody else's: who was not invited starts nothing in it", async () => {
    const { administrator, lead, ada, bo, mentor, teamId } = await aTeam();
    const { roundId } = await opened(lead, { teamId, picks: { [ada.memberId]: mentor.memberId } });
    for (const person of [bo, lead, administrator, await signedUp("Outsider")]) {
      expect(await start(person, roundId, null)).toMatchObject({ fields: { roundId: "unknown-key" } });
      expect(await as(person, "read", (viewer) => getOwnInvitation(viewer, roundId))).toBeNull();
      expect((await as(person, "read", listNeeds)).invitations).toEqual([]);
    }
  });

  it("is free again once its review was set aside, and leaves the board with whoever leaves the team", async () => {
    const { administrator, lead, ada, mentor, teamId } = await aTeam();
    const { roundId } = await opened(lead, { teamId, picks: { [ada.memberId]: mentor.memberId } });
    const first = await start(ada, roundId, mentor.memberId);
    if (!first.ok) throw new Error(first.code);
    const stepOf = async () => (await boardOf(lead, teamId, roundId))?.places.map(({ step }) => step);
    expect(await stepOf()).toEqual(["engineer"]);
    await as(ada, "write", (viewer) => withdrawReview(viewer, first.reviewId));
    expect(await stepOf()).toEqual([null]);
    expect(await start(ada, roundId, mentor.memberId)).toMatchObject({ ok: true });
    expect(await stepOf()).toEqual(["engineer"]);
    await leaves(administrator, teamId, ada);
    expect(await boardOf(lead, teamId, roundId)).toMatchObject({ places: [], gone: 1 });
  });
});

it("what was set aside in a round is not resumed beside the review that took its place", async () => {
  const { lead, ada, mentor, teamId } = await aTeam();
  const { roundId } = await opened(lead, { teamId, picks: { [ada.memberId]: mentor.memberId } });
  const aside = await start(ada, roundId, null);
  if (!aside.ok) throw new Error(aside.code);
  const moved = (move: typeof withdrawReview) => as(ada, "write", (viewer) => move(viewer, aside.reviewId));
  expect(await moved(withdrawReview)).toMatchObject({ ok: true });
  expect(await moved(resumeReview)).toMatchObject({ ok: true });
  expect(await moved(withdrawReview)).toMatchObject({ ok: true });
  expect(await start(ada, roundId, null)).toMatchObject({ ok: true });
  expect(await moved(resumeReview)).toEqual({ ok: false, code: "moved-on" });
});

describe("a reminder", () => {
  it("is sent once a day, however often it is asked for at once, to whoever the review waits for", async () => {
    const { lead, ada, bo, mentor, teamId } = await aTeam();
    const { roundId } = await opened(lead, { teamId, picks: { [ada.memberId]: mentor.memberId } });
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => remind(lead, teamId, roundId, ada)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, code: "moved-on" });
    expect(await kindsFor(ada)).toEqual(["round-reminder", "round-opened"]);
    expect(await audited(lead, "round-reminded")).toBe(1);
    expect((await boardOf(lead, teamId, roundId))?.places[0]?.remindedAt).toBeInstanceOf(Date);

    // A day later it waits for the mentor that Ada chose, who is not the one that was suggested.
    const begun = await start(ada, roundId, bo.memberId);
    if (!begun.ok) throw new Error(begun.code);
    await behind`update review set self_submitted_at = now() where id = ${begun.reviewId}`;
    await behind`update review_progress set step = 'mentor' where id = ${begun.reviewId}`;
    expect(await remind(lead, teamId, roundId, ada)).toMatchObject({ code: "moved-on" });
    await behind`update round_place set reminded_at = now() - interval '1 day' where round_id = ${roundId}`;
    expect(await remind(lead, teamId, roundId, ada)).toMatchObject({ ok: true });
    expect(await kindsFor(bo)).toEqual(["round-reminder", "mentor-asked"]);
    expect(await kindsFor(mentor)).toEqual([]);
    expect(await kindsFor(ada)).toEqual(["round-reminder", "round-opened"]);
  });

  it("is sent to nobody by whom the review waits for, and is none for who was not invited", async () => {
    const { lead, ada, bo, teamId } = await aTeam();
    const { roundId } = await opened(lead, { teamId, picks: { [ada.memberId]: lead.memberId } });
    expect(await remind(lead, teamId, roundId, bo)).toEqual({ ok: false, code: "not-found" });
    const begun = await start(ada, roundId, lead.memberId);
    if (!begun.ok) throw new Error(begun.code);
    await behind`update review set self_submitted_at = now() where id = ${begun.reviewId}`;
    await behind`update review_progress set step = 'mentor' where id = ${begun.reviewId}`;
    expect(await remind(lead, teamId, roundId, ada)).toEqual({ ok: false, code: "moved-on" });
  });
});

describe("a mentor who leads the team", () => {
  it("is named so on both sides while they lead it, and a mentor who does not is not", async () => {
    const { administrator, lead, ada, bo, mentor, teamId } = await aTeam();
    for (const [subject, by, leads] of [
      [ada, lead, true],
      [bo, mentor, false],
    ] as const) {
      const reviewId = await accepted({ subject, mentor: by, administrator });
      const self = await as(subject, "read", (viewer) => getSelfAssessment(viewer, reviewId));
      const form = await as(by, "read", (viewer) => getMentorForm(viewer, reviewId));
      expect([self?.mentorLeads, form?.mentorLeads, self?.inRound, form?.inRound]).toEqual([
        leads,
        leads,
        false,
        false,
      ]);
    }
    const reviewId = await revealed({ subject: ada, mentor: lead, administrator });
    const compared = (person: TestPerson) => as(person, "write", (viewer) => getComparison(viewer, reviewId));
    expect([await compared(ada), await compared(lead)]).toMatchObject([{ mentorLeads: true }, { mentorLeads: true }]);
    await leaves(administrator, teamId, ada);
    expect([await compared(ada), await compared(lead)]).toMatchObject([{ mentorLeads: false }, { mentorLeads: false }]);
  });

  it("or is outside it finds the review from the round's address, and everybody else finds nothing", async () => {
    const { lead, ada, bo, mentor, teamId } = await aTeam();
    const { roundId } = await opened(lead, { teamId, picks: { [ada.memberId]: mentor.memberId } });
    const way = (person: TestPerson) => as(person, "read", (viewer) => findMentorWay(viewer, roundId));
    expect(await way(mentor)).toBeNull();
    await start(ada, roundId, mentor.memberId);
    expect(await way(mentor)).toEqual({ to: "reviews" });
    expect([await way(bo), await way(lead)]).toEqual([null, null]);
  });
});

async function kindsFor(person: TestPerson): Promise<string[]> {
  return (await as(person, "read", listNotices)).map(({ kind }) => kind);
}

async function audited({ organizationId }: TestPerson, action: string): Promise<number> {
  const [row] = await behind`select count(*)::int n from audit_event
    where organization_id = ${organizationId} and action = ${action}`;
  return row?.n;
}
