import type { APIRequestContext, Page } from "@playwright/test";
import { type Locale, locales } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { expect, test } from "./steps/clean-console";
import { duties, industries, roles, stages, trends } from "./steps/map-facts";
import { linksOf, type PublicLink, pagesFrom, publicPages } from "./steps/public-links";
import { resources } from "./steps/resource-facts";
import { categories } from "./steps/skill-facts";

for (const locale of locales) {
  test(`the map beside the ladder in ${locale} holds all that it has to hold`, async ({ page, request }) => {
    const near = new Set([...(await pagesFrom(request, paths.ladder(locale), 3)).keys()]);
    const open = async (address: string) => {
      expect(near, `${address} is within three clicks of the ladder`).toContain(address);
      await page.goto(address);
    };

    await open(paths.role(locale));
    expect(await mentioned(page, duties, locale)).toHaveLength(5);
    await expect(page.getByRole("table").first().getByRole("row")).toHaveCount(1 + roles.length);
    for (const role of roles) {
      const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: role.name[locale] }) });
      await expect(row).toContainText(role.caresAbout[locale], { ignoreCase: true });
      await expect(row).toContainText(role.typicalWork[locale], { ignoreCase: true });
    }

    await open(paths.skills(locale));
    const groups = categories.flatMap((category) => category.groups);
    const skills = groups.flatMap((group) => group.skills);
    expect(
      await said(
        page,
        categories.map(({ name }) => name),
        locale,
      ),
    ).toHaveLength(4);
    expect(
      await said(
        page,
        groups.map(({ name }) => name),
        locale,
      ),
    ).toHaveLength(16);
    expect(await said(page, skills, locale)).toHaveLength(60);
    const skillPages = [...new Set((await linksOf(request, paths.skills(locale))).map((link) => link.address))].filter(
      (address) => address.startsWith(`${paths.skills(locale)}/`),
    );
    expect(skillPages).toHaveLength(60);
    for (const address of skillPages) expect(near).toContain(address);

    await open(paths.learningPath(locale));
    expect(
      await said(
        page,
        stages.map(({ aim }) => aim),
        locale,
      ),
    ).toHaveLength(4);
    expect(
      await said(
        page,
        stages.flatMap(({ topics }) => topics),
        locale,
      ),
    ).toHaveLength(19);
    expect(
      await said(
        page,
        stages.flatMap(({ projects }) => projects),
        locale,
      ),
    ).toHaveLength(12);

    await open(paths.industries(locale));
    expect(
      await said(
        page,
        industries.map(({ name }) => name),
        locale,
      ),
    ).toHaveLength(4);
    expect(
      await said(
        page,
        industries.flatMap(({ applications }) => applications),
        locale,
      ),
    ).toHaveLength(16);

    await open(paths.resources(locale));
    expect(
      await said(
        page,
        resources.map(({ name }) => name),
        locale,
      ),
    ).toHaveLength(17);
    expect(
      await mentioned(
        page,
        resources.map(({ what }) => what),
        locale,
      ),
    ).toHaveLength(17);

    await open(paths.trends(locale));
    expect(
      await said(
        page,
        trends.map(({ title }) => title),
        locale,
      ),
    ).toHaveLength(4);
    expect(
      await mentioned(
        page,
        trends.map(({ detail }) => detail),
        locale,
      ),
    ).toHaveLength(4);
  });

  test(`no link in ${locale} leads nowhere, and those to other hosts open safely and say where`, async ({
    request,
  }) => {
    test.setTimeout(180_000);
    const pages = await pagesFrom(request, paths.home(locale), 9);
    expect(pages.size).toBe(publicPages);
    const dead: string[] = [];
    const opened = new Map<string, boolean>();
    const outside = new Map<string, PublicLink>();
    for (const [from, { links }] of pages) {
      for (const link of links) {
        if (link.host) outside.set(`${from} ${link.address}`, link);
        else if (!(await leads(request, pages, opened, link))) dead.push(`${from} → ${link.address}#${link.fragment}`);
      }
    }
    expect(dead).toEqual([]);
    const careless = [...outside].filter(
      ([, { host, opens, rel, text }]) =>
        opens !== "_blank" || rel !== "noopener noreferrer" || !host || !text.includes(host.replace(/^www\./, "")),
    );
    expect(careless).toEqual([]);
    const hosts = [...outside.values()].map(({ host }) => host?.replace(/^www\./, ""));
    for (const { host } of resources) if (host) expect(hosts).toContain(host);
  });

  test(`a reader in ${locale} gets from 3.3 to a skill, its stage, a resource and a project, and back`, async ({
    page,
  }) => {
    await page.goto(paths.responsibilityPage(locale, "L3", "guide-junior-engineers"));
    const responsibility = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
    await page.getByRole("link", { name: { en: "Technical writing", "zh-CN": "技术文档编写" }[locale] }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      { en: "Technical writing", "zh-CN": "技术文档编写" }[locale],
    );
    const main = page.getByRole("main");
    await expect(main).toContainText(
      { en: "Design notes, model cards and runbooks", "zh-CN": "设计说明、模型卡、运维手册" }[locale],
    );
    await expect(main.getByRole("link", { name: "Distill" }).first()).toBeVisible();
    await main
      .getByRole("link", { name: { en: /^Expert/, "zh-CN": /^专家阶段/ }[locale] })
      .first()
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText({ en: "Expert", "zh-CN": "专家阶段" }[locale]);
    await expect(main).toContainText({ en: "Open-source contributions", "zh-CN": "开源贡献" }[locale]);
    await main.getByRole("link", { name: responsibility }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(responsibility);
  });
}

/** Those of `facts` with which some element of the open page begins, as a name or as the first words of a sentence. */
async function said(page: Page, facts: readonly Record<Locale, string>[], locale: Locale): Promise<string[]> {
  const texts = await page
    .getByRole("main")
    .evaluate((main) => [...main.querySelectorAll("*")].map((one) => one.textContent?.trim().toLowerCase() ?? ""));
  const goesOn = /^$|^[\s:：;；,，.。(（—]/;
  const begins = (text: string, fact: string) => text.startsWith(fact) && goesOn.test(text.slice(fact.length));
  const wanted = facts.map((fact) => fact[locale]);
  const found = wanted.filter((fact) => texts.some((text) => begins(text, fact.toLowerCase())));
  expect(found).toEqual(wanted);
  return found;
}

/** Those of `facts` that stand anywhere on the open page. */
async function mentioned(page: Page, facts: readonly Record<Locale, string>[], locale: Locale): Promise<string[]> {
  const text = (await page.getByRole("main").textContent())?.toLowerCase() ?? "";
  const wanted = facts.map((fact) => fact[locale]);
  const found = wanted.filter((fact) => text.includes(fact.toLowerCase()));
  expect(found).toEqual(wanted);
  return found;
}

/** Whether a link within the product comes to a page, and to the place on it that it names. */
async function leads(
  request: APIRequestContext,
  pages: Awaited<ReturnType<typeof pagesFrom>>,
  /** Whether addresses of other pages open, as far as they were asked. */
  opened: Map<string, boolean>,
  { address, fragment }: PublicLink,
): Promise<boolean> {
  const page = pages.get(address);
  if (page) return fragment === "" || page.ids.has(fragment);
  let opens = opened.get(address);
  if (opens === undefined) {
    opens = (await request.get(address, { maxRedirects: 3 })).ok();
    opened.set(address, opens);
  }
  return opens;
}
