import type { Page } from "@playwright/test";
import { fill } from "@/lib/i18n/fill";
import { loadMessages } from "@/lib/i18n/messages";
import { textIn } from "@/lib/ladder/built-in";
import { paths } from "@/lib/paths";
import { expect, test } from "./steps/clean-console";
import { fillSignIn, newPerson, type Person, signOut, signUp } from "./steps/person";
import { answer, comment, expectSaved, keptHere, openSelfReview, responsibilitiesOf } from "./steps/self-review";

const locale = "en";
const { account, review } = loadMessages(locale);
const [components] = responsibilitiesOf("L1") as [Part];
type Part = ReturnType<typeof responsibilitiesOf>[number];

/** The browser itself reports what these stories provoke: refused, lost and failed saves. */
const lostSaves = /status of (401|409|503)|net::ERR_(INTERNET_DISCONNECTED|FAILED)/;

let person: Person;
let slug: string;
test.beforeEach(async ({ page, complaints }) => {
  complaints.expectAlso(lostSaves);
  person = newPerson(locale);
  slug = await signUp(page, locale, person);
  await openSelfReview(page, locale, slug, { levelNow: "L1", target: "L1" });
  // The address then names the responsibility in hand: a reload opens the same one, answered or not.
  await page
    .getByRole("navigation")
    .getByRole("link", { name: textIn(components.shortName, locale) })
    .click();
});

test.describe("the same review open twice", () => {
  let other: Page;
  test.beforeEach(async ({ page, context }) => {
    other = await context.newPage();
    await other.goto(page.url());
    await expect(comment(other, locale)).toBeVisible();
    await answer(page, locale, components, 3).check();
    await comment(page, locale).fill("Written at the desk");
    await expectSaved(page, locale);
    await comment(other, locale).fill("Written on the train");
    await expect(saveLine(other)).toHaveText(review.save.conflict);
    const note = conflict(other);
    await expect(note).toContainText(fill(review.conflict.title, { name: textIn(components.shortName, locale) }));
    await expect(note).toContainText("Written at the desk");
    await expect(note).toContainText("Written on the train");
  });

  test("both texts are kept when the person says so", async ({ page }) => {
    await conflict(other).getByRole("button", { name: review.conflict.keepBoth }).click();
    await expect(comment(other, locale)).toHaveValue("Written on the train\n\nWritten at the desk");
    await expectSaved(other, locale);
    await page.reload();
    await expect(comment(page, locale)).toHaveValue("Written on the train\n\nWritten at the desk");
  });

  test("the other one is used when the person says so", async () => {
    await conflict(other).getByRole("button", { name: review.conflict.useTheirs }).click();
    await expect(comment(other, locale)).toHaveValue("Written at the desk");
    await expect(answer(other, locale, components, 3)).toBeChecked();
    await expectSaved(other, locale);
    await other.reload();
    await expect(comment(other, locale)).toHaveValue("Written at the desk");
    await expect(conflict(other)).toHaveCount(0);
  });

  test("one's own stays when the person says so", async ({ page }) => {
    await conflict(other).getByRole("button", { name: review.conflict.keepMine }).click();
    await expectSaved(other, locale);
    await page.reload();
    await expect(comment(page, locale)).toHaveValue("Written on the train");
  });

  test("an undecided conflict is still there after a reload", async () => {
    await other.reload();
    await expect(conflict(other)).toContainText("Written at the desk");
    await expect(conflict(other)).toContainText("Written on the train");
    await expect(saveLine(other)).toHaveText(review.save.conflict);
  });
});

test("without a network it is kept on the device, which the page says, and sent when the network is back", async ({
  page,
  context,
}) => {
  await context.setOffline(true);
  await comment(page, locale).fill("In the tunnel 隧道里");
  await answer(page, locale, components, 4).check();
  await expect(saveLine(page)).toHaveText(keptHere(locale));
  await context.setOffline(false);
  await expectSaved(page, locale);
  await page.reload();
  await expect(comment(page, locale)).toHaveValue("In the tunnel 隧道里");
  await expect(answer(page, locale, components, 4)).toBeChecked();
});

test("what a closed page could not send is there in the next one, and sent", async ({ page, context }) => {
  const address = page.url();
  await context.setOffline(true);
  await comment(page, locale).fill("Closed too soon");
  await expect(saveLine(page)).toHaveText(keptHere(locale));
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(address);
  await expect(comment(again, locale)).toHaveValue("Closed too soon");
  await expectSaved(again, locale);
});

for (const [what, answerWith] of [
  ["no answer", "abort"],
  ["503", "unavailable"],
] as const) {
  test(`a save that gets ${what} loses nothing, after a reload either`, async ({ page }) => {
    await page.route("**/api/w/**", (route) =>
      answerWith === "abort" ? route.abort() : route.fulfill({ status: 503, json: { code: "unavailable" } }),
    );
    await comment(page, locale).fill("The server is away");
    await expect(saveLine(page)).toHaveText(keptHere(locale));
    await page.reload();
    await expect(comment(page, locale)).toHaveValue("The server is away");
    await expect(saveLine(page)).toHaveText(keptHere(locale));
    await page.unroute("**/api/w/**");
    await expectSaved(page, locale);
  });
}

test("a save whose answer is lost on the way back is no conflict with oneself", async ({ page }) => {
  await page.route(
    "**/api/w/**",
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await comment(page, locale).fill("Arrived, but nobody said so");
  await expect(saveLine(page)).toHaveText(keptHere(locale));
  await comment(page, locale).fill("Arrived, but nobody said so yet");
  await expectSaved(page, locale);
  await expect(conflict(page)).toHaveCount(0);
  await page.reload();
  await expect(comment(page, locale)).toHaveValue("Arrived, but nobody said so yet");
});

test("a save that leaves with the page and arrives after the next one is open is no conflict with oneself", async ({
  page,
  context,
}) => {
  // Held, as by a slow network: it arrives when this story says so.
  await page.evaluate(() => {
    window.fetch = (address, init) => {
      sessionStorage.setItem("left", JSON.stringify([address, init?.body]));
      return new Promise(() => {});
    };
  });
  await comment(page, locale).fill("Left in the middle of a sen");
  await page.route("**/api/w/**", (route) => route.abort());
  await page.reload();
  await expect(comment(page, locale)).toHaveValue("Left in the middle of a sen");
  const [address, body] = await page.evaluate(() => JSON.parse(sessionStorage.getItem("left") ?? "[]"));
  const headers = { Origin: new URL(page.url()).origin };
  const arrived = await context.request.put(address, { headers, data: JSON.parse(body) });
  expect(arrived.status()).toBe(200);
  await page.unroute("**/api/w/**");
  await comment(page, locale).fill("Left in the middle of a sentence");
  await expectSaved(page, locale);
  await expect(conflict(page)).toHaveCount(0);
  await page.reload();
  await expect(comment(page, locale)).toHaveValue("Left in the middle of a sentence");
});

test("signed out in another tab: what is typed stays on the device until one is back", async ({ page, context }) => {
  const address = page.url();

  const other = await context.newPage();
  await other.goto(paths.settings(locale, slug));
  await signOut(other, locale);
  await comment(page, locale).fill("Typed after signing out");
  await expect(saveLine(page)).toHaveText(review.save.signedOut);
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(account.signIn.title);
  await fillSignIn(page, locale, person);
  await expect(comment(page, locale)).toHaveValue("Typed after signing out");
  await expectSaved(page, locale);
});

test("what is chosen and typed before the script has come is kept", async ({ page }) => {
  let letScriptCome = () => {};
  const scriptMayCome = new Promise<void>((resolve) => {
    letScriptCome = resolve;
  });
  await page.route("**/_next/static/**/*.js*", async (route) => {
    await scriptMayCome;
    await route.continue();
  });
  await page.reload({ waitUntil: "commit" });
  await answer(page, locale, components, 2).check();
  await comment(page, locale).fill("Typed on a slow train");
  letScriptCome();
  await expectSaved(page, locale);
  await expect(answer(page, locale, components, 2)).toBeChecked();
  await expect(comment(page, locale)).toHaveValue("Typed on a slow train");
});

function saveLine(page: Page) {
  return page.getByRole("status");
}

function conflict(page: Page) {
  return page.getByRole("alert").filter({ hasText: review.conflict.here });
}
