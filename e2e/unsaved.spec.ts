import type { Page } from "@playwright/test";
import { loadMessages } from "@/lib/i18n/messages";
import { textIn } from "@/lib/ladder/built-in";
import { paths } from "@/lib/paths";
import { expect, test } from "./steps/clean-console";
import { signUp } from "./steps/person";
import {
  answer,
  comment,
  expectSaved,
  goOn,
  inHand,
  keptHere,
  openSelfReview,
  responsibilitiesOf,
} from "./steps/self-review";

/** What the server has not taken stays on this device, and nobody is told otherwise. */
const locale = "en";
const { organization, review, shell } = loadMessages(locale);
const [components, guidance] = responsibilitiesOf("L1") as [Part, Part];
type Part = ReturnType<typeof responsibilitiesOf>[number];

let slug: string;
test.beforeEach(async ({ page, complaints }) => {
  complaints.expectAlso(/status of (409|413|422)|net::ERR_FAILED/);
  slug = await signUp(page, locale);
  await openSelfReview(page, locale, slug, { levelNow: "L1", target: "L1" });
});

test.describe("signing out with something unsaved", () => {
  test.beforeEach(async ({ page }) => {
    await noSavesArrive(page);
    await comment(page, locale).fill("Nobody else has this");
    await expect(saveLine(page)).toHaveText(keptHere(locale));
    await page.goto(paths.settings(locale, slug));
    await page.getByRole("button", { name: organization.settings.signOut }).click();
    const warning = page.getByRole("alert").filter({ hasText: organization.settings.unsavedText });
    await expect(warning).toContainText("Nobody else has this");
  });

  test("shows it first, and removes it once the person says so", async ({ page }) => {
    expect(await copiesOn(page)).toHaveLength(1);
    await page.getByRole("button", { name: organization.settings.signOutAnyway }).click();
    await expect(page).toHaveURL(paths.home(locale));
    expect(await copiesOn(page)).toEqual([]);
  });

  test("leaves it, signed in, for the person who would rather save it", async ({ page }) => {
    await page.unroute("**/api/w/**");
    await page.getByRole("link", { name: organization.settings.toReviews }).click();
    await page.getByRole("main").getByRole("link", { name: review.list.continue }).first().click();
    await expect(comment(page, locale)).toHaveValue("Nobody else has this");
    await expectSaved(page, locale);
    await expect.poll(() => copiesOn(page)).toEqual([]);
    await page.goto(paths.settings(locale, slug));
    await page.getByRole("button", { name: organization.settings.signOut }).click();
    await expect(page).toHaveURL(paths.home(locale));
  });
});

test("where localStorage has an older copy of a killed browser, the newer one is taken up", async ({ page }) => {
  const address = page.url();
  await noSavesArrive(page);
  await comment(page, locale).fill("Half a sent");
  await expect(saveLine(page)).toHaveText(keptHere(locale));
  const older = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  await comment(page, locale).fill("Half a sentence");
  await page.goto(paths.ladder(locale));
  await page.evaluate((kept) => {
    for (const [key, value] of Object.entries(JSON.parse(kept))) localStorage.setItem(key, String(value));
  }, older);
  await page.goto(address);
  await expect(comment(page, locale)).toHaveValue("Half a sentence");
  await page.unroute("**/api/w/**");
  await expectSaved(page, locale);
  await expect.poll(() => copiesOn(page)).toEqual([]);
  await expect.poll(() => lastingOn(page)).toBe(0);
});

test("a copy that is damaged or older than seven days is passed over, and swept by the next page", async ({ page }) => {
  await noSavesArrive(page);
  await comment(page, locale).fill("Kept whole");
  await expect(saveLine(page)).toHaveText(keptHere(locale));
  await page.evaluate(() => {
    const [key = ""] = Object.keys(localStorage).filter((one) => one.startsWith("rung-draft:"));
    const copy = JSON.parse(localStorage.getItem(key) ?? "{}");
    localStorage.setItem(`${key}damaged`, "{}");
    localStorage.setItem(`${key}torn`, '{"at":');
    localStorage.setItem("rung-draft:somebody:else:old", JSON.stringify({ ...copy, at: Date.now() - 8 * 86_400_000 }));
  });
  await page.reload();
  await expect(comment(page, locale)).toHaveValue("Kept whole");
  await expect(saveLine(page)).toHaveText(keptHere(locale));
  await page.goto(paths.growth(locale, slug));
  await expect(page.getByRole("banner").getByRole("link", { name: shell.growth })).toBeVisible();
  await expect.poll(() => copiesOn(page)).toHaveLength(1);
});

test("a page that saves does not remove what another page has not saved", async ({ page, context }) => {
  const address = page.url();
  const other = await context.newPage();
  await other.goto(address);
  await noSavesArrive(page);
  await comment(page, locale).fill("Unsaved in one page");
  await expect(saveLine(page)).toHaveText(keptHere(locale));
  await goOn(other, locale);
  await comment(other, locale).fill("Saved in the other");
  await expectSaved(other, locale);
  await page.close();
  await other.goto(`${address.split("?")[0]}?r=${components.key}`);
  await expect(comment(other, locale)).toHaveValue("Unsaved in one page");
  await expectSaved(other, locale);
  await other.reload();
  await expect(comment(other, locale)).toHaveValue("Unsaved in one page");
});

test("a save that is never answered is sent again, and holds up nothing that is typed after it", async ({ page }) => {
  let held = 0;
  await page.route("**/api/w/**", (route) => (held++ === 0 ? undefined : route.continue()));
  await comment(page, locale).fill("Sent into nothing");
  await expect(saveLine(page)).toHaveText(review.save.saving);
  await comment(page, locale).fill("Sent into nothing, and on");
  await expect(saveLine(page)).toHaveText(keptHere(locale), { timeout: 25_000 });
  await expectSaved(page, locale);
  await page.reload();
  await expect(comment(page, locale)).toHaveValue("Sent into nothing, and on");
});

for (const status of [400, 413, 422]) {
  test(`a text that the server refuses with ${status} is said to be here only, and holds nothing else up`, async ({
    page,
    context,
    complaints,
  }) => {
    complaints.expectAlso(/status of 400/);
    // For every page: another one that opens takes up the copy on the device and is refused the same text.
    await context.route("**/api/w/**", (route) =>
      route.request().postData()?.includes("not like this")
        ? route.fulfill({ status, json: { code: "invalid-input" } })
        : route.continue(),
    );
    await comment(page, locale).fill("not like this");
    await goOn(page, locale);
    await answer(page, locale, guidance, 4).check();
    await expect(saveLine(page)).toHaveText(review.save.refused);
    const other = await context.newPage();
    await other.goto(`${page.url().split("?")[0]}?r=${guidance.key}`);
    await expect(answer(other, locale, guidance, 4)).toBeChecked();
    // It has been refused there too: nothing is left that it could send while it closes.
    await expect(saveLine(other)).toHaveText(review.save.refused);
    await other.close();
    await page
      .getByRole("navigation")
      .getByRole("link", { name: textIn(components.shortName, locale) })
      .click();
    await expect(comment(page, locale)).toHaveValue("not like this");
    await comment(page, locale).fill("like this");
    await expectSaved(page, locale);
  });
}

test("what was submitted elsewhere is said to be, and not asked for again and again", async ({ page }) => {
  let asked = 0;
  await page.route("**/api/w/**", (route) => {
    asked++;
    return route.fulfill({ status: 409, json: { code: "already-submitted" } });
  });
  await page.clock.install();
  await page.reload();
  await comment(page, locale).fill("Too late");
  await page.clock.runFor(2_000);
  await expect(saveLine(page)).toHaveText(review.save.submitted);
  await page.clock.runFor(60_000);
  expect(asked).toBe(1);
});

test("what was set aside elsewhere is said to be, asked for once, and comes back when it is gone on with", async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await other.goto(page.url());
  await setAside(other);
  let asked = 0;
  page.on("request", (request) => {
    if (request.method() === "PUT") asked++;
  });
  await page.clock.install();
  await page.bringToFront();
  await comment(page, locale).fill("Too late");
  await page.clock.runFor(2_000);
  await expect(saveLine(page)).toHaveText(review.save.setAside);
  await page.clock.runFor(60_000);
  expect(asked).toBe(1);
  await other.getByText(review.moves.resume.name, { exact: true }).first().click();
  await other.getByRole("button", { name: review.moves.resume.submit }).click();
  await expect(comment(other, locale)).toHaveValue("Too late");
});

async function setAside(page: Page): Promise<void> {
  await page.getByText(review.moves.withdraw.name, { exact: true }).first().click();
  await page.getByRole("button", { name: review.moves.withdraw.submit }).click();
  await expect(page).not.toHaveURL(/self/);
}

test.describe("before the script has come", () => {
  let letScriptCome: () => void;
  test.beforeEach(async ({ page }) => {
    await comment(page, locale).fill("Saved before");
    await expectSaved(page, locale);
    const scriptMayCome = new Promise<void>((resolve) => {
      letScriptCome = resolve;
    });
    await page.route("**/_next/static/**/*.js*", async (route) => {
      await scriptMayCome;
      await route.continue();
    });
  });

  test("what is chosen and typed over a saved answer is kept and saved", async ({ page }) => {
    await page.goto(`${page.url().split("?")[0]}?r=${components.key}`, { waitUntil: "commit" });
    await expect(inHand(page, locale, components)).toBeVisible();
    await answer(page, locale, components, 2).check();
    await comment(page, locale).fill("Typed on a slow train");
    letScriptCome();
    await expect(page.getByRole("link", { name: review.self.reviewAndSubmit })).toContainText("1 / 3");
    await expect(comment(page, locale)).toHaveValue("Typed on a slow train");
    await expectSaved(page, locale);
    await page.reload();
    await expect(answer(page, locale, components, 2)).toBeChecked();
    await expect(comment(page, locale)).toHaveValue("Typed on a slow train");
  });

  test("what is chosen in settings and for a new review is kept", async ({ page }) => {
    await page.goto(paths.settings(locale, slug), { waitUntil: "commit" });
    await page.getByLabel(organization.settings.target, { exact: true }).selectOption("L4");
    await page.getByLabel(organization.settings.reachBy).fill("2031-06-05");
    letScriptCome();
    await page.waitForLoadState("networkidle");
    await expect(page.getByLabel(organization.settings.target, { exact: true })).toHaveValue("L4");
    await expect(page.getByLabel(organization.settings.reachBy)).toHaveValue("2031-06-05");
  });
});

function saveLine(page: Page) {
  return page.getByRole("status");
}

async function noSavesArrive(page: Page): Promise<void> {
  await page.route("**/api/w/**", (route) => route.abort());
}

function copiesOn(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("rung-draft:")));
}

/** How many copies lie where a killed browser keeps them. */
function lastingOn(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("rung-drafts");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction("copies").objectStore("copies").count();
          asking.onerror = () => reject(asking.error);
          asking.onsuccess = () => resolve(asking.result);
        };
      }),
  );
}
