import type { Page } from "@playwright/test";
import { fill } from "@/lib/i18n/fill";
import { locales } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import { paths } from "@/lib/paths";
import { expect, test } from "./steps/clean-console";
import { signUp } from "./steps/person";
import { expectSaved, inHand, openSelfReview, responsibilitiesOf } from "./steps/self-review";

const parts = responsibilitiesOf("L1");
const [first] = parts;
const title = "Wrote the retry module alone 独立写完重试模块";

for (const locale of locales) {
  const { errors, review } = loadMessages(locale);

  test(`from a note to submission, back, and to submission again, with the keyboard alone, in ${locale}`, async ({
    page,
  }) => {
    const slug = await signUp(page, locale);
    await page.goto(paths.notes(locale, slug));
    await expect(page.getByText(review.notes.emptyTitle)).toBeVisible();

    await test.step("note something, after a bad link", async () => {
      const dialog = page.getByRole("dialog");
      const what = dialog.getByLabel(review.notes.what);
      // Before the page's script listens, and while a dialog goes, a key is nothing.
      const openByKey = () =>
        expect(async () => {
          if (await dialog.isHidden()) await page.keyboard.press("q");
          await expect(what).toBeFocused({ timeout: 1_000 });
        }).toPass();
      await openByKey();
      await page.keyboard.type(title);
      await page.keyboard.press("Escape");
      await expect(dialog).toBeHidden();
      await openByKey();
      await expect(what).toHaveValue(title);
      await page.keyboard.press("Tab");
      await page.keyboard.type("javascript:alert(1)");
      await page.keyboard.press("Enter");
      const link = dialog.getByLabel(review.notes.link);
      await expect(link).toHaveAccessibleDescription(errors.field["not-a-link"]);
      await expect(what).toHaveValue(title);
      await tabTo(page, link);
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type("https://git.example.com/pull/482");
      await page.keyboard.press("Enter");
      await expect(page.getByText(review.notes.kept)).toBeVisible();
      await expect(page.getByRole("link", { name: title })).toBeVisible();
    });

    await openSelfReview(page, locale, slug, { levelNow: "L1", target: "L1" });
    await test.step("rate all with single keys, attach, say what happened", async () => {
      await tabTo(page, page.getByRole("button", { name: `${review.evidence.attach}: ${title}` }));
      await page.keyboard.press("Enter");
      await expect(page.getByRole("button", { name: fill(review.evidence.remove, { title }) })).toBeVisible();
      const happened = page.getByLabel(review.self.happened);
      await tabTo(page, happened);
      // Letters and digits are text here, and commands elsewhere.
      await page.keyboard.type("3 j k 5 q");
      await expect(happened).toHaveValue("3 j k 5 q");
      await page.keyboard.press("Shift+Tab");
      for (const part of parts) {
        await expect(inHand(page, locale, part)).toBeVisible();
        await page.keyboard.press("4");
        await expect(page.getByRole("radio").nth(3)).toBeChecked();
        await page.keyboard.press("j");
      }
      await expectSaved(page, locale);
    });

    await test.step("submit, read, take back, submit again", async () => {
      await submitByKey(page);
      await expect(page.getByRole("link", { name: title })).toBeVisible();
      await expect(page.getByText("3 j k 5 q")).toBeVisible();
      await tabTo(page, page.getByText(review.moves["take-back"].name, { exact: true }).first());
      await page.keyboard.press("Enter");
      await expect(page.getByText(review.moves["take-back"].what)).toBeVisible();
      await tabTo(page, page.getByRole("button", { name: review.moves["take-back"].submit }));
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/\/self$/);
      await page.waitForLoadState("networkidle");
      await submitByKey(page);
      await expect(page.getByText(review.read.onlyYou)).toBeVisible();
    });

    await test.step("correct it with a reason, set that aside, go on, and delete it", async () => {
      await page.getByText(review.moves.revise.name, { exact: true }).click();
      await page.getByLabel(review.moves.revise.reason).fill("One link was wrong.");
      await page.getByRole("button", { name: review.moves.revise.submit }).click();
      await expect(page).toHaveURL(/\/self$/);
      await page.getByText(review.moves.withdraw.name, { exact: true }).first().click();
      await page.getByRole("button", { name: review.moves.withdraw.submit }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText(locale === "en" ? "set aside" : "已放下");
      await page.getByText(review.moves.discard.name, { exact: true }).click();
      await page.getByRole("button", { name: review.moves.discard.submit }).click();
      await expect(page).toHaveURL(paths.reviews(locale, slug));
      await expect(page.getByRole("row")).toHaveCount(2);
    });

    async function submitByKey(on: Page): Promise<void> {
      await on.keyboard.press("Control+Enter");
      const send = on.getByRole("button", { name: review.submit.submit });
      await expect(send).toBeEnabled();
      await tabTo(on, send);
      await on.keyboard.press("Enter");
      await expect(on.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(on).toHaveURL(/\/reviews\/[\w-]+$/);
    }
  });
}

test("every bad link is refused in words beside it, and what was typed stays", async ({ page }) => {
  const { errors, review } = loadMessages("en");
  const slug = await signUp(page, "en");
  await openSelfReview(page, "en", slug, { levelNow: "L1", target: "L1" });
  const link = page.locator("#evidence-link");
  for (const [typed, code] of [
    ["javascript:alert(1)", "not-a-link"],
    ["http://plain.example.com/", "not-a-link"],
    ["data:text/html,x", "not-a-link"],
    ["https://somebody:secret@example.com/", "link-with-credentials"],
  ] as const) {
    await link.fill(typed);
    await page.getByRole("button", { name: review.evidence.add, exact: true }).click();
    await expect(link).toHaveAccessibleDescription(errors.field[code]);
    await expect(link).toHaveValue(typed);
  }
  await link.fill("https://docs.example.com/notes");
  await page.getByLabel(review.evidence.date).fill("2001-01-01");
  await page.getByRole("button", { name: review.evidence.add, exact: true }).click();
  await expect(page.getByLabel(review.evidence.date)).toHaveAccessibleDescription(errors.field["outside-period"]);
  await expect(page.getByRole("link", { name: "docs.example.com/notes" })).toHaveCount(0);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a link is added with everything else that was typed", async ({ page }) => {
    const { review } = loadMessages("en");
    const slug = await signUp(page, "en");
    await page.goto(paths.newNote("en", slug));
    await page.getByLabel(review.notes.what).fill(title);
    await page.getByRole("button", { name: review.notes.keep }).click();
    await expect(page).toHaveURL(paths.notes("en", slug));
    await openSelfReview(page, "en", slug, { levelNow: "L1", target: "L1" });
    if (!first) throw new Error("The ladder is empty.");
    await page.getByRole("radio").nth(2).check();
    await page.locator("textarea[name=comment]").fill("why");
    await page.locator("#evidence-link").fill("https://docs.example.com/notes");
    await page.getByRole("button", { name: review.evidence.add, exact: true }).click();
    await expect(page.getByRole("link", { name: "docs.example.com/notes" })).toBeVisible();
    await expect(page.locator("textarea[name=comment]")).toHaveValue("why");
    await page.getByRole("button", { name: `${review.evidence.attach}: ${title}` }).click();
    await expect(page.getByRole("button", { name: fill(review.evidence.remove, { title }) })).toBeVisible();
    await expect(page.getByRole("radio").nth(2)).toBeChecked();
  });
});

async function tabTo(page: Page, target: ReturnType<Page["locator"]>): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}
