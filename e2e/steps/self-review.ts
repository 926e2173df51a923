import type { Locator, Page } from "@playwright/test";
import { fill } from "@/lib/i18n/fill";
import type { Locale } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import { builtInLadder, textIn } from "@/lib/ladder/built-in";
import type { Level, Responsibility } from "@/lib/ladder/format";
import { paths } from "@/lib/paths";
import { expect } from "./clean-console";

export interface Declaration {
  /** A level key, or "none" for "not on the ladder yet". */
  levelNow: string;
  target: string;
}

export function level(key: string): Level {
  const found = builtInLadder().levels.find((one) => one.key === key);
  if (!found) throw new Error(`The ladder has no level ${key}`);
  return found;
}

/** The responsibilities of some levels in the order in which a review walks through them: as given, each from its first. */
export function responsibilitiesOf(...levelKeys: string[]): Responsibility[] {
  return levelKeys.flatMap((key) => level(key).responsibilities);
}

/** "L3 Senior", as headings and cards name a level. */
export function levelName(locale: Locale, key: string): string {
  return `${key} ${textIn(level(key).shortName, locale)}`;
}

/** On the page that asks for level now, target and period. */
export async function declare(page: Page, locale: Locale, { levelNow, target }: Declaration): Promise<void> {
  const words = loadMessages(locale).review.new;
  const nameOf = (key: string) => (key === "none" ? words.notOnLadder : levelName(locale, key));
  const choose = (question: string, key: string) =>
    page
      .getByRole("group", { name: question })
      .getByRole("radio", { name: nameOf(key) })
      .check();
  await choose(words.levelNow, levelNow);
  await choose(words.target, target);
  await page.getByRole("button", { name: words.submit }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    fill(loadMessages(locale).review.self.title, { level: levelName(locale, target) }),
  );
}

/** For somebody who is signed in: a fresh self-review, open at its first responsibility. */
export async function openSelfReview(page: Page, locale: Locale, slug: string, aims: Declaration): Promise<void> {
  await page.goto(paths.newReview(locale, slug));
  await declare(page, locale, aims);
}

/** The answer 1 to 5, or 0 for no opportunity, of the responsibility in hand. */
export function answer(page: Page, locale: Locale, responsibility: Responsibility, point: number): Locator {
  const anchor = responsibility.anchors.find((one) => one.point === point);
  const name = anchor ? textIn(anchor.text, locale) : textIn(builtInLadder().noOpportunity.label, locale);
  return page.getByRole("radio", { name });
}

export function inHand(page: Page, locale: Locale, responsibility: Responsibility): Locator {
  return page.getByRole("heading", { level: 2, name: textIn(responsibility.shortName, locale), exact: true });
}

export async function goOn(page: Page, locale: Locale): Promise<void> {
  await page.getByRole("button", { name: loadMessages(locale).review.self.next, exact: true }).click();
}

/** From the first responsibility on, one point for each. */
export async function rateAll(page: Page, locale: Locale, parts: Responsibility[], points: number[]): Promise<void> {
  for (const [index, part] of parts.entries()) {
    await expect(inHand(page, locale, part)).toBeVisible();
    await answer(page, locale, part, points[index] ?? 4).check();
    if (index < parts.length - 1) await goOn(page, locale);
  }
}

export function comment(page: Page, locale: Locale): Locator {
  return page.getByLabel(loadMessages(locale).review.self.comment, { exact: true });
}

/** The sentence that says whether what was typed is safe; of the two lines on a page the one that is spoken. */
export async function expectSaved(page: Page, locale: Locale): Promise<void> {
  const sentence = fill(loadMessages(locale).review.save.saved, { time: "\\d\\d:\\d\\d" });
  await expect(page.getByRole("status")).toHaveText(new RegExp(`^${sentence}$`));
}

/** The dialog with what is missing and who sees what, opened from the head of the page. */
export async function askToSubmit(page: Page, locale: Locale): Promise<Locator> {
  const words = loadMessages(locale).review;
  await page.getByRole("link", { name: words.self.reviewAndSubmit }).click();
  const dialog = page.getByRole("dialog", { name: words.submit.title });
  await expect(dialog).toBeVisible();
  return dialog;
}

export async function submit(page: Page, locale: Locale, dialog: Locator, target: string): Promise<void> {
  const words = loadMessages(locale).review;
  await dialog.getByRole("button", { name: words.submit.submit }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    fill(words.read.title, { level: levelName(locale, target) }),
  );
}

/** A whole self-review on the shortest way, for stories that begin after one. Ends on the page that reads it again. */
export async function submittedReview(page: Page, locale: Locale, slug: string, points: number[]): Promise<void> {
  await openSelfReview(page, locale, slug, { levelNow: "L1", target: "L1" });
  await rateAll(page, locale, responsibilitiesOf("L1"), points);
  const dialog = await askToSubmit(page, locale);
  await submit(page, locale, dialog, "L1");
}

/** What the page says of edits that did not get through, however many they are. */
export function keptHere(locale: Locale): RegExp {
  const { offlineOne, offlineMany, unreachedOne, unreachedMany } = loadMessages(locale).review.save;
  const sentences = [offlineOne, offlineMany, unreachedOne, unreachedMany].map((one) => fill(one, { number: "\\d+" }));
  return new RegExp(`^(${sentences.join("|")})$`);
}
