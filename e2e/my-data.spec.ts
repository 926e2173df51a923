import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { type Locale, locales } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import { paths } from "@/lib/paths";
import { expect, test } from "./steps/clean-console";
import { expectHeadingsInOrder, expectNoSidewaysOverflow, findingsOf } from "./steps/look-over";
import { newPerson, type Person, signUp } from "./steps/person";

for (const locale of locales) {
  const { errors, myData, organization } = loadMessages(locale);

  test(`${locale}: downloading, reading and deleting everything`, async ({
    page,
    browser,
    context,
    complaints,
  }, info) => {
    const person = newPerson(locale);
    const workspace = await signUp(page, locale, person);
    await setTarget(page, locale, workspace);
    await page.getByRole("link", { name: myData.settings.open }).click();

    await expect(page.getByRole("heading", { level: 1 })).toHaveText(myData.title);
    await expect(page.getByRole("main")).toContainText(person.email);
    await expect(page.getByRole("main")).toContainText(locale === "en" ? "3 February 2031" : "2031 年 2 月 3 日");
    await expectHeadingsInOrder(page, "my data");
    expect(await findingsOf(page, "my data", info)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysOverflow(page, "my data");
    await page.setViewportSize({ width: 1280, height: 900 });
    await checkFile(page, locale, person);

    const beside = await context.newPage();
    await beside.goto(paths.myData(locale, workspace));
    // Without the hint: a static page would ask who it is, and be refused, which the browser reports.
    const cookies = (await context.cookies()).filter(({ httpOnly }) => httpOnly);
    const field = page.getByLabel(myData.erase.password.label);
    await erase(page, locale, "");
    await expect(field).toHaveAccessibleDescription(errors.field.required);
    await erase(page, locale, "not the password");
    await expect(field).toHaveAccessibleDescription(myData.erase.password.wrong);
    await expect(field).toBeFocused();
    await erase(page, locale, person.password);
    await expect(page).toHaveURL(new RegExp(`${paths.accountDeleted(locale)}$`));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(myData.gone.title);
    expect((await context.cookies()).map(({ name }) => name).filter((name) => /session|hint/.test(name))).toEqual([]);

    await erase(beside, locale, person.password);
    await expect(beside.getByRole("heading", { level: 1 })).toHaveText(myData.gone.title);
    const old = await browser.newContext();
    await complaints.watch(old);
    await old.addCookies(cookies);
    const elsewhere = await old.newPage();
    await elsewhere.goto(paths.workspace(locale, workspace));
    await expect(elsewhere).toHaveURL(new RegExp(paths.signIn(locale)));
    expect((await old.request.get(paths.apiMyData(workspace))).status()).toBe(401);
    await old.close();

    expect(await signUp(page, locale, person)).not.toBe(workspace);
    await page.getByRole("banner").getByRole("link", { name: person.displayName }).click();
    await expect(page.getByLabel(organization.settings.target, { exact: true })).toHaveValue("");
  });

  test(`${locale}: deleting without script`, async ({ page, browser, context }) => {
    const person = newPerson(locale);
    const workspace = await signUp(page, locale, person);
    const plain = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await context.storageState(),
    });
    const still = await plain.newPage();
    await still.goto(paths.myData(locale, workspace));
    await erase(still, locale, "not the password");
    await expect(still.getByText(myData.erase.password.wrong)).toBeVisible();
    expect(await still.content()).not.toContain("not the password");
    await erase(still, locale, person.password);
    await expect(still.getByRole("heading", { level: 1 })).toHaveText(myData.gone.title);
    await plain.close();
  });
}

async function setTarget(page: Page, locale: Locale, workspace: string): Promise<void> {
  const { settings } = loadMessages(locale).organization;
  await page.goto(paths.settings(locale, workspace));
  await page.getByLabel(settings.levelNow, { exact: true }).selectOption("L2");
  await page.getByLabel(settings.target, { exact: true }).selectOption("L3");
  await page.getByLabel(settings.reachBy).fill("2031-02-03");
  await page.getByRole("button", { name: settings.keep }).click();
  await expect(page.getByText(settings.kept)).toBeVisible();
}

async function checkFile(page: Page, locale: Locale, { email, displayName }: Person): Promise<void> {
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name: loadMessages(locale).myData.download }).click();
  const download = await started;
  expect(download.suggestedFilename()).toMatch(/^rung-\d{4}-\d\d-\d\d\.json$/);
  const file = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(file.format).toBe("rung-export/1");
  expect(file.account.account[0].email).toBe(email);
  expect(file.workspaces[0].tables.member[0].displayName).toBe(displayName);
  expect(file.workspaces[0].tables.careerAim[0].reachBy).toBe("2031-02-03");
}

async function erase(page: Page, locale: Locale, password: string): Promise<void> {
  const { erase } = loadMessages(locale).myData;
  await page.getByLabel(erase.password.label).fill(password);
  await page.getByRole("button", { name: erase.submit }).click();
}
