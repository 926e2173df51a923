import type { Locator, Page } from "@playwright/test";
import type { Everybody, Somebody } from "@/db/testing/everybody";
import { fill } from "@/lib/i18n/fill";
import { locales } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import { paths } from "@/lib/paths";
import { servedPeople, signedInAs } from "./served-people";
import { expect, test } from "./steps/clean-console";
import { expectNoSidewaysOverflow, findingsOf, smallTargets } from "./steps/look-over";

test.describe.configure({ mode: "default" });

let people: Everybody;
test.beforeAll(async () => {
  people = await servedPeople();
});

const guide = { en: "3.3 Guide junior engineers", "zh-CN": "3.3 指导初级工程师" };

for (const locale of locales) {
  const { search, shell } = loadMessages(locale);
  const field = (page: Page) => page.getByRole("main").getByLabel(search.label);
  const send = (page: Page) => page.getByRole("main").getByRole("button", { name: search.submit }).click();
  const finds = (page: Page) => page.getByRole("main").getByRole("list").getByRole("link");

  test.describe(`without script in ${locale}`, () => {
    test.use({ javaScriptEnabled: false });

    test("the search is a link and a form, and finds both languages", async ({ page }) => {
      await page.goto(paths.ladder(locale));
      await page.getByRole("banner").getByRole("link", { name: search.title, exact: true }).click();
      await expect(page).toHaveURL(paths.search(locale));
      await expect(field(page)).toHaveAccessibleDescription(search.hint);
      for (const [text, first] of [
        ["guide JUNIOR", guide[locale]],
        ["指导初级", guide[locale]],
        [" 3.3 ", guide[locale]],
        ["l3", locale === "en" ? "L3 Senior AI engineer" : "L3 高级 AI 工程师"],
        ["ＡＩ　工程师　中级", locale === "en" ? "L2 AI engineer (mid-level)" : "L2 中级 AI 工程师"],
      ] as const) {
        await field(page).fill(text);
        await send(page);
        await expect(finds(page).first(), text).toHaveText(first);
        await expect(field(page)).toHaveValue(text.trim());
      }
      await field(page).fill("指导初级");
      await send(page);
      // The words are shown in their own language, whatever the page's.
      await expect(page.getByRole("main").getByRole("listitem").first().locator("mark").first()).toHaveText("指导初级");
      await page.getByRole("banner").getByRole("link", { name: shell.otherLanguage }).click();
      await expect(page.getByRole("searchbox")).toHaveValue("指导初级");
      await finds(page).first().click();
      await expect(page).toHaveURL(/\/ladder\/L3\/guide-junior-engineers$/);
    });

    test("what cannot be searched for is answered in words", async ({ page }) => {
      const answers: [string, string][] = [
        ["x".repeat(101), fill(search.tooLong, { length: 101, limit: 100 })],
        ["x".repeat(10_000), fill(search.tooLong, { length: 10_000, limit: 100 })],
        [encodeURIComponent("😀".repeat(101)), fill(search.tooLong, { length: 101, limit: 100 })],
        ["half%20%ED%A0%BD", search.broken],
        ["nul%00", search.broken],
      ];
      for (const [query, sentence] of answers) {
        const got = await page.goto(`${paths.search(locale)}?q=${query}`);
        expect(got?.status()).toBe(200);
        await expect(field(page)).toHaveAccessibleDescription(sentence);
        await expect(finds(page)).toHaveCount(0);
      }
      for (const nothing of ["%", "_______", "junio_", 'ju"nior"', "\\", "'; --", "<b>", "{text}"]) {
        await page.goto(paths.search(locale, nothing));
        await expect(page.getByRole("heading", { name: fill(search.none, { text: nothing }) })).toBeVisible();
      }
      await page.goto(`${paths.search(locale)}?q=%20%E3%80%80`);
      await expect(field(page)).toHaveAccessibleDescription(search.hint);
      await expect(page.getByRole("heading")).toHaveCount(1);
      // What is pasted beyond all measure comes back as words too.
      await field(page).fill("长".repeat(10_000));
      await send(page);
      await expect(field(page)).toHaveAccessibleDescription(/100/);
    });
  });

  test(`Ctrl K in ${locale}, with the keyboard alone`, async ({ page }) => {
    await page.goto(paths.level(locale, "L1"));
    const dialog = page.getByRole("dialog", { name: search.title });
    const typing = dialog.getByRole("textbox", { name: search.title });
    const links = dialog.getByRole("list").getByRole("link");
    await pressUntilOpen(page, dialog);
    await expect(typing).toBeFocused();
    await page.keyboard.insertText("指导");
    await expect(links.first()).toHaveText(guide[locale]);
    await page.keyboard.press("ArrowDown");
    await expect(links.first()).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect(typing).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();

    await page.keyboard.press("Control+K");
    await expect(typing).toBeFocused();
    // What was typed is selected, so that the next search replaces it.
    await page.keyboard.type("x".repeat(101));
    await expect(dialog.getByRole("status")).toHaveText(fill(search.tooLong, { length: 101, limit: 100 }));
    await page.keyboard.press("Control+A");
    await page.keyboard.type("3.3");
    await expect(links).toHaveText([guide[locale]]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/ladder\/L3\/guide-junior-engineers$/);

    await pressUntilOpen(page, dialog);
    await page.keyboard.type("junior");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(paths.search(locale, "junior"));
    await expect(finds(page).first()).toBeVisible();
  });
}

test("nothing is searched for while Chinese is composed", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname === "/api/search") asked.push(searchParams.get("q") ?? "");
  });
  await page.goto(paths.ladder("zh-CN"));
  const dialog = page.getByRole("dialog", { name: loadMessages("zh-CN").search.title });
  await pressUntilOpen(page, dialog);
  await expect(dialog.getByRole("textbox")).toBeFocused();
  const browser = await page.context().newCDPSession(page);
  for (const text of ["z", "zh", "zhi", "zhi d", "zhi dao"]) {
    await browser.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  }
  // Longer than the pause after which a search would start.
  await page.waitForTimeout(500);
  await browser.send("Input.insertText", { text: "指导" });
  await expect(dialog.getByRole("list").getByRole("link").first()).toHaveText(guide["zh-CN"]);
  expect(asked).toEqual(["指导"]);
});

test.describe("signed in", () => {
  const { search } = loadMessages("en");
  const notes = (page: Page) => page.getByRole("main").getByRole("listitem").filter({ hasText: search.kind.note });

  test("one's own is found, on the page and in the dialog, and another's is not", async ({ page }) => {
    const { administrator: me, subject, colleague, outsider } = people;
    await comesIn(page, me);
    // From a static page, whose link learns of the workspace in the browser.
    await page.goto(paths.ladder("en"));
    const link = page.getByRole("banner").getByRole("link", { name: search.title, exact: true });
    await expect(link).toHaveAttribute("href", paths.workspaceSearch("en", me.workspace));
    const dialog = page.getByRole("dialog", { name: search.title });
    await pressUntilOpen(page, dialog);
    await page.keyboard.type(me.secret);
    const first = dialog.getByRole("listitem").first();
    await expect(first).toContainText(search.kind.note);
    await expect(first).toContainText(search.onlyYou);
    await expect(first.getByRole("link")).toHaveText(me.secret);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(paths.workspaceSearch("en", me.workspace, me.secret).replaceAll("%20", "+"));
    await expect(notes(page)).toHaveCount(2);
    await expect(page.getByRole("main").getByText(search.kind.inReview).first()).toBeVisible();

    for (const { secret } of [subject, colleague, outsider]) {
      await page.goto(paths.workspaceSearch("en", me.workspace, secret));
      await expect(page.getByRole("heading", { name: fill(search.none, { text: secret }) })).toBeVisible();
    }
    await page.goto(paths.workspaceSearch("en", me.workspace, "secret"));
    await expect(notes(page)).toHaveCount(2);
    for (const { secret } of [subject, colleague, outsider])
      await expect(page.getByRole("main")).not.toContainText(secret);

    await page.goto(paths.workspaceSearch("en", me.workspace, "3.3"));
    await expect(page.getByRole("main").getByRole("list").getByRole("link").first()).toHaveText(guide.en);
  });

  test("the public page finds nothing of anybody's, and leads to one's own", async ({ page }) => {
    const { outsider: me } = people;
    await comesIn(page, me);
    await page.goto(paths.search("en", me.secret));
    await expect(page.getByRole("heading", { name: fill(search.none, { text: me.secret }) })).toBeVisible();
    await page.getByRole("link", { name: search.withOwn }).click();
    await expect(page).toHaveURL(paths.workspaceSearch("en", me.workspace, me.secret));
    await expect(notes(page)).toHaveCount(2);
  });
});

test("the dialog is for everybody", async ({ page }, info) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const wrong: string[] = [];
  for (const [locale, colorScheme, width] of [
    ["en", "light", 1280],
    ["zh-CN", "dark", 390],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    await page.goto(paths.ladder(locale));
    const dialog = page.getByRole("dialog", { name: loadMessages(locale).search.title });
    await pressUntilOpen(page, dialog);
    await page.keyboard.type("AI");
    await expect(dialog.getByRole("listitem")).toHaveCount(8);
    wrong.push(...(await findingsOf(page, `the dialog in ${locale}, ${colorScheme}`, info)));
    if (width === 390) wrong.push(...(await smallTargets(page, "the dialog")));
    await expectNoSidewaysOverflow(page, "the dialog");
  }
  expect(wrong).toEqual([]);
});

test("an address that no server reads, for its length, is answered in words", async ({ request }) => {
  const got = await request.get(paths.search("zh-CN", "模型".repeat(5_000)));
  expect(got.status()).toBe(431);
  expect(await got.text()).toMatch(/This address is too long[\s\S]*这个地址太长/);
});

test("the page answers under a nonce, is kept by nobody and is nothing to index", async ({ request }) => {
  const got = await request.get(paths.search("en", "junior"));
  expect(got.headers()["content-security-policy"]).toMatch(/'nonce-[^']+'/);
  expect(got.headers()["cache-control"]).toContain("no-store");
  expect(await got.text()).toContain('name="robots" content="noindex"');
});

/** Until the page's script listens, the key is the browser's. */
async function pressUntilOpen(page: Page, dialog: Locator): Promise<void> {
  await expect(async () => {
    if (!(await dialog.isVisible())) await page.keyboard.press("Control+K");
    await expect(dialog).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(dialog.getByRole("textbox")).toBeFocused();
}

async function comesIn(page: Page, person: Somebody): Promise<void> {
  const { Cookie = "" } = await signedInAs(person);
  const [name = "", value = ""] = Cookie.split("=");
  const url = new URL("/", test.info().project.use.baseURL).href;
  await page.context().addCookies([
    { name, value, url },
    { name: "rung_hint", value: "1", url },
  ]);
}
