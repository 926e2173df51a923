import type { Page } from "@playwright/test";
import { fill } from "@/lib/i18n/fill";
import { formatDate, formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import { textIn } from "@/lib/ladder/built-in";
import { paths } from "@/lib/paths";
import { expect, test } from "./steps/clean-console";
import { fillSignUp, newPerson, signOut } from "./steps/person";
import {
  answer,
  askToSubmit,
  comment,
  expectSaved,
  goOn,
  inHand,
  level,
  levelName,
  responsibilitiesOf,
  submit,
} from "./steps/self-review";

/** In each language at the width of a desk, and once at that of a hand. */
const readings: { locale: Locale; width: number; height: number }[] = [
  { locale: "en", width: 1280, height: 900 },
  { locale: "zh-CN", width: 1280, height: 900 },
  { locale: "zh-CN", width: 390, height: 844 },
];

const written: Record<Locale, { why: string; more: string; step: string; lead: string; heading: string }> = {
  en: {
    why: "I led the search project, 从需求到上线 🚀",
    more: " and two people copied how",
    step: "Lead the migration of the ranking service, with two engineers",
    lead: "Your self-review puts two of four L3 responsibilities at 4 or more.",
    heading: "Three parts not at 4 yet, and one next step each",
  },
  "zh-CN": {
    why: "主导了搜索项目，从需求到上线 🚀",
    more: "，有两位同事照着做",
    step: "带两位工程师完成排序服务的迁移",
    lead: "你的自评认为，L3 的四项职责里两项已到 4。",
    heading: "三项还没到 4，各走一步",
  },
};

const period = { from: "2026-03-01", to: "2026-08-31" };
const stepDay = "2031-04-15";

for (const { locale, width, height } of readings) {
  test.describe(`a first self-assessment in ${locale} at ${width} px`, () => {
    test.use({ viewport: { width, height } });

    test("from the public ladder to a next step, and out again", async ({ page, context, complaints }) => {
      // The page was reloaded before its last save was answered, and saves it once more.
      complaints.expectAlso(/status of 409/);
      const person = newPerson(locale);
      await test.step("choose a level and sign up", () => chooseAndSignUp(page, locale, person));
      await test.step("declare level now, target and period", () => declareL2ToL3(page, locale));
      await test.step("nothing is preselected, and all is missing", () => expectNothingAnswered(page, locale));
      await test.step("rate, with a reload midway", () => rateWithReload(page, locale));
      await test.step("find the one that is missing, and submit", () => submitAfterTheMissing(page, locale));
      await test.step("see the climb and the gaps, and write a next step", () => growAndPlan(page, locale));
      await test.step("read the review again", () => readAgain(page, locale));
      const signedInPage = page.url();
      await test.step("find oneself on the public ladder", () => findOneselfOnTheLadder(page, locale));

      const cookies = await context.cookies();
      await signOut(page, locale);
      await test.step("the old cookie is dead", async () => {
        await context.addCookies(cookies.filter((cookie) => cookie.httpOnly));
        expect((await page.request.get(paths.apiMe())).status()).toBe(401);
        await page.goto(signedInPage);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(loadMessages(locale).account.signIn.title);
      });
    });
  });
}

async function chooseAndSignUp(page: Page, locale: Locale, person: ReturnType<typeof newPerson>): Promise<void> {
  const { account, ladder, review } = loadMessages(locale);
  await page.goto(paths.level(locale, "L3"));
  await page.getByRole("link", { name: fill(ladder.assessAgainst, { level: "L3" }) }).click();
  await expect(page.getByText(fill(account.signUp.leadAssess, { level: "L3" }))).toBeVisible();
  await fillSignUp(page, locale, person);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(review.new.title);
}

async function declareL2ToL3(page: Page, locale: Locale): Promise<void> {
  const words = loadMessages(locale).review.new;
  const now = page.getByRole("group", { name: words.levelNow });
  await expect(now.getByRole("radio")).toHaveCount(6);
  await expect(now.getByRole("radio", { checked: true })).toHaveCount(0);
  // The level of the link that brought them here.
  const targets = page.getByRole("group", { name: words.target });
  await expect(targets.getByRole("radio", { checked: true })).toHaveCount(1);
  await expect(targets.getByRole("radio", { name: levelName(locale, "L3") })).toBeChecked();
  await now.getByRole("radio", { name: levelName(locale, "L2") }).check();
  await page.getByLabel(words.periodFrom, { exact: true }).fill(period.from);
  await page.getByLabel(words.periodTo, { exact: true }).fill(period.to);
  await page.getByLabel(words.reachBy).last().fill("2031-06-30");
  await page.getByRole("button", { name: words.submit }).click();
  await expect(page.getByText(formatPeriod(locale, period.from, period.to), { exact: true })).toBeVisible();
}

/** In the order of the review: the target's rung first. */
const parts = responsibilitiesOf("L3", "L2");
const points: Record<string, number> = { "3.1": 3, "3.2": 4, "3.3": 0, "3.4": 5, "2.1": 4, "2.2": 5, "2.3": 2 };
const forgotten = "2.2";

function part(code: string) {
  const found = parts.find((one) => one.code === code);
  if (!found) throw new Error(`The review has no ${code}`);
  return found;
}

async function expectNothingAnswered(page: Page, locale: Locale): Promise<void> {
  const words = loadMessages(locale).review;
  await expect(inHand(page, locale, part("3.1"))).toBeVisible();
  await expect(page.getByRole("radio")).toHaveCount(6);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  const dialog = await askToSubmit(page, locale);
  await expect(dialog.getByText(fill(words.submit.counts, { rated: 0, without: 0, missing: 7 }))).toBeVisible();
  for (const { code } of parts) await expect(dialog.getByRole("link", { name: code })).toBeVisible();
  await expect(dialog.getByRole("button", { name: words.submit.submit })).toBeDisabled();
  await dialog.getByRole("link", { name: words.submit.keepEditing }).click();
  await expect(dialog).toBeHidden();
}

async function rateWithReload(page: Page, locale: Locale): Promise<void> {
  const { why, more } = written[locale];
  for (const one of parts) {
    await expect(inHand(page, locale, one)).toBeVisible();
    if (one.code !== forgotten) await answer(page, locale, one, points[one.code] ?? 0).check();
    if (one.code === "3.1") {
      await comment(page, locale).fill(why);
      await expectSaved(page, locale);
    }
    if (one.code === "3.4") {
      await page
        .getByRole("navigation")
        .getByRole("link", { name: textIn(part("3.1").shortName, locale) })
        .click();
      await reloadWhileTyping(page, locale, why, more);
      await page
        .getByRole("navigation")
        .getByRole("link", { name: textIn(one.shortName, locale) })
        .click();
      await expect(answer(page, locale, one, 5)).toBeChecked();
    }
    if (one.code !== "2.3") await goOn(page, locale);
  }
}

/** The last keystrokes are not saved yet when the page goes away. */
async function reloadWhileTyping(page: Page, locale: Locale, why: string, more: string): Promise<void> {
  await expect(comment(page, locale)).toHaveValue(why);
  await comment(page, locale).press("ControlOrMeta+End");
  await comment(page, locale).pressSequentially(more);
  await page.reload();
  await expect(inHand(page, locale, part("3.1"))).toBeVisible();
  await expect(comment(page, locale)).toHaveValue(why + more);
  await expect(answer(page, locale, part("3.1"), 3)).toBeChecked();
  await expectSaved(page, locale);
}

async function submitAfterTheMissing(page: Page, locale: Locale): Promise<void> {
  const words = loadMessages(locale).review.submit;
  const dialog = await askToSubmit(page, locale);
  await expect(dialog.getByRole("listitem")).toHaveCount(1);
  await dialog.getByRole("link", { name: forgotten }).click();
  await expect(inHand(page, locale, part(forgotten))).toBeFocused();
  await expect(page.getByRole("group", { name: loadMessages(locale).review.self.legend })).toContainText(
    loadMessages(locale).review.self.chooseOne,
  );
  await answer(page, locale, part(forgotten), 5).check();
  await askToSubmit(page, locale);
  await expect(dialog.getByText(fill(words.counts, { rated: 6, without: 1, missing: 0 }))).toBeVisible();
  await expect(dialog.getByRole("row", { name: words.ratings })).toContainText(words.onlyYou);
  await submit(page, locale, dialog, "L3");
  await expectReadable(page, locale);
}

async function expectReadable(page: Page, locale: Locale): Promise<void> {
  const { why, more } = written[locale];
  await expect(page.getByRole("article")).toHaveCount(7);
  await expect(page.getByRole("article").filter({ hasText: "3.1" })).toContainText(why + more);
  for (const { code, shortName, anchors } of parts) {
    const chosen = anchors.find((one) => one.point === points[code]);
    const article = page.getByRole("article").filter({ has: page.getByText(code, { exact: true }) });
    await expect(article.getByRole("heading")).toHaveText(textIn(shortName, locale));
    if (chosen) await expect(article).toContainText(textIn(chosen.text, locale));
  }
  await expect(page.getByRole("radio")).toHaveCount(0);
}

async function growAndPlan(page: Page, locale: Locale): Promise<void> {
  const { growth, review } = loadMessages(locale);
  const { lead, heading, step } = written[locale];
  await page.getByRole("link", { name: review.read.toGrowth }).click();
  const now = fill(growth.levelNow.level, { level: "L2" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(fill(growth.title.up, { now, target: "L3" }));
  await expect(page.getByText(lead)).toBeVisible();
  // The climb as a picture says in words what it draws.
  await expect(page.getByRole("img", { name: /L2.*L3/ })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: heading })).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(3);

  const gap = page.getByRole("article", { name: textIn(part("3.1").shortName, locale) });
  const next = part("3.1").anchors.find((one) => one.point === 4);
  await expect(gap).toContainText(next ? textIn(next.text, locale) : "no such anchor");
  for (const { text } of part("3.1").evidence) await expect(gap).toContainText(textIn(text, locale));
  await gap.getByLabel(growth.step.label).fill(step);
  await gap.getByLabel(growth.step.dueOn).fill(stepDay);
  await gap.getByRole("button", { name: growth.step.keep }).click();
  await expect(gap.getByText(fill(growth.step.by, { date: formatDate(locale, stepDay) }))).toBeVisible();
  await page.reload();
  await expect(gap.getByText(step)).toBeVisible();
  await expect(page.getByRole("article", { name: "3.3" })).toContainText(growth.gaps.noChance);
}

async function readAgain(page: Page, locale: Locale): Promise<void> {
  const { review, shell } = loadMessages(locale);
  await page.getByRole("navigation").getByRole("link", { name: shell.reviews, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(review.list.title);
  const row = page.getByRole("row", { name: formatPeriod(locale, period.from, period.to) });
  await expect(row).toContainText("7 / 7");
  await expect(row).toContainText(review.list.closed);
  await row.getByRole("link").click();
  await expectReadable(page, locale);
}

async function findOneselfOnTheLadder(page: Page, locale: Locale): Promise<void> {
  const { ladder, shell } = loadMessages(locale);
  await page.getByRole("navigation").getByRole("link", { name: shell.ladder, exact: true }).click();
  const rung = (key: string) =>
    page
      .getByRole("region", { name: ladder.overview.sectionLabel })
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { name: textIn(level(key).name, locale), exact: true }) });
  await expect(rung("L2").getByText(ladder.levelNow, { exact: true })).toBeVisible();
  await expect(rung("L3").getByText(ladder.yourTarget, { exact: true })).toBeVisible();
  await expect(rung("L1").getByText(ladder.levelNow, { exact: true })).toBeHidden();
  await expect(
    page.getByRole("link", { name: fill(ladder.assessAgainst, { level: "L3" }), exact: true }),
  ).toHaveAttribute("href", paths.assess(locale, "L3"));
}
