import type { Page, TestInfo } from "@playwright/test";
import { demoPeople } from "@/lib/auth/demo-people";
import { fill } from "@/lib/i18n/fill";
import { type Locale, locales } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import { builtInLadder, textIn } from "@/lib/ladder/built-in";
import { paths } from "@/lib/paths";
import { expect, test } from "./steps/clean-console";
import { expectHeadingsInOrder, expectNoSidewaysOverflow, findingsOf, smallTargets } from "./steps/look-over";

/* The team of the demo: nobody changes anything in it here. */
test.use({ contextOptions: { reducedMotion: "reduce" } });
test.describe.configure({ timeout: 150_000 });

const demo = "demo";
const parts = builtInLadder().levels.flatMap(({ responsibilities }) => responsibilities);

for (const locale of locales) {
  const { team: words } = loadMessages(locale);
  const guide = parts.find(({ code }) => code === "3.3");
  if (!guide) throw new Error("The ladder has no 3.3.");

  test(`a lead sees in ${locale} where help pays most, walks the picture, and takes it along`, async ({
    page,
  }, info) => {
    await enterDemo(page, locale, "sofia-berglund");
    await openTeam(page, locale);

    await test.step("the sentence comes first, and says how it was found", async () => {
      const lead = page.locator(".lead").first();
      await expect(lead).toContainText(textIn(guide.shortName, locale));
      await page.locator(".page-head").getByText(words.why.ask).click();
      await expect(page.getByText(words.why.sentence)).toBeVisible();
      const teach = page
        .getByRole("region", { name: words.teach.title })
        .or(page.locator("section", { hasText: words.teach.title }));
      await expect(teach.first()).toContainText("3.3");
    });

    await test.step("it is for everybody", () => lookOver(page, "a team's picture", info));

    await test.step("arrow keys walk the squares, Enter opens a responsibility of a person", async () => {
      const region = page.getByRole("region", { name: words.heat.title });
      await region.focus();
      await expect(async () => {
        await page.keyboard.press("ArrowDown");
        await expect(page.locator("td:focus")).toHaveCount(1, { timeout: 1_000 });
      }).toPass();
      await page.keyboard.press("Home");
      const arjun = page.getByRole("row", { name: /Arjun Mehta/ });
      for (let steps = 0; steps < 12; steps++) {
        if ((await arjun.locator("td:focus").count()) > 0) break;
        await page.keyboard.press("ArrowDown");
      }
      await expect(arjun.locator("td:focus")).toHaveCount(1);
      for (let steps = 0; steps < 3; steps++) await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/\/people\/[0-9a-f-]+#design-solutions-independently$/);
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Arjun Mehta");
      await lookOver(page, "a person of a team", info);
      await page.goBack();
    });

    await test.step("one level, and what cannot be shown, said in words", async () => {
      await page.getByLabel(words.filters.level, { exact: true }).selectOption("L2");
      await page.getByRole("button", { name: words.filters.show }).click();
      await expect(page.locator(".heat")).not.toContainText("Emeka Obi");
      await expect(page.locator(".heat tbody tr")).toHaveCount(4);
      const address = new URL(page.url());
      await page.goto(`${address.pathname}?level=L9&day=1999-01-01&target=L1`);
      await expect(
        page.getByText(fill(words.filters.problem.unknown, { field: words.filters.fields.level })),
      ).toBeVisible();
      await expect(page.getByText(words.filters.problem["before-team"].split("{date}")[1] ?? "")).toBeVisible();
      await page.goto(`${address.pathname}?level=L5`);
      await expect(page.getByText(words.filters.nobody, { exact: true })).toBeVisible();
      await page.getByRole("link", { name: words.filters.reset }).click();
      await expect(page.locator(".heat tbody tr")).toHaveCount(10);
    });

    await test.step("as of a day a year ago, fewer had agreed on anything", async () => {
      const now = await page.locator(".hidden-row").count();
      const day = new Date(Date.now() - 500 * 86_400_000).toISOString().slice(0, 10);
      await page.getByLabel(words.filters.day, { exact: true }).fill(day);
      await page.getByRole("button", { name: words.filters.show }).click();
      await expect(page).toHaveURL(new RegExp(`day=${day}`));
      expect(await page.locator(".hidden-row").count()).toBeGreaterThan(now);
    });

    await test.step("the file holds what is on the screen", async () => {
      await page.goto(new URL(page.url()).pathname);
      const rows = await page.locator(".heat tbody tr").count();
      const address = await page.getByRole("link", { name: words.head.export }).getAttribute("href");
      const file = await page.request.get(address ?? "");
      expect(file.headers()["content-type"]).toBe("text/csv; charset=utf-8");
      const text = (await file.body()).toString("utf8");
      expect(text.startsWith("\uFEFF")).toBe(true);
      expect(text.trimEnd().split("\r\n")).toHaveLength(rows + 1);
      expect(text.split(words.heat.nothing)).toHaveLength((await page.locator(".hidden-row").count()) + 1);
      await page.getByRole("link", { name: words.filters.table, exact: true }).click();
      await expect(page.getByRole("columnheader", { name: words.table.before })).toBeVisible();
      await lookOver(page, "a team as a table", info);
      await page.emulateMedia({ media: "print" });
      await expect(page.getByRole("banner")).toBeHidden();
    });
  });

  test(`an engineer sees counts in ${locale} and who offers to teach, an administrator levels and whole-team counts`, async ({
    page,
    context,
  }, info) => {
    await enterDemo(page, locale, "lin-zhixia");
    await openTeam(page, locale);
    await expect(page.getByText(words.ladder.noteMember)).toBeVisible();
    await expect(page.locator(".heat, .rate, .beads")).toHaveCount(0);
    const main = page.getByRole("main");
    await expect(main).not.toContainText("Arjun Mehta");
    await expect(main).toContainText("Ingrid Solheim");
    await lookOver(page, "a team for who belongs to it", info);
    const address = new URL(page.url()).pathname;
    expect((await page.request.get(paths.apiTeamCsv(demo, address.split("/").at(-1) ?? "", locale))).status()).toBe(
      403,
    );

    await context.clearCookies();
    await enterDemo(page, locale, "song-yiming");
    await page.goto(address);
    await expect(main).toContainText("Arjun Mehta");
    await expect(page.getByText(words.ladder.noteAdministrator)).toBeVisible();
    await expect(page.locator(".heat, .rate")).toHaveCount(0);
    await expect(page.getByText(words.figures.lead)).toBeVisible();
    await lookOver(page, "a team for administrators", info);

    await page.goto(paths.figures(locale, demo));
    await expect(page.getByRole("region", { name: words.ladder.title }).getByRole("listitem")).toHaveCount(6);
    await expect(page.getByText(words.figures.leadOfWorkspace)).toBeVisible();
    await lookOver(page, "figures of the workspace", info);
  });
}

async function enterDemo(page: Page, locale: Locale, key: string): Promise<void> {
  const name = demoPeople.find((one) => one.key === key)?.name[locale] ?? key;
  await page.goto(paths.signIn(locale));
  await page.getByRole("button", { name: new RegExp(name) }).click();
  await page.waitForURL(/\/w\//);
}

async function openTeam(page: Page, locale: Locale): Promise<void> {
  await page.goto(paths.teams(locale, demo));
  await page.getByRole("main").getByRole("link", { name: "应用智能组 Applied AI", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Applied AI");
}

async function lookOver(page: Page, what: string, info: TestInfo): Promise<void> {
  await expectHeadingsInOrder(page, what);
  const wrong = await findingsOf(page, `${what}, light`, info);
  await page.emulateMedia({ colorScheme: "dark" });
  wrong.push(...(await findingsOf(page, `${what}, dark`, info, ["color-contrast"])));
  await page.setViewportSize({ width: 390, height: 844 });
  wrong.push(...(await findingsOf(page, `${what}, 390 px`, info)));
  await expectNoSidewaysOverflow(page, what);
  wrong.push(...(await smallTargets(page, what)));
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: "light" });
  expect(wrong).toEqual([]);
}
