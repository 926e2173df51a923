import type { Page } from "@playwright/test";
import { accepted, type Pair, pair } from "@/db/testing/pairs";
import { fill } from "@/lib/i18n/fill";
import { loadMessages } from "@/lib/i18n/messages";
import { paths } from "@/lib/paths";
import { enterAs, inServedInstallation } from "./served-people";
import { expect, test } from "./steps/clean-console";
import { expectSaved, inHand, responsibilitiesOf } from "./steps/self-review";

const locale = "en";
const { review: words, errors } = loadMessages(locale);
const name = "Subject";

let people: Pair;
let reviewId: string;
test.beforeEach(async ({ context, baseURL }) => {
  ({ people, reviewId } = await inServedInstallation(async () => {
    const both = await pair();
    return { people: both, reviewId: await accepted(both) };
  }));
  await enterAs(context, people.mentor, baseURL ?? "");
});

test("a mentor rates somebody with the keyboard, submits, and takes it back", async ({ page }) => {
  const { workspace } = people.mentor;
  await page.goto(paths.mentorReview(locale, workspace, reviewId));
  await expect(page.getByText(fill(words.mentor.sealedTitle, { name }))).toBeVisible();
  await expect(page.getByText(fill(words.mentor.evidenceLater, { name }))).toBeVisible();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);

  const parts = responsibilitiesOf("L2");
  for (const [index, part] of parts.entries()) {
    await expect(inHand(page, locale, part)).toBeVisible();
    await page.keyboard.press(index === 0 ? "4" : "0");
    await expect(page.getByRole("radio", { checked: true })).toHaveCount(1);
    if (index === 0) await notePrivately(page);
    if (index < parts.length - 1) await page.keyboard.press("j");
  }
  const dialog = await finish(page);
  await expect(dialog.getByText(fill(words.mentor.unsaidTitle, { name }))).toBeVisible();
  const submit = dialog.getByRole("button", { name: fill(words.submit.submitMentor, { name }) });
  await expect(submit).toBeDisabled();
  await dialog.getByRole("link", { name: parts[0]?.code }).press("Enter");
  const comment = page.getByLabel(fill(words.mentor.comment, { name }));
  await expect(comment).toHaveAccessibleDescription(errors.field["say-a-sentence"]);
  await comment.focus();
  await page.keyboard.type("Took the retries over and explained them.");
  await expectSaved(page, locale);
  await page.keyboard.press("ControlOrMeta+Enter");
  await submit.press("Enter");
  const sealed = fill(words.waiting.title, { date: "" }).split(".").at(1) ?? "";
  await expect(page.getByText(sealed.trim())).toBeVisible();
  await expect(page.getByText(fill(words.waiting.mentor, { name }))).toBeVisible();
  await page.getByRole("button", { name: words.waiting.takeBack }).press("Enter");
  await expect(comment).toHaveValue("Took the retries over and explained them.");
});

type Part = ReturnType<typeof responsibilitiesOf>[number];

async function notePrivately(page: Page): Promise<void> {
  await page.keyboard.press("p");
  const note = page.getByRole("textbox", { name: words.mentor.note, exact: true });
  await expect(note).toBeFocused();
  await page.keyboard.type("Ask how much time there is.");
  await expectSaved(page, locale);
  await page.reload();
  // It opens at the first one without an answer.
  await expect(inHand(page, locale, responsibilitiesOf("L2")[1] as Part)).toBeVisible();
  await page.keyboard.press("k");
  await expect(note).toHaveValue("Ask how much time there is.");
  await page.getByRole("heading", { level: 1 }).click();
}

async function finish(page: Page) {
  await page.keyboard.press("ControlOrMeta+Enter");
  const dialog = page.getByRole("dialog", { name: fill(words.mentor.submitTitle, { name }) });
  await expect(dialog).toBeVisible();
  return dialog;
}
