import { type APIRequestContext, expect, test } from "@playwright/test";
import type { Everybody } from "@/db/testing/everybody";
import { type Actor, type Answer, actors, personOf } from "@/lib/auth/testing/authorization-matrix";
import { answerOf, pages, routes } from "@/lib/auth/testing/http-surface";
import { locales } from "@/lib/i18n/locales";
import { newId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { servedPeople, signedInAs } from "./served-people";

/** The matrix that the data layer walks, over HTTP: every page and route, by everybody. */
test.describe.configure({ mode: "default" });

let people: Everybody;
test.beforeAll(async () => {
  people = await servedPeople();
});

const pageStatus: Record<Answer, number> = { done: 200, forbidden: 403, "not-found": 404, "signed-out": 307 };
const apiStatus: Record<Answer, number> = { done: 200, forbidden: 403, "not-found": 404, "signed-out": 401 };

for (const locale of locales) {
  for (const [file, page] of Object.entries(pages)) {
    for (const actor of actors) {
      const answer = answerOf(page, actor);
      test(`${locale} ${file} for ${actor}: ${answer}`, async ({ request }) => {
        const address = page.address(locale, people.subject);
        const got = await get(request, address, actor);
        expect(got.status()).toBe(pageStatus[answer]);
        if (answer === "signed-out") {
          const place = new URL(got.headers().location ?? "", "http://localhost");
          expect(place.pathname).toBe(paths.signIn(locale));
          expect(place.searchParams.get("next")).toBe(address);
        }
        expect(got.headers()["cache-control"]).toContain("no-store");
        if (actor !== "self") expect(await got.text()).not.toContain(people.subject.secret);
      });
    }
  }
}

for (const [file, route] of Object.entries(routes)) {
  for (const actor of actors.toReversed()) {
    const answer = answerOf(route, actor);
    test(`${route.method} ${file} by ${actor}: ${answer}`, async ({ request, baseURL }) => {
      const got = await request.fetch(route.address(people.subject), {
        method: route.method,
        headers: { ...(await signedInAs(personOf(actor, people))), Origin: baseURL ?? "" },
        data: route.body?.(people.subject),
      });
      expect(got.status()).toBe(apiStatus[answer]);
      expect(got.headers()["cache-control"]).toBe("no-store");
      if (actor !== "self") expect(await got.text()).not.toContain(people.subject.secret);
      // What is handed over may be a file to read; a refusal is always JSON.
      const isJson = got.headers()["content-type"]?.includes("json");
      const { code } = (isJson ? await got.json() : {}) as { code?: string };
      const codes: Record<Answer, string | undefined> = {
        done: undefined,
        forbidden: "forbidden",
        "not-found": "not-found",
        "signed-out": "not-signed-in",
      };
      expect(code).toBe(codes[answer]);
    });
  }
}

test("what does not exist and what one may not see look the same", async ({ request }) => {
  const { workspace, closed } = people.subject;
  const unknown = newId();
  const pairs: [string, string][] = [
    [paths.review("en", workspace, closed.reviewId), paths.review("en", workspace, unknown)],
    [paths.selfReview("zh-CN", workspace, closed.reviewId), paths.selfReview("zh-CN", workspace, unknown)],
  ];
  for (const [invisible, nonexistent] of pairs) {
    const [one, other] = await Promise.all([
      get(request, invisible, "colleague"),
      get(request, nonexistent, "colleague"),
    ]);
    expect([one.status(), other.status()]).toEqual([404, 404]);
    expect(neutral(await one.text(), closed.reviewId)).toBe(neutral(await other.text(), unknown));
  }
});

test("a workspace that is not one's own looks like one that does not exist", async ({ request }) => {
  const { workspace } = people.subject;
  const [one, other] = await Promise.all([
    get(request, paths.growth("en", workspace), "outsider"),
    get(request, paths.growth("en", "zzzzzzzz"), "outsider"),
  ]);
  expect([one.status(), other.status()]).toEqual([404, 404]);
  expect(neutral(await one.text(), workspace)).toBe(neutral(await other.text(), "zzzzzzzz"));
});

test("an id of another workspace finds nothing in one's own, for reading and for writing", async ({
  request,
  baseURL,
}) => {
  const { closed, draft, secret } = people.subject;
  const { workspace } = people.outsider;
  for (const address of [
    paths.review("en", workspace, closed.reviewId),
    paths.selfReview("en", workspace, draft.reviewId),
  ]) {
    const got = await get(request, address, "outsider");
    expect(got.status()).toBe(404);
    expect(await got.text()).not.toContain(secret);
  }
  const written = await request.put(paths.apiAssessment(workspace, draft.assessmentId), {
    headers: { ...(await signedInAs(people.outsider)), Origin: baseURL ?? "" },
    data: {
      version: draft.version,
      ratings: [{ key: people.subject.nextStep.responsibilityKey, answer: 1, comment: "" }],
    },
  });
  expect([written.status(), await written.json()]).toEqual([404, { code: "not-found" }]);
});

test("addresses that could name nothing are not found, in a workspace and beside it", async ({ request }) => {
  const { workspace } = people.subject;
  for (const id of ["1", "%00", "..%2f", "undefined", people.subject.closed.reviewId.toUpperCase()])
    expect((await get(request, `/en/w/${workspace}/reviews/${id}`, "self")).status(), id).toBe(404);
  for (const place of ["%00", "a%20b", "%F0%9F%98%80", "-"])
    expect((await get(request, `/en/w/${place}/growth`, "self")).status(), place).toBe(404);
});

test("a review leads to the page that fits its state", async ({ request }) => {
  const { workspace, draft, closed } = people.subject;
  const drafted = await get(request, paths.review("en", workspace, draft.reviewId), "self");
  expect([drafted.status(), drafted.headers().location]).toEqual([
    307,
    paths.selfReview("en", workspace, draft.reviewId),
  ]);
  const submitted = await get(request, paths.selfReview("en", workspace, closed.reviewId), "self");
  expect([submitted.status(), submitted.headers().location]).toEqual([
    307,
    paths.review("en", workspace, closed.reviewId),
  ]);
});

test("/api/me tells each person about themselves, and nobody about anybody", async ({ request }) => {
  for (const actor of actors) {
    const got = await get(request, paths.apiMe(), actor);
    const person = personOf(actor, people);
    expect(got.status()).toBe(person ? 200 : 401);
    const told = await got.text();
    expect(told.includes(people.subject.draft.reviewId), actor).toBe(false);
    if (!person) expect(JSON.parse(told)).toEqual({ code: "not-signed-in" });
  }
});

test("a cookie that was changed, or sealed with another key, is nobody's", async ({ request }) => {
  const { Cookie = "" } = await signedInAs(people.subject);
  // Not the last sign: some of its bits stand for nothing.
  const changed = `${Cookie.slice(0, -9)}${Cookie.at(-9) === "A" ? "B" : "A"}${Cookie.slice(-8)}`;
  for (const cookie of [changed, Cookie.replace(/=.*/, "=nonsense"), Cookie.replace(/=.*/, "=")]) {
    const got = await request.get(paths.apiMe(), { headers: { Cookie: cookie } });
    expect(got.status()).toBe(401);
  }
});

async function get(request: APIRequestContext, address: string, actor: Actor) {
  const headers = await signedInAs(personOf(actor, people));
  return request.get(address, { headers, maxRedirects: 0 });
}

/** A page without what has to differ: its nonce, and the part of its own address that was asked for. */
function neutral(html: string, asked: string): string {
  const nonces = new Set([...html.matchAll(/nonce="([^"]+)"/g)].map((match) => match[1] ?? ""));
  return [...nonces, asked].reduce((text, part) => text.replaceAll(part, "…"), html);
}
