import type { Page, TestInfo } from "@playwright/test";
import { type Locale, locales } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import { paths } from "@/lib/paths";
import { expect, test } from "./steps/clean-console";
import { type PlaceToSee, placesOf } from "./steps/every-page";
import { expectHeadingsInOrder, expectNoSidewaysOverflow, findingsOf, smallTargets } from "./steps/look-over";
import { signUp } from "./steps/person";
import { answer, askToSubmit, openSelfReview, responsibilitiesOf, submittedReview } from "./steps/self-review";

const hand = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };

/* Transitions would show axe colours that stand for a moment only. */
test.describe.configure({ timeout: 240_000 });
test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const locale of locales) {
  const half = Math.ceil(placesOf(locale).length / 2);
  for (const [part, places] of [
    ["first", placesOf(locale).slice(0, half)],
    ["other", placesOf(locale).slice(half)],
  ] as const) {
    test(`the ${part} public pages in ${locale} are for everybody`, async ({ page, complaints }, info) => {
      complaints.expectAlso(/status of 404/);
      const wrong: string[] = [];
      for (const place of places) {
        await page.goto(place.address);
        // The page for addresses in no language speaks both.
        wrong.push(...(await lookOver(page, place.name, info, place.name === "not found" ? 2 : 1)));
      }
      expect(wrong).toEqual([]);
    });
  }

  test(`the pages of somebody new in ${locale} are for everybody`, async ({ page, complaints }, info) => {
    complaints.expectAlso(/status of 404/);
    const slug = await signUp(page, locale);
    expect(await lookOverAll(page, placesOf(locale, slug), info)).toEqual([]);
  });

  test(`a self-review in ${locale} is for everybody`, async ({ page }, info) => {
    const slug = await signUp(page, locale);
    await openSelfReview(page, locale, slug, { levelNow: "L2", target: "L3" });
    await answer(page, locale, responsibilitiesOf("L3")[0] as Part, 3).check();
    const wrong = await lookOver(page, "self-review", info);
    await askToSubmit(page, locale);
    wrong.push(...(await lookOver(page, "submit dialog", info)));
    await page.goto(paths.reviews(locale, slug));
    wrong.push(...(await lookOver(page, "my reviews with an open one", info)));
    expect(wrong).toEqual([]);
  });

  test(`the pages of somebody with a review in ${locale} are for everybody`, async ({ page }, info) => {
    const slug = await signUp(page, locale);
    await submittedReview(page, locale, slug, [2, 4, 0]);
    const wrong = await lookOver(page, "a submitted review", info);
    await page.goto(paths.growth(locale, slug));
    await writeNextStep(page, locale);
    wrong.push(...(await lookOver(page, "my growth with a review", info)));
    const more = [
      { name: "my reviews", address: paths.reviews(locale, slug) },
      { name: "workspace home with a next step", address: paths.workspace(locale, slug) },
      { name: "ladder, signed in", address: paths.ladder(locale) },
    ];
    wrong.push(...(await lookOverAll(page, more, info)));
    expect(wrong).toEqual([]);
  });
}

type Part = ReturnType<typeof responsibilitiesOf>[number];

async function lookOverAll(page: Page, places: PlaceToSee[], info: TestInfo): Promise<string[]> {
  const wrong: string[] = [];
  for (const place of places) {
    await page.goto(place.address);
    wrong.push(...(await lookOver(page, place.name, info)));
  }
  return wrong;
}

/** The open page at a desk in light and dark, then in the hand. Returns what is wrong with it. */
async function lookOver(page: Page, what: string, info: TestInfo, firstLevels = 1): Promise<string[]> {
  const wrong: string[] = [];
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  if (!(await page.getByRole("dialog").isVisible())) await expectHeadingsInOrder(page, what, firstLevels);
  await page.emulateMedia({ colorScheme: "light" });
  wrong.push(...(await findingsOf(page, `${what}, light`, info)));
  // The same page in other colours: nothing but those can have gone wrong.
  await page.emulateMedia({ colorScheme: "dark" });
  wrong.push(...(await findingsOf(page, `${what}, dark`, info, ["color-contrast"])));
  await page.setViewportSize(hand);
  wrong.push(...(await findingsOf(page, `${what}, 390 px`, info)));
  await expectNoSidewaysOverflow(page, what);
  wrong.push(...(await smallTargets(page, what)));
  await page.setViewportSize(desk);
  return wrong;
}

async function writeNextStep(page: Page, locale: Locale): Promise<void> {
  const { step } = loadMessages(locale).growth;
  const gap = page.getByRole("article").first();
  await gap.getByLabel(step.label).fill("Read one design a week / 每周读一份设计");
  await gap.getByLabel(step.dueOn).fill("2031-03-01");
  await gap.getByRole("button", { name: step.keep }).click();
  await expect(gap.getByText("Read one design a week")).toBeVisible();
}
