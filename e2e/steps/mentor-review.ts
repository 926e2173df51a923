import type { Page } from "@playwright/test";
import { fill } from "@/lib/i18n/fill";
import type { Locale } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import type { Responsibility } from "@/lib/ladder/format";
import { expect } from "./clean-console";
import { answer, expectSaved, goOn, inHand } from "./self-review";

/** On a mentor's form: a number and a sentence for each responsibility. */
export async function rateAsMentor(
  page: Page,
  locale: Locale,
  name: string,
  parts: readonly Responsibility[],
  points: readonly number[],
): Promise<void> {
  const { mentor } = loadMessages(locale).review;
  for (const [index, part] of parts.entries()) {
    await expect(inHand(page, locale, part)).toBeVisible();
    await answer(page, locale, part, points[index] ?? 4).check();
    await page.getByLabel(fill(mentor.comment, { name })).fill("Seen in the reviews of this half-year. 评审里看得到。");
    if (index < parts.length - 1) await goOn(page, locale);
  }
  await expectSaved(page, locale);
}
