import { expect, it } from "vitest";
import { as, personIn, signedUp, type TestPerson } from "@/db/testing/people";
import { testDatabase } from "@/db/testing/test-database";
import { acceptInvitation } from "@/lib/auth/commands/accept-invitation";
import { getOwnAccount } from "@/lib/auth/queries";
import { newId } from "@/lib/ids";
import { inviteMember } from "@/lib/organization/commands/invitation";
import { openReviewInput } from "../input";
import { getSelfAssessmentToCopy } from "../queries/copyable";
import { listOwnReviews } from "../queries/list";
import { getSelfAssessment, type SelfAssessment } from "../queries/self-assessment";
import { openReview, saveAssessment } from "./assessment";
import { copySelfAssessment } from "./copy";

await testDatabase();

it("opens a draft here with the answers of one's own workspace, and leaves that one as it is", async () => {
  const { own, company } = await somebodyWithTwo();
  expect(await as(own, "read", getSelfAssessmentToCopy)).toBeNull();
  const written = await answered(own, await opened(own));
  const source = await sourceOf(own);
  const clientKey = newId();
  const copied = await as(company, "write", (viewer) => copySelfAssessment(viewer, source, clientKey));
  if (!copied.ok) throw new Error(copied.code);
  expect(copied.missing).toEqual([]);

  const draft = await as(company, "read", (viewer) => getSelfAssessment(viewer, copied.reviewId));
  expect(draft).toMatchObject({
    state: "open",
    submittedAt: null,
    levelNow: "L2",
    target: "L3",
    periodFrom: "2026-06-01",
    periodTo: "2026-11-30",
    pieces: [],
  });
  expect(draft?.ratings).toEqual(written.ratings);
  expect(await as(own, "read", getSelfAssessmentToCopy)).toEqual(source);

  // Sent again, after somebody went on with it: the same draft, untouched.
  const [first] = written.ratings;
  if (!draft || !first) throw new Error("Nothing was copied.");
  await as(company, "write", (viewer) =>
    saveAssessment(viewer, draft.assessmentId, {
      version: draft.version,
      ratings: [{ ...first, comment: "Written here" }],
    }),
  );
  const again = await as(company, "write", (viewer) => copySelfAssessment(viewer, source, clientKey));
  expect(again).toEqual(copied);
  expect(await as(company, "read", listOwnReviews)).toHaveLength(1);
  const after = await as(company, "read", (viewer) => getSelfAssessment(viewer, copied.reviewId));
  expect(after?.ratings[0]?.comment).toBe("Written here");
});

it("names what the ladder here does not have, and refuses a level that it does not have", async () => {
  const { own, company } = await somebodyWithTwo();
  await answered(own, await opened(own));
  const source = await sourceOf(own);
  const [first, ...rest] = source.ratings;
  if (!first) throw new Error("The review covers nothing.");
  const ratings = [
    { ...first, key: "gone-since" },
    { ...first, key: "empty", answer: null, comment: "", happened: "" },
    ...rest,
  ];
  const copied = await as(company, "write", (viewer) => copySelfAssessment(viewer, { ...source, ratings }, newId()));
  expect(copied).toMatchObject({ ok: true, missing: ["gone-since"] });
  const refused = await as(company, "write", (viewer) =>
    copySelfAssessment(viewer, { ...source, target: "L99" }, newId()),
  );
  expect(refused).toMatchObject({ ok: false, code: "invalid-input" });
  expect(await as(company, "read", listOwnReviews)).toHaveLength(1);
});

async function somebodyWithTwo() {
  const host = await signedUp("Host");
  const own = await signedUp("Guest");
  const { email } = await as(own, "read", getOwnAccount);
  const made = await as(host, "write", (viewer) => inviteMember(viewer, { email, clientKey: newId() }));
  if (!made.ok) throw new Error(made.code);
  const joined = await as(own, "write", (viewer) => acceptInvitation(viewer, made.token));
  if (!joined.ok) throw new Error(joined.code);
  return { own, company: await personIn(own.sessionToken, joined.workspace) };
}

async function opened(person: TestPerson): Promise<SelfAssessment> {
  const input = openReviewInput.parse({
    ...{ levelNow: "L2", target: "L3", periodFrom: "2026-06-01", periodTo: "2026-11-30", clientKey: newId() },
  });
  const outcome = await as(person, "write", (viewer) => openReview(viewer, input));
  const found = outcome.ok && (await as(person, "read", (viewer) => getSelfAssessment(viewer, outcome.reviewId)));
  if (!found) throw new Error("The review was not found.");
  return found;
}

async function answered(person: TestPerson, { assessmentId, version, ratings }: SelfAssessment) {
  const given = ratings.map((one, index) => ({
    ...one,
    answer: index % 6,
    comment: `Comment ${index}`,
    happened: index % 2 ? `It happened ${index}` : "",
  }));
  const saved = await as(person, "write", (viewer) =>
    saveAssessment(viewer, assessmentId, { version, ratings: given }),
  );
  if (!saved.ok) throw new Error(saved.code);
  return { ratings: given };
}

async function sourceOf(person: TestPerson): Promise<SelfAssessment> {
  const source = await as(person, "read", getSelfAssessmentToCopy);
  if (!source) throw new Error("There is nothing to copy.");
  return source;
}
