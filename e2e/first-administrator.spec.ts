import type { Page } from "@playwright/test";
import { demoPeople } from "@/lib/auth/demo-people";
import { fill } from "@/lib/i18n/fill";
import { loadMessages } from "@/lib/i18n/messages";
import { paths } from "@/lib/paths";
import { expect, test } from "./steps/clean-console";
import { type OwnServer, startOwnServer } from "./steps/own-server";
import { newPerson, signOut } from "./steps/person";

const locale = "en";
const { account, errors, organization, settings } = loadMessages(locale);
const person = newPerson(locale);

test.describe("outside demo mode", () => {
  const server = ownServer({ RUNG_DEMO: "0" });

  test("the printed link makes the administrator once, and nobody else is there", async ({ page, browser }) => {
    const { origin } = server();
    await page.goto(origin + paths.signIn(locale));
    await expect(page.getByRole("heading", { name: account.demo.title })).toHaveCount(0);
    await page.goto(origin + paths.setup(locale));
    await expect(page.getByText(account.setup.noToken)).toBeVisible();

    const link = /http\S+\/setup\?token=\S+/.exec(server().printed())?.[0] ?? "no link was printed";
    await page.goto(link);
    await fillSetup(page);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(person.displayName);
    await page.getByRole("banner").getByRole("link", { name: person.displayName }).click();
    await expect(page.getByText("Tide Laboratory")).toBeVisible();
    await page.getByRole("link", { name: settings.nav.people }).click();
    const me = page
      .getByRole("region", { name: organization.settings.people })
      .getByRole("row", { name: person.displayName });
    await expect(me).toContainText(organization.settings.administrator);

    const other = await browser.newPage();
    await other.goto(link);
    await fillSetup(other);
    await expect(other.getByRole("alert").filter({ hasText: errors["token-spent"] })).toBeVisible();
    await other.close();
  });
});

test.describe("in demo mode", () => {
  const server = ownServer({});

  test("one may go on as each of the people, and one click removes the demo workspace", async ({ page }) => {
    const signIn = server().origin + paths.signIn(locale);
    for (const one of demoPeople) {
      await page.goto(signIn);
      await page.getByRole("button", { name: continueAs(one) }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText(one.name[locale]);
      await expect(page.getByText(organization.demoBanner)).toBeVisible();
      if (one.key !== "song-yiming") await signOut(page, locale);
    }
    await page.getByRole("banner").getByRole("link", { name: "Song Yiming" }).click();
    await page.getByRole("button", { name: organization.settings.removeDemo }).click();
    await expect(page).toHaveURL(server().origin + paths.home(locale));
    await page.goto(signIn);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(account.signIn.title);
    await expect(page.getByRole("heading", { name: account.demo.title })).toHaveCount(0);
  });
});

function ownServer(settings: Record<string, string>): () => OwnServer {
  let server: OwnServer | undefined;
  test.beforeAll(async () => {
    server = await startOwnServer(settings);
  });
  test.afterAll(() => server?.stop());
  return () => {
    if (!server) throw new Error("The server has not started");
    return server;
  };
}

async function fillSetup(page: Page): Promise<void> {
  await page.getByLabel(account.setup.workspaceName).fill("Tide Laboratory");
  await page.getByLabel(account.displayName).fill(person.displayName);
  await page.getByLabel(account.email).fill(person.email);
  await page.getByLabel(account.password).fill(person.password);
  await page.getByRole("button", { name: account.setup.submit }).click();
}

function continueAs(one: (typeof demoPeople)[number]): string {
  return fill(account.demo.continueAs, { name: one.name[locale], role: account.demo[one.role] });
}
