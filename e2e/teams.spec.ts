import type { Browser, Page, TestInfo } from "@playwright/test";
import { joinedAs } from "@/db/testing/pairs";
import { signedUp, type TestPerson } from "@/db/testing/people";
import { fill } from "@/lib/i18n/fill";
import { formatDate, formatDay } from "@/lib/i18n/format";
import { loadMessages } from "@/lib/i18n/messages";
import { paths } from "@/lib/paths";
import { enterAs, inServedInstallation } from "./served-people";
import { type Complaints, expect, test } from "./steps/clean-console";
import { expectHeadingsInOrder, expectNoSidewaysOverflow, findingsOf } from "./steps/look-over";

test("a team is made, filled, renamed and left; each says what they share, in en", async ({
  browser,
  complaints,
  baseURL,
}, info) => {
  const locale = "en";
  const { teams: words, shell, errors, settings } = loadMessages(locale);
  // What somebody who is not its lead may not open.
  complaints.expectAlso(/status of 40[34]/);
  const people = await served();
  const { workspace } = people.administrator;
  const open = (person: TestPerson) => opened(browser, complaints, person, baseURL);
  const admin = await open(people.administrator);
  const lead = await open(people.lead);
  const member = await open(people.member);

  await test.step("the administrator makes it, and chooses who leads it", async () => {
    await admin.goto(paths.teams(locale, workspace));
    await expect(admin.getByRole("heading", { name: words.empty.title })).toBeVisible();
    await lookOver(admin, "no team yet", info);
    await admin.getByRole("button", { name: words.make.submit }).click();
    await expect(admin.getByLabel(words.make.name)).toHaveAccessibleDescription(errors.field.required);
    await admin.getByLabel(words.make.name).fill("Applied AI");
    await admin.getByRole("button", { name: words.make.submit }).click();
    await expect(admin.getByText(words.errors.nobodyChosen)).toBeVisible();
    await expect(admin.getByLabel(words.make.name)).toHaveValue("Applied AI");
    await admin.getByRole("checkbox", { name: "Noor Haddad" }).check();
    await admin.getByRole("button", { name: words.make.submit }).click();
    await expect(admin.getByRole("status").filter({ hasText: words.people.done.made })).toBeVisible();
    await expect(admin.getByRole("region", { name: words.people.leads })).toContainText("Noor Haddad");
  });

  await test.step("its lead comes by the keys and adds two people at once, from a day that has come", async () => {
    await lead.goto(paths.workspace(locale, workspace));
    await expect(lead.getByRole("banner").getByRole("link", { name: shell.team, exact: true })).toBeVisible();
    // Until the page's script listens, a key is nothing.
    await expect(async () => {
      await lead.keyboard.press("g");
      await lead.keyboard.press("t");
      await expect(lead.getByRole("heading", { level: 1, name: words.title })).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await lookOver(lead, "teams", info);
    await lead.getByRole("link", { name: fill(words.list.manage, { team: "Applied AI" }) }).click();
    await lead.getByRole("checkbox", { name: "Tala Reyes" }).check();
    await lead.getByRole("checkbox", { name: "Ilse Brandt" }).check();
    await lead.getByLabel(words.add.joinedOn, { exact: true }).fill("2090-01-01");
    await lead.getByRole("button", { name: words.add.submit }).click();
    await expect(lead.getByLabel(words.add.joinedOn, { exact: true })).toHaveAccessibleDescription(
      errors.field["in-the-future"],
    );
    await expect(lead.getByRole("checkbox", { name: "Tala Reyes" })).toBeChecked();
    await lookOver(lead, "people of a team", info);
    await lead.getByLabel(words.add.joinedOn, { exact: true }).fill("2026-02-03");
    await lead.getByRole("button", { name: words.add.submit }).click();
    await expect(lead.getByRole("status").filter({ hasText: words.people.done.added })).toBeVisible();
    const row = rowOf(lead, words.people.members, "Tala Reyes");
    await expect(row).toContainText(formatDate(locale, "2026-02-03"));
  });

  await test.step("somebody of the team is told, sees who leads it, and shares once they choose to", async () => {
    await member.goto(paths.notices(locale, workspace));
    const what = fill(loadMessages(locale).organization.notices.kind["team-joined"], { who: "Noor Haddad" });
    const told = member.getByRole("listitem").filter({ hasText: what });
    await expect(told).toContainText("Applied AI");
    await told.getByRole("button").click();
    await expect(member.getByRole("heading", { level: 1 })).toContainText("Applied AI");
    await member.goto(paths.teams(locale, workspace));
    await expect(member.getByRole("row", { name: "Applied AI" })).toContainText("Noor Haddad");
    await lookOver(member, "teams of a member", info);
    expect((await member.request.get(new URL(lead.url()).pathname)).status()).toBe(403);
    await member.goto(paths.settings(locale, workspace));
    await member
      .getByRole("navigation", { name: settings.nav.label })
      .getByRole("link", { name: words.sharing.nav })
      .click();
    await expect(member.getByText(words.sharing.off, { exact: true })).toBeVisible();
    await expect(member.getByText(words.sharing.never)).toBeVisible();
    await member.getByRole("button", { name: fill(words.sharing.onOf, { team: "Applied AI" }) }).click();
    await expect(member.getByRole("status").filter({ hasText: words.sharing.done.shared })).toBeVisible();
    await lookOver(member, "sharing and teaching", info);
    await member.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysOverflow(member, "sharing on a small screen");
    await member.setViewportSize({ width: 1280, height: 900 });
    await member.getByRole("button", { name: fill(words.sharing.stopOf, { team: "Applied AI" }) }).click();
    await expect(member.getByText(words.sharing.off, { exact: true })).toBeVisible();
  });

  await test.step("what they offer to teach, everybody of the workspace sees", async () => {
    await member.getByRole("region", { name: words.teaching.title }).getByRole("checkbox").first().check();
    await member.getByRole("button", { name: words.teaching.submit }).click();
    await expect(member.getByRole("status").filter({ hasText: words.sharing.done.offers })).toBeVisible();
    await admin.goto(paths.sharing(locale, workspace));
    await expect(admin.getByRole("region", { name: words.teaching.whoTitle })).toContainText("Tala Reyes");
    await expect(admin.getByText(words.sharing.none)).toBeVisible();
  });

  await test.step("the last lead stays until there is another; whoever leaves is kept with their days", async () => {
    const endLead = async (name: string) => {
      const row = rowOf(lead, words.people.leads, name);
      await row.getByText(words.people.endLead, { exact: true }).click();
      await row.getByRole("button", { name: fill(words.people.endLeadOf, { name }) }).click();
    };
    await endLead("Noor Haddad");
    await expect(lead.getByText(errors["last-lead"])).toBeVisible();
    await lead.getByRole("button", { name: fill(words.people.nameLeadOf, { name: "Ilse Brandt" }) }).click();
    await expect(rowOf(lead, words.people.leads, "Ilse Brandt")).toBeVisible();
    const leaving = rowOf(lead, words.people.members, "Tala Reyes");
    await leaving.getByText(words.people.remove, { exact: true }).click();
    await expect(leaving.getByText(fill(words.people.removeWhat, { name: "Tala Reyes" }))).toBeVisible();
    await leaving.getByRole("button", { name: fill(words.people.removeOf, { name: "Tala Reyes" }) }).click();
    await expect(lead.getByRole("status").filter({ hasText: words.people.done.left })).toBeVisible();
    await expect(rowOf(lead, words.before.title, "Tala Reyes")).toContainText(formatDay(locale, "2026-02-03"));
    await lead.getByRole("textbox", { name: words.rename.title }).fill("Applied  AI and search");
    await lead.getByRole("button", { name: words.rename.submit }).click();
    await expect(
      lead.getByRole("heading", { level: 1, name: fill(words.people.title, { team: "Applied AI and search" }) }),
    ).toBeVisible();
    await lookOver(lead, "people before", info);
    await lead.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysOverflow(lead, "people on a small screen");
    const gone = new URL(lead.url()).pathname;
    expect((await member.request.get(gone)).status()).toBe(404);
    await endLead("Noor Haddad");
    await expect(lead.getByText(words.done.left)).toBeVisible();
    expect((await lead.request.get(gone)).status()).toBe(404);
  });
  await Promise.all([admin, lead, member].map((page) => page.context().close()));
});

test("by plain posts in zh-CN: a team is made, somebody added, and they share", async ({
  browser,
  complaints,
  baseURL,
}) => {
  const locale = "zh-CN";
  const { teams: words, errors } = loadMessages(locale);
  const people = await served();
  const { workspace } = people.administrator;
  const open = (person: TestPerson) => opened(browser, complaints, person, baseURL, false);
  const [admin, member] = [await open(people.administrator), await open(people.member)];
  await admin.goto(paths.teams(locale, workspace));
  await admin.getByLabel(words.make.name).fill("应用智能组");
  await admin.getByRole("checkbox", { name: words.you }).check();
  await admin.getByRole("button", { name: words.make.submit }).click();
  await admin.getByRole("checkbox", { name: "Tala Reyes" }).check();
  await admin.getByLabel(words.add.joinedOn, { exact: true }).fill("2090-01-01");
  await admin.getByRole("button", { name: words.add.submit }).click();
  await expect(admin.getByText(errors.field["in-the-future"])).toBeVisible();
  await expect(admin.getByRole("checkbox", { name: "Tala Reyes" })).toBeChecked();
  await admin.getByLabel(words.add.joinedOn, { exact: true }).fill("2026-02-03");
  await admin.getByRole("button", { name: words.add.submit }).click();
  await expect(admin.getByText(words.people.done.added)).toBeVisible();
  await member.goto(paths.sharing(locale, workspace));
  await member.getByRole("button", { name: fill(words.sharing.onOf, { team: "应用智能组" }) }).click();
  await expect(member.getByText(words.sharing.done.shared)).toBeVisible();
  await expect(member.getByText(fill(words.sharing.ledBy, { names: "Kofi Mensah" }))).toBeVisible();
  await Promise.all([admin, member].map((page) => page.context().close()));
});

/** An administrator and three others in one workspace without a team. */
function served() {
  return inServedInstallation(async () => {
    const administrator = await signedUp("Kofi Mensah");
    return {
      administrator,
      lead: await joinedAs("member", administrator, "Noor Haddad"),
      member: await joinedAs("member", administrator, "Tala Reyes"),
      other: await joinedAs("member", administrator, "Ilse Brandt"),
    };
  });
}

async function opened(
  browser: Browser,
  complaints: Complaints,
  person: TestPerson,
  origin = "",
  javaScriptEnabled = true,
): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, baseURL: origin });
  await complaints.watch(context);
  await enterAs(context, person, origin);
  return context.newPage();
}

function rowOf(page: Page, region: string, name: string) {
  return page.getByRole("region", { name: region, exact: true }).getByRole("row", { name });
}

async function lookOver(page: Page, what: string, info: TestInfo): Promise<void> {
  expect(await findingsOf(page, what, info)).toEqual([]);
  await expectHeadingsInOrder(page, what);
  await expectNoSidewaysOverflow(page, what);
}
