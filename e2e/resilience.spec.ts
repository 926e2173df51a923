import { request as sendRequest } from "node:http";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { stopEmbedded } from "@/db/embedded/start-embedded";
import { fill } from "@/lib/i18n/fill";
import { loadMessages } from "@/lib/i18n/messages";
import { paths } from "@/lib/paths";
import { killDatabase, reviveDatabase } from "../scripts/chaos/database";
import { type Complaints, expect, test } from "./steps/clean-console";
import { type OwnServer, startOwnServer } from "./steps/own-server";
import { signUp } from "./steps/person";
import { comment, expectSaved, keptHere, openSelfReview } from "./steps/self-review";

/** What happens to people while the database is gone, and while the server is told to stop. */
const locale = "en";
const { review } = loadMessages(locale);

test.describe.configure({ mode: "serial", timeout: 180_000 });

let server: OwnServer;
test.beforeAll(async () => {
  server = await startOwnServer({ RUNG_E2E_DRAIN_MS: "10000" });
});
test.afterAll(async () => {
  await server.stop();
});

test("a killed database: pages say so, typing is kept, and five seconds after its return all is saved", async ({
  browser,
  complaints,
}) => {
  complaints.expectAlso(/status of 503/);
  const { context, page, slug } = await someoneRating(browser, complaints);
  await killDatabase(server.dataDir);
  await comment(page, locale).fill("Typed without a database");
  await expect(page.getByRole("status")).toHaveText(keptHere(locale));

  const growth = await context.request.get(paths.growth(locale, slug), { headers: { Accept: "text/html" } });
  expect(growth.status()).toBe(503);
  expect(growth.headers()["retry-after"]).toBe("5");
  expect(await growth.text()).toMatch(/cannot reach its database[\s\S]*暂时连不上数据库/);
  const save = await context.request.put(paths.apiAssessment(slug, "0"), {
    headers: { Origin: server.origin },
    data: {},
  });
  expect([save.status(), save.headers()["retry-after"], await save.json()]).toEqual([
    503,
    "5",
    { code: "unavailable" },
  ]);
  expect((await context.request.get("/readyz")).status()).toBe(503);
  expect((await context.request.get("/healthz")).status()).toBe(200);
  expect((await context.request.get(paths.ladder(locale))).status()).toBe(200);

  await reviveDatabase(server.dataDir);
  const saved = fill(review.save.saved, { time: "\\d\\d:\\d\\d" });
  await expect(page.getByRole("status")).toHaveText(new RegExp(`^${saved}$`), { timeout: 5_000 });
  await page.reload();
  await expect(comment(page, locale)).toHaveValue("Typed without a database");
  // The server holds it still: this process brought it back and leaves it.
  await stopEmbedded({ dataDir: server.dataDir, holder: process.pid });
  await context.close();
});

test("a stop is announced, and whatever was asked before the listener closes is answered", async ({
  browser,
  complaints,
}) => {
  const { context, page, slug } = await someoneRating(browser, complaints);
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const address = `${server.origin}${new URL(page.url()).pathname}`;
  await context.close();

  const statuses: (number | string)[] = [];
  let asking = true;
  const lanes = Array.from({ length: 4 }, async () => {
    while (asking) statuses.push(await statusOf(address, { cookie }));
  });
  await expect.poll(() => statuses.length).toBeGreaterThan(8);
  const slow = slowSave(slug, cookie);
  const stopped = server.stop();
  await expect.poll(() => statusOf(`${server.origin}/readyz`, {})).toBe(503);
  const soFar = statuses.length;
  await expect.poll(() => statuses.length).toBeGreaterThan(soFar + 8);
  asking = false;
  await Promise.all(lanes);
  expect(new Set(statuses)).toEqual(new Set([200]));

  await expect.poll(() => statusOf(`${server.origin}/healthz`, {}), { timeout: 20_000 }).toBe("refused");
  expect(await slow.finish()).toBe(404);
  await stopped;
});

async function someoneRating(
  browser: Browser,
  complaints: Complaints,
): Promise<{ context: BrowserContext; page: Page; slug: string }> {
  const context = await browser.newContext({ baseURL: server.origin });
  await complaints.watch(context);
  const page = await context.newPage();
  const slug = await signUp(page, locale);
  await openSelfReview(page, locale, slug, { levelNow: "L1", target: "L1" });
  await comment(page, locale).fill("Before");
  await expectSaved(page, locale);
  return { context, page, slug };
}

/** The status, or "refused" where nobody listens. */
async function statusOf(address: string, headers: Record<string, string>): Promise<number | string> {
  try {
    const response = await fetch(address, { headers });
    await response.arrayBuffer();
    return response.status;
  } catch (error) {
    const { cause } = error as { cause?: { code?: string } };
    return cause?.code === "ECONNREFUSED" ? "refused" : String(cause?.code ?? error);
  }
}

/** A save of an assessment that is nobody's, whose body is still under way; `finish` sends the rest. */
function slowSave(slug: string, cookie: string): { finish: () => Promise<number | undefined> } {
  const body = JSON.stringify({ version: 1, ratings: [{ key: "nothing", answer: null, comment: "half" }] });
  const sending = sendRequest(`${server.origin}${paths.apiAssessment(slug, "01900000-0000-7000-8000-000000000000")}`, {
    method: "PUT",
    headers: {
      cookie,
      origin: server.origin,
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(body)),
    },
  });
  const answered = new Promise<number | undefined>((resolve, reject) =>
    sending.once("response", (response) => resolve(response.resume().statusCode)).once("error", reject),
  );
  sending.write(body.slice(0, 20));
  return {
    finish() {
      sending.end(body.slice(20));
      return answered;
    },
  };
}
