import type { Locator, Page } from "@playwright/test";
import { type Locale, locales, otherLocale } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import { textIn } from "@/lib/ladder/built-in";
import { paths } from "@/lib/paths";
import { expect, test } from "./steps/clean-console";
import { ladderFacts } from "./steps/ladder-facts";
import { signUp } from "./steps/person";
import { pagesFrom, publicPages } from "./steps/public-links";
import { level, levelName } from "./steps/self-review";

const lost = { en: "There is nothing at this address", "zh-CN": "这个地址没有内容" };

for (const locale of locales) {
  const { ladder, shell } = loadMessages(locale);

  test(`the ladder in ${locale} says all that it has to say`, async ({ page }) => {
    await page.goto(paths.ladder(locale));
    const overview = page.getByRole("region", { name: ladder.overview.sectionLabel });
    await expect(overview.getByRole("heading", { level: 2 })).toHaveText(
      [...ladderFacts].reverse().map((fact) => fact.level[locale]),
    );
    const seen = { responsibilities: 0, anchors: [] as string[], examples: [] as string[], questions: [] as string[] };
    for (const [index, fact] of ladderFacts.entries()) {
      const key = `L${index + 1}`;
      await page.goto(paths.level(locale, key));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(fact.level[locale]);
      await expectWhatChanges(page, locale, key);
      const articles = page.getByRole("article");
      await expect(articles).toHaveCount(fact.responsibilities.length);
      for (const [at, responsibility] of fact.responsibilities.entries()) {
        const article = articles.nth(at);
        await expect(article).toContainText(new RegExp(`${index + 1}\\.${at + 1}`));
        await expect(article).toContainText(responsibility[locale], { ignoreCase: true });
        seen.responsibilities++;
        seen.anchors.push(...(await entries(article, 0)));
        seen.examples.push(...(await entries(article, 1)));
        seen.questions.push(...(await entries(article, 2)));
      }
      const names = level(key).responsibilities.map((one) => textIn(one.shortName, locale));
      await expect(articles.getByRole("heading", { level: 3 })).toHaveText(names);
    }
    expect(seen.responsibilities).toBe(18);
    for (const [texts, count] of [
      [seen.anchors, 90],
      [seen.examples, 36],
      [seen.questions, 36],
    ] as const) {
      expect(texts).toHaveLength(count);
      // Each is a sentence of its own, in the language of the page.
      expect(new Set(texts).size).toBe(count);
      for (const text of texts)
        expect(text).toMatch(locale === "en" ? /^[\x20-\x7e“”‘’–—…×·é]{15,}$/ : /[\u4e00-\u9fff]{4,}/);
    }
  });

  test(`the source and the licence are credited in ${locale}`, async ({ page }) => {
    await page.goto(paths.home(locale));
    await page.getByRole("contentinfo").getByRole("link", { name: shell.credit }).click();
    const credit = page.getByRole("region", { name: ladder.credit.title });
    await expect(credit).toBeInViewport();
    await expect(credit).toContainText("LLM Daily Notes");
    await expect(credit).toContainText("MIT");
  });

  test(`the language switch in ${locale} keeps the page`, async ({ page }) => {
    const other = otherLocale(locale);
    for (const address of [paths.home, paths.ladder, (one: Locale) => paths.level(one, "L4"), paths.signUp]) {
      await page.goto(address(locale));
      await page.getByRole("banner").getByRole("link", { name: shell.otherLanguage }).click();
      await expect(page).toHaveURL(address(other));
    }
    await page.goto(paths.compare(locale, "L2", "L5"));
    await expect(page.getByLabel(ladder.compare.second)).toHaveValue("L5");
    await page.getByRole("banner").getByRole("link", { name: shell.otherLanguage }).click();
    await expect(page).toHaveURL(paths.compare(other, "L2", "L5"));
    await expect(page.getByRole("columnheader", { name: levelName(other, "L5") })).toBeVisible();
  });

  test(`what does not exist is a 404 in ${locale}`, async ({ page, complaints }) => {
    complaints.expectAlso(/status of 404/);
    const slug = await signUp(page, locale);
    const unknown = [
      paths.level(locale, "L9"),
      `${paths.home(locale)}/nowhere`,
      paths.review(locale, slug, "01890000-0000-7000-8000-000000000000"),
      paths.selfReview(locale, slug, "not-an-id"),
      paths.growth(locale, "nobodys-workspace"),
    ];
    for (const address of unknown) {
      const answer = await page.goto(address);
      expect(answer?.status(), address).toBe(404);
      await expect(page.getByText(lost[locale]), address).toBeVisible();
    }
    // Inside a workspace the language of its address is known: the page speaks nothing else.
    await expect(page.getByText(lost[otherLocale(locale)])).toHaveCount(0);
  });

  test(`a level printed in ${locale} has no controls`, async ({ page }) => {
    await page.goto(paths.level(locale, "L2"));
    await expect(page.getByRole("button").first()).toBeVisible();
    await page.emulateMedia({ media: "print" });
    for (const role of ["button", "combobox", "textbox", "navigation", "banner", "contentinfo"] as const) {
      await expect(page.getByRole(role)).toHaveCount(0);
    }
    await expect(page.getByRole("link", { name: ladder.assessAgainst.replace("{level}", "L2") })).toHaveCount(0);
    await expect(page.getByRole("article")).toHaveCount(3);
    await expect(page.getByRole("article").last()).toBeVisible();
  });
}

test("an address without a language goes to that of the reader", async ({ request }) => {
  for (const [asked, expected] of [
    ["zh-CN,zh;q=0.9,en;q=0.8", "/zh-CN"],
    ["zh-Hans-SG", "/zh-CN"],
    ["de-DE,en;q=0.5", "/en"],
    ["fr", "/en"],
  ] as const) {
    const answer = await request.get("/", { headers: { "Accept-Language": asked }, maxRedirects: 0 });
    expect(answer.headers().location, asked).toBe(expected);
  }
});

test("an unknown language is a 404 that speaks both", async ({ page, complaints }) => {
  complaints.expectAlso(/status of 404/);
  for (const address of ["/fr/ladder", "/nowhere"]) {
    expect((await page.goto(address))?.status()).toBe(404);
    for (const locale of locales) await expect(page.getByRole("heading", { name: lost[locale] })).toBeVisible();
  }
});

test("the sitemap lists every public page in each language, with the other", async ({ request, baseURL }) => {
  const xml = await (await request.get("/sitemap.xml")).text();
  const english = [...(await pagesFrom(request, paths.home("en"), 9)).keys()];
  const pages = english.map((address) => (locale: Locale) => address.replace(/^\/en/, `/${locale}`));
  expect(pages).toHaveLength(publicPages);
  const path = (address: string) => new URL(address, baseURL).pathname;
  const urls = xml.split("<url>").slice(1);
  expect(urls).toHaveLength(pages.length * locales.length);
  for (const page of pages) {
    for (const locale of locales) {
      const entry = urls.find((url) => path(/<loc>(.*?)<\/loc>/.exec(url)?.[1] ?? "/none") === page(locale)) ?? "";
      const alternates = [...entry.matchAll(/hreflang="(.*?)" href="(.*?)"/g)].map(([, to, href = ""]) => [
        to,
        path(href),
      ]);
      expect(Object.fromEntries(alternates)).toEqual({
        en: page("en"),
        "zh-CN": page("zh-CN"),
        "x-default": page("en"),
      });
    }
  }
});

test("a shared link has a picture in its language, and its translations", async ({ request, baseURL }) => {
  for (const locale of locales) {
    const html = await (await request.get(paths.level(locale, "L3"))).text();
    const picture = new URL(/property="og:image" content="(.*?)"/.exec(html)?.[1] ?? "/none", baseURL).pathname;
    const image = await request.get(picture);
    expect(image.headers()["content-type"]).toBe("image/png");
    expect((await image.body()).readUInt32BE(16), "width").toBe(1200);
    expect(html).toMatch(
      new RegExp(`hrefLang="${otherLocale(locale)}" href="[^"]*${paths.level(otherLocale(locale), "L3")}"`, "i"),
    );
  }
});

/** Scope, autonomy and influence stand on the level, each with a title and a sentence. */
async function expectWhatChanges(page: Page, locale: Locale, key: string): Promise<void> {
  const { ladder } = loadMessages(locale);
  for (const axis of ["scope", "autonomy", "influence"] as const) {
    await expect(page.getByRole("term").filter({ hasText: new RegExp(`^${ladder[axis]}$`) })).toBeVisible();
    const { title, detail } = level(key)[axis];
    await expect(page.getByText(textIn(title, locale), { exact: true }).first()).toBeVisible();
    await expect(page.getByText(textIn(detail, locale), { exact: true })).toBeVisible();
  }
}

/** The entries of the first, second or third list of a responsibility: anchors, evidence, questions. */
async function entries(article: Locator, list: number): Promise<string[]> {
  const texts = await article.getByRole("list").nth(list).getByRole("listitem").allInnerTexts();
  // An anchor stands under its point and label.
  return texts.map((text) => text.split("\n").at(-1)?.trim() ?? "");
}
