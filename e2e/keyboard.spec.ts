import type { Locator, Page } from "@playwright/test";
import { fill } from "@/lib/i18n/fill";
import { loadMessages } from "@/lib/i18n/messages";
import { textIn } from "@/lib/ladder/built-in";
import { paths } from "@/lib/paths";
import { expect, test } from "./steps/clean-console";
import { newPerson } from "./steps/person";
import { answer, comment, expectSaved, inHand, levelName, responsibilitiesOf } from "./steps/self-review";

const locale = "en";
const { account, growth, ladder, organization, review, shell } = loadMessages(locale);

test("a self-assessment with the keyboard alone", async ({ page }) => {
  await page.goto(paths.level(locale, "L1"));
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: shell.skip })).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("link", { name: fill(ladder.assessAgainst, { level: "L1" }) }));
  await page.keyboard.press("Enter");

  await signUpByKeyboard(page);
  await declareByKeyboard(page);
  await rateByKeyboard(page);
  await submitByKeyboard(page);
  await planByKeyboard(page);

  await tabTo(page, page.getByRole("link", { name: `, ${shell.settings.toLowerCase()}` }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("button", { name: organization.settings.signOut }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(paths.home(locale));
});

async function signUpByKeyboard(page: Page): Promise<void> {
  const person = newPerson(locale);
  await tabTo(page, page.getByLabel(account.displayName));
  await page.keyboard.type(person.displayName);
  await page.keyboard.press("Tab");
  await page.keyboard.type("not an address");
  await page.keyboard.press("Tab");
  await page.keyboard.type(person.password);
  await page.keyboard.press("Enter");
  // What is wrong takes the focus, so that it is heard and can be mended on the spot.
  const email = page.getByLabel(account.email);
  await expect(email).toBeFocused();
  await expect(email).toHaveAccessibleDescription(loadMessages(locale).errors.field["not-an-email"]);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(person.email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(person.password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(review.new.title);
}

/** A group of radios is one stop: arrows move in it, and Space chooses where nothing is chosen yet. */
async function declareByKeyboard(page: Page): Promise<void> {
  const now = page.getByRole("group", { name: review.new.levelNow });
  await tabTo(page, now.getByRole("radio", { name: review.new.notOnLadder }));
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(now.getByRole("radio", { name: levelName(locale, "L1") })).toBeChecked();
  await page.keyboard.press("Tab");
  const target = page
    .getByRole("group", { name: review.new.target })
    .getByRole("radio", { name: levelName(locale, "L1") });
  await expect(target).toBeFocused();
  await expect(target).toBeChecked();
  await tabTo(page, page.getByRole("button", { name: review.new.submit }));
  await page.keyboard.press("Enter");
}

const parts = responsibilitiesOf("L1");

async function rateByKeyboard(page: Page): Promise<void> {
  for (const [index, part] of parts.entries()) {
    await expect(inHand(page, locale, part)).toBeVisible();
    if (index > 0) await expect(inHand(page, locale, part)).toBeFocused();
    await tabTo(page, answer(page, locale, part, 1));
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(answer(page, locale, part, 3)).toBeChecked();
    await page.keyboard.press("Tab");
    await expect(comment(page, locale)).toBeFocused();
    await page.keyboard.type(`Why ${part.code}`);
    await tabTo(
      page,
      page.getByRole("button", { name: index < 2 ? review.self.next : review.self.finish, exact: true }),
    );
    await page.keyboard.press("Enter");
  }
}

async function submitByKeyboard(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog", { name: review.submit.title });
  await expect(dialog).toBeVisible();
  // Escape leaves it as any dialog, and the focus goes back to where it came from.
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: review.self.finish, exact: true })).toBeFocused();
  await expectSaved(page, locale);
  await page.keyboard.press("Enter");
  await tabTo(page, dialog.getByRole("button", { name: review.submit.submit }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    fill(review.read.title, { level: levelName(locale, "L1") }),
  );
}

async function planByKeyboard(page: Page): Promise<void> {
  await tabTo(page, page.getByRole("link", { name: review.read.toGrowth }));
  await page.keyboard.press("Enter");
  const gap = page.getByRole("article", { name: parts[1] && textIn(parts[1].shortName, locale) });
  await tabTo(page, gap.getByLabel(growth.step.label));
  await page.keyboard.type("Ask for one review a week");
  await page.keyboard.press("Tab");
  await page.keyboard.type("05062031");
  await tabTo(page, gap.getByRole("button", { name: growth.step.keep }));
  await page.keyboard.press("Enter");
  await expect(gap.getByText("Ask for one review a week")).toBeVisible();
  await expect(gap).toContainText("2031");
}

/** Presses Tab until something has the focus; every stop on the way has to be one that can be seen. */
async function tabTo(page: Page, wanted: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await wanted.waitFor();
  for (let stops = 0; stops < 80; stops++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      await expect(wanted).toBeInViewport();
      return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`No way by ${key} to ${wanted}`);
}
