import { describe, expect, it } from "vitest";
import { accepted, joinedAs, pair } from "@/db/testing/pairs";
import { as } from "@/db/testing/people";
import { testDatabase } from "@/db/testing/test-database";
import { newId } from "@/lib/ids";
import { changeObservationInput, observationInput, saveAssessmentInput } from "../input";
import { getMentorForm } from "../queries/mentor-form";
import { listObservations } from "../queries/observations";
import { changeObservation, deleteObservation, noteObservation } from "./observation";
import { savePrivateNotes } from "./private-note";

await testDatabase();

const key = "design-solutions-independently";

function seen(aboutMemberId: string, more: Record<string, string> = {}) {
  return observationInput.parse({
    ...{ aboutMemberId, text: "Explained the retries to two others.", happenedOn: "2026-07-01", clientKey: newId() },
    ...more,
  });
}

describe("notes about others", () => {
  it("are their author's alone, by person, and offered with a review of their period", async () => {
    const people = await pair();
    const { subject, mentor, administrator } = people;
    const reviewId = await accepted(people);
    const input = seen(subject.memberId, { responsibilityKey: key });
    for (let twice = 0; twice < 2; twice++)
      expect(await as(mentor, "write", (viewer) => noteObservation(viewer, input))).toMatchObject({ ok: true });
    await as(mentor, "write", (viewer) =>
      noteObservation(viewer, seen(subject.memberId, { happenedOn: "2026-01-01" })),
    );
    await as(mentor, "write", (viewer) => noteObservation(viewer, seen(administrator.memberId)));
    const listed = await as(mentor, "read", listObservations);
    expect(listed.map(({ name, observations }) => [name, observations.length])).toEqual([
      ["Administrator", 1],
      ["Subject", 2],
    ]);
    for (const other of [subject, administrator]) expect(await as(other, "read", listObservations)).toEqual([]);
    const form = await as(mentor, "read", (viewer) => getMentorForm(viewer, reviewId));
    expect(form?.observations).toMatchObject([{ text: input.text, responsibilityKey: key, happenedOn: "2026-07-01" }]);
  });

  it("are changed and deleted by nobody else, and never over a newer text", async () => {
    const { subject, mentor } = await pair();
    const noted = await as(mentor, "write", (viewer) => noteObservation(viewer, seen(subject.memberId)));
    const observationId = noted.ok ? noted.observationId : "";
    const change = changeObservationInput.parse({
      ...{ observationId, version: "1", text: "Said why.", happenedOn: "2026-07-02" },
    });
    expect(await as(subject, "write", (viewer) => changeObservation(viewer, change))).toMatchObject({
      code: "not-found",
    });
    expect(await as(subject, "write", (viewer) => deleteObservation(viewer, observationId))).toMatchObject({
      code: "not-found",
    });
    expect(await as(mentor, "write", (viewer) => changeObservation(viewer, change))).toEqual({ ok: true, version: 2 });
    expect(await as(mentor, "write", (viewer) => changeObservation(viewer, change))).toMatchObject({
      code: "stale-version",
    });
    expect(await as(mentor, "write", (viewer) => deleteObservation(viewer, observationId))).toEqual({ ok: true });
    expect(await as(mentor, "read", listObservations)).toEqual([]);
  });

  it("are about somebody else of the same workspace, and say something", async () => {
    const { mentor, subject } = await pair();
    const elsewhere = await pair();
    const note = (input: ReturnType<typeof seen>) => as(mentor, "write", (viewer) => noteObservation(viewer, input));
    expect(await note(seen(mentor.memberId))).toMatchObject({ fields: { aboutMemberId: "not-oneself" } });
    expect(await note(seen(elsewhere.subject.memberId))).toMatchObject({ fields: { aboutMemberId: "not-a-member" } });
    expect(await note(seen(subject.memberId, { responsibilityKey: "no-such" }))).toMatchObject({
      fields: { responsibilityKey: "unknown-key" },
    });
    const said = (text: string) =>
      observationInput.safeParse({ ...seen(subject.memberId), responsibilityKey: "", text });
    expect(said(" ").success).toBe(false);
    expect(said("😀".repeat(600)).success).toBe(true);
    expect(said("😀".repeat(601)).success).toBe(false);
  });
});

describe("a private note", () => {
  it("is not taken at the endpoint of what both read", () => {
    const rating = { key, answer: 3, comment: "" };
    expect(saveAssessmentInput.safeParse({ version: 1, ratings: [rating] }).success).toBe(true);
    expect(saveAssessmentInput.safeParse({ version: 1, ratings: [{ ...rating, privateNote: "mine" }] }).success).toBe(
      false,
    );
    expect(
      saveAssessmentInput.safeParse({ version: 1, ratings: [rating], notes: [{ key, text: "mine" }] }).success,
    ).toBe(false);
  });

  it("counts only what has changed, and hands back both where another save came between", async () => {
    const people = await pair();
    const reviewId = await accepted(people);
    const form = await as(people.mentor, "read", (viewer) => getMentorForm(viewer, reviewId));
    const save = (version: number, text: string) =>
      as(people.mentor, "write", (viewer) =>
        savePrivateNotes(viewer, form?.assessmentId ?? "", { version, notes: [{ key, text }] }),
      );
    expect(await save(0, "")).toMatchObject({ ok: true, version: 0 });
    expect(await save(0, "Ask about time")).toMatchObject({ ok: true, version: 1 });
    expect(await save(1, "Ask about time")).toMatchObject({ ok: true, version: 1 });
    expect(await save(0, "From elsewhere")).toMatchObject({
      code: "stale-version",
      current: { version: 1, notes: [{ key, text: "Ask about time" }] },
    });
    const other = await joinedAs("member", people.administrator, "Other");
    expect(
      await as(other, "write", (viewer) =>
        savePrivateNotes(viewer, form?.assessmentId ?? "", { version: 1, notes: [{ key, text: "x" }] }),
      ),
    ).toMatchObject({ code: "not-found" });
  });
});
