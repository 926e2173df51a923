import { type APIRequestContext, expect, test } from "@playwright/test";
import type { Everybody } from "@/db/testing/everybody";
import { paths } from "@/lib/paths";
import { servedPeople, signedInAs } from "./served-people";

/** What the autosave refuses, each with its status and code; nothing of it is stored. */
test.describe.configure({ mode: "default" });

let people: Everybody;
let version: number;
test.beforeAll(async () => {
  people = await servedPeople();
  version = people.subject.draft.version;
});

interface Sent {
  headers?: Record<string, string>;
  body?: unknown;
  raw?: string;
}

test.afterEach(async ({ request, baseURL }) => {
  // The version still fits: nothing was saved in between.
  const got = await put(request, baseURL, { body: saving({ comment: "kept" }) });
  expect(got.status()).toBe(200);
  version = ((await got.json()) as { version: number }).version;
});

test("a write that names no origin, or a foreign one", async ({ request, baseURL }) => {
  for (const Origin of ["", "null", "https://evil.example", `${baseURL}.evil.example`, "http://localhost"]) {
    const got = await put(request, baseURL, { headers: { Origin }, body: saving({}) });
    expect(got.status(), Origin).toBe(403);
    expect(await got.json()).toEqual({ code: "foreign-origin" });
  }
});

test("a body of two megabytes, announced or not", async ({ request, baseURL }) => {
  for (const size of [65 * 1024, 2_000_000]) {
    const got = await put(request, baseURL, { body: saving({ comment: "x".repeat(size) }) });
    expect(got.status()).toBe(413);
    expect(await got.json()).toEqual({ code: "too-large" });
  }
});

test("another type, no JSON, and JSON of another shape", async ({ request, baseURL }) => {
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
    const got = await put(request, baseURL, { headers: { "Content-Type": type }, raw: JSON.stringify(saving({})) });
    expect([got.status(), await got.json()], type).toEqual([415, { code: "unsupported-media-type" }]);
  }
  for (const raw of ["", "{", "{'a':1}"]) {
    const got = await put(request, baseURL, { raw });
    expect([got.status(), await got.json()], raw).toEqual([400, { code: "malformed-request" }]);
  }
  for (const body of [[], 5, null, "text", {}, { version: 1 }, { version, ratings: [], more: 1 }]) {
    const got = await put(request, baseURL, { raw: JSON.stringify(body) });
    expect(got.status(), JSON.stringify(body)).toBe(422);
    expect(await got.json()).toMatchObject({ code: "invalid-input" });
  }
});

test("an answer, a key or a comment that breaks a rule", async ({ request, baseURL }) => {
  const wrong: [Record<string, unknown>, Record<string, string>][] = [
    [{ answer: 6 }, { "ratings.0.answer": "not-an-answer" }],
    [{ answer: -1 }, { "ratings.0.answer": "not-an-answer" }],
    [{ answer: "3" }, { "ratings.0.answer": "not-an-answer" }],
    [{ key: "no key of this ladder" }, { "ratings.0.key": "unknown-key" }],
    [{ key: "no-such-responsibility" }, { ratings: "unknown-key" }],
    [{ key: "set-technology-roadmap" }, { ratings: "unknown-key" }],
    [{ comment: "😀".repeat(601) }, { "ratings.0.comment": "too-long" }],
    [{ comment: "half \ud83d" }, { "ratings.0.comment": "unpaired-surrogate" }],
    [{ comment: "nul \0" }, { "ratings.0.comment": "unpaired-surrogate" }],
  ];
  for (const [change, fields] of wrong) {
    const got = await put(request, baseURL, { body: saving(change) });
    expect([got.status(), await got.json()], JSON.stringify(change)).toEqual([422, { code: "invalid-input", fields }]);
  }
});

test("a comment at its limit is taken whole", async ({ request, baseURL }) => {
  const got = await put(request, baseURL, { body: saving({ comment: "😀".repeat(600) }) });
  expect(got.status()).toBe(200);
  version += 1;
});

test("a stale version, with the current state", async ({ request, baseURL }) => {
  const { nextStep } = people.subject;
  for (const stale of [version - 1, version + 1]) {
    const got = await put(request, baseURL, { body: { ...saving({ comment: "late" }), version: stale } });
    expect(got.status()).toBe(409);
    const refused = (await got.json()) as { code: string; current: { version: number; ratings: { key: string }[] } };
    expect(refused).toMatchObject({ code: "stale-version", current: { version } });
    expect(refused.current.ratings.map((one) => one.key)).toContain(nextStep.responsibilityKey);
    expect(JSON.stringify(refused)).not.toContain("late");
  }
});

test("a change to what was submitted", async ({ request, baseURL }) => {
  const { workspace, closed } = people.subject;
  const got = await put(request, baseURL, { body: saving({}) }, paths.apiAssessment(workspace, closed.assessmentId));
  expect([got.status(), await got.json()]).toEqual([409, { code: "already-submitted" }]);
});

test("an id that is none, and a method that is not taken", async ({ request, baseURL }) => {
  const { workspace, draft } = people.subject;
  for (const id of ["1", "%00", draft.reviewId])
    expect((await put(request, baseURL, { body: saving({}) }, paths.apiAssessment(workspace, id))).status(), id).toBe(
      404,
    );
  const got = await request.get(paths.apiAssessment(workspace, draft.assessmentId), {
    headers: await signedInAs(people.subject),
  });
  expect([got.status(), await got.json()]).toEqual([405, { code: "method-not-allowed" }]);
});

function saving(change: Record<string, unknown>) {
  const rating = { key: people.subject.nextStep.responsibilityKey, answer: 4, comment: "", ...change };
  return { version, ratings: [rating] };
}

async function put(request: APIRequestContext, origin: string | undefined, sent: Sent, address?: string) {
  const { workspace, draft } = people.subject;
  return request.put(address ?? paths.apiAssessment(workspace, draft.assessmentId), {
    headers: {
      ...(await signedInAs(people.subject)),
      Origin: origin ?? "",
      "Content-Type": "application/json",
      ...sent.headers,
    },
    data: Buffer.from(sent.raw ?? JSON.stringify(sent.body)),
  });
}
