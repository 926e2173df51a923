import type { Page } from "@playwright/test";
import { fill } from "@/lib/i18n/fill";
import { formatDate } from "@/lib/i18n/format";
import { type Locale, locales } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import { builtInLadder, textIn } from "@/lib/ladder/built-in";
import { paths } from "@/lib/paths";
import { expect, test } from "./steps/clean-console";
import { newPerson, signUp } from "./steps/person";
import {
  answer,
  comment,
  goOn,
  inHand,
  level,
  levelName,
  openSelfReview,
  responsibilitiesOf,
} from "./steps/self-review";

test.use({ javaScriptEnabled: false });

for (const locale of locales) {
  const { ladder, home } = loadMessages(locale);

  test(`the public pages in ${locale} can be read without script`, async ({ page }) => {
    await page.goto(paths.home(locale));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(home.title);
    await page.getByRole("main").getByRole("link", { name: home.readLadder }).first().click();
    for (const one of builtInLadder().levels) {
      await expect(page.getByRole("heading", { level: 2, name: textIn(one.name, locale), exact: true })).toBeVisible();
    }
    await page.getByRole("link", { name: textIn(level("L4").name, locale), exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(textIn(level("L4").name, locale));
    await expect(page.getByRole("article")).toHaveCount(4);
    // What only script could do is not offered.
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  });

  test(`two levels are compared without script in ${locale}`, async ({ page }) => {
    await page.goto(paths.ladder(locale));
    const table = page.getByRole("region", { name: ladder.compare.title }).getByRole("table");
    await page.getByLabel(ladder.compare.first).selectOption("L1");
    await page.getByLabel(ladder.compare.second).selectOption("L5");
    await expect(table.getByRole("columnheader", { name: /L\d/ })).toHaveText([/^L1 /, /^L5 /]);
    const scope = table.getByRole("row", { name: ladder.scope });
    await expect(scope).toContainText(textIn(level("L1").scope.title, locale));
    await expect(scope).toContainText(textIn(level("L5").scope.title, locale));
    const third = scope.getByText(textIn(level("L3").scope.title, locale), { exact: true });
    await expect(third.filter({ visible: true })).toHaveCount(0);
  });

  test(`a first self-assessment in ${locale} by plain posts`, async ({ page }) => {
    await page.goto(paths.level(locale, "L1"));
    await page.getByRole("link", { name: fill(ladder.assessAgainst, { level: "L1" }) }).click();
    await test.step("sign up, after bad input", () => signUpByPost(page, locale));
    await test.step("declare, after bad input", () => declareByPost(page, locale));
    await test.step("rate all, after bad input", () => rateByPost(page, locale));
    await test.step("submit", () => submitByPost(page, locale));
    await test.step("write a next step, after bad input", () => planByPost(page, locale));
  });
}

test("a stale answer shows what was typed, where it was typed", async ({ page, context }) => {
  const { errors } = loadMessages("en");
  const slug = await signUp(page, "en");
  await openSelfReview(page, "en", slug, { levelNow: "L1", target: "L1" });
  const other = await context.newPage();
  await other.goto(page.url());
  await answer(other, "en", components, 4).check();
  await goOn(other, "en");
  await expect(inHand(other, "en", guidance)).toBeVisible();
  await answer(page, "en", components, 2).check();
  await comment(page, "en").fill("Typed on a page that is too old");
  await goOn(page, "en");
  await expect(page.getByRole("alert")).toContainText(errors["stale-version"]);
  await expect(inHand(page, "en", components)).toBeVisible();
  await expect(answer(page, "en", components, 2)).toBeChecked();
  await expect(comment(page, "en")).toHaveValue("Typed on a page that is too old");
});

async function signUpByPost(page: Page, locale: Locale): Promise<void> {
  const { account, errors, review } = loadMessages(locale);
  const person = newPerson(locale);
  const [name, email, password] = [account.displayName, account.email, account.password].map((label) =>
    page.getByLabel(label),
  ) as [ReturnType<Page["getByLabel"]>, ReturnType<Page["getByLabel"]>, ReturnType<Page["getByLabel"]>];
  const send = () => page.getByRole("button", { name: account.signUp.submit }).click();
  await name.fill(person.displayName);
  await email.fill("nobody@nowhere");
  await password.fill("swordfish");
  await send();
  await expect(name).toHaveValue(person.displayName);
  await expect(email).toHaveValue("nobody@nowhere");
  await expect(email).toHaveAccessibleDescription(errors.field["not-an-email"]);
  await expect(password).toHaveAccessibleDescription(errors.field["too-short"]);
  await expect(password).toHaveValue("");
  expect((await page.content()).includes("swordfish"), "the password came back").toBe(false);
  await email.fill(person.email);
  await password.fill(person.password);
  await send();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(review.new.title);
}

async function declareByPost(page: Page, locale: Locale): Promise<void> {
  const { errors, review } = loadMessages(locale);
  const words = review.new;
  const send = () => page.getByRole("button", { name: words.submit }).click();
  const until = page.getByLabel(words.periodTo, { exact: true });
  await page.getByLabel(words.periodFrom, { exact: true }).fill("2026-06-01");
  await until.fill("2026-01-31");
  await send();
  await expect(until).toHaveValue("2026-01-31");
  await expect(page.getByRole("group", { name: words.levelNow })).toContainText(errors.field.required);
  await expect(page.getByRole("radio", { name: levelName(locale, "L1") }).last()).toBeChecked();
  await page.getByRole("radio", { name: words.notOnLadder }).check();
  await send();
  await expect(until).toHaveAccessibleDescription(errors.field["period-reversed"]);
  await expect(page.getByRole("radio", { name: words.notOnLadder })).toBeChecked();
  await until.fill("2026-11-30");
  await send();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    fill(review.self.title, { level: levelName(locale, "L1") }),
  );
}

const [components, guidance, domain] = responsibilitiesOf("L1") as [Part, Part, Part];
type Part = ReturnType<typeof responsibilitiesOf>[number];

async function rateByPost(page: Page, locale: Locale): Promise<void> {
  const words = loadMessages(locale).review;
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await answer(page, locale, components, 2).check();
  const tooMuch = "说得太多了 🚀".repeat(100);
  await comment(page, locale).fill(tooMuch);
  await goOn(page, locale);
  await expect(comment(page, locale)).toHaveValue(tooMuch);
  await expect(comment(page, locale)).toHaveAccessibleDescription(
    fill(words.self.commentTooLong, { over: [...tooMuch].length - 600 }),
  );
  await expect(answer(page, locale, components, 2)).toBeChecked();
  await comment(page, locale).fill("两位同事带着我 🚀");
  await goOn(page, locale);
  await expect(inHand(page, locale, guidance)).toBeVisible();
  await goOn(page, locale);
  await answer(page, locale, domain, 0).check();
  await page.getByRole("button", { name: words.self.finish, exact: true }).click();
}

async function submitByPost(page: Page, locale: Locale): Promise<void> {
  const words = loadMessages(locale).review;
  const dialog = page.getByRole("dialog", { name: words.submit.title });
  await expect(dialog.getByText(fill(words.submit.counts, { rated: 1, without: 1, missing: 1 }))).toBeVisible();
  await expect(dialog.getByRole("button", { name: words.submit.submit })).toBeDisabled();
  await dialog.getByRole("link", { name: textIn(guidance.shortName, locale) }).click();
  await answer(page, locale, guidance, 4).check();
  await goOn(page, locale);
  await page.getByRole("button", { name: words.self.finish, exact: true }).click();
  await dialog.getByRole("button", { name: words.submit.submit }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    fill(words.read.title, { level: levelName(locale, "L1") }),
  );
  await expect(page.getByText("两位同事带着我 🚀")).toBeVisible();
}

async function planByPost(page: Page, locale: Locale): Promise<void> {
  const { growth, review } = loadMessages(locale);
  await page.getByRole("link", { name: review.read.toGrowth }).click();
  const gap = page.getByRole("article", { name: textIn(components.shortName, locale) });
  const [text, day] = [gap.getByLabel(growth.step.label), gap.getByLabel(growth.step.dueOn)];
  await text.fill("每周请人看一次代码");
  await day.fill("2020-01-01");
  await gap.getByRole("button", { name: growth.step.keep }).click();
  await expect(text).toHaveValue("每周请人看一次代码");
  await expect(day).toHaveAccessibleDescription(growth.step.errors.datePast);
  await day.fill("2031-06-05");
  await gap.getByRole("button", { name: growth.step.keep }).click();
  await expect(gap.getByText("每周请人看一次代码", { exact: true })).toBeVisible();
  await expect(gap.getByText(fill(growth.step.by, { date: formatDate(locale, "2031-06-05") }))).toBeVisible();
}
