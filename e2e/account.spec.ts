import type { Browser, Page } from "@playwright/test";
import { type Locale, locales, otherLocale } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import { paths } from "@/lib/paths";
import { expect, test } from "./steps/clean-console";
import { startOwnServer } from "./steps/own-server";
import { fillSignIn, newPerson, type Person, signUp } from "./steps/person";
import { resetLinkFor } from "./steps/reset-link";

for (const locale of locales) {
  const { settings, errors, account } = loadMessages(locale);

  test(`sessions in ${locale} are listed, and an ended one is dead at its next page`, async ({ page, browser }) => {
    const person = newPerson(locale);
    const slug = await signUp(page, locale, person);
    const [one, other] = [await elsewhere(browser, locale, person), await elsewhere(browser, locale, person)];
    await page.goto(paths.settings(locale, slug));
    await page
      .getByRole("navigation", { name: settings.nav.label })
      .getByRole("link", { name: settings.nav.account })
      .click();
    const list = page.getByRole("region", { name: settings.sessions.title });
    await expect(list.getByRole("row")).toHaveCount(4);
    await expect(list.getByRole("row").filter({ hasText: settings.sessions.this })).toContainText("Chrome, ");

    await list
      .getByRole("button", { name: settings.sessions.endOf.slice(0, 2) })
      .first()
      .click();
    await expect(page.getByText(settings.done.session)).toBeVisible();
    await expect(list.getByRole("row")).toHaveCount(3);
    // Of the two others the one that was used last stood first.
    await expectSignedOut(other, locale, slug);
    await one.goto(paths.account(locale, slug));
    await expect(one.getByRole("heading", { level: 1, name: settings.account.title })).toBeVisible();

    await list.getByRole("button", { name: settings.sessions.endOthers }).click();
    await expect(page.getByText(settings.done.sessions)).toBeVisible();
    await expect(page.getByText(settings.sessions.onlyThis)).toBeVisible();
    await expectSignedOut(one, locale, slug);
    await Promise.all([one, other].map((page) => page.context().close()));
  });

  test(`password and e-mail in ${locale} change with the current password only`, async ({ page, browser }) => {
    const [person, somebody] = [newPerson(locale), newPerson(locale)];
    const before = await browser.newPage();
    await signUp(before, locale, somebody);
    await before.context().close();
    const slug = await signUp(page, locale, person);
    const other = await elsewhere(browser, locale, person);
    await page.goto(paths.account(locale, slug));

    await test.step("a wrong password, then one that is too short", async () => {
      await changePassword(page, locale, "not the password", "five new words in a row");
      const current = section(page, settings.password.title).getByLabel(settings.currentPassword);
      await expect(current).toHaveAccessibleDescription(settings.wrongPassword);
      await expect(current).toBeFocused();
      await changePassword(page, locale, person.password, "short");
      await expect(
        section(page, settings.password.title).getByLabel(settings.password.new),
      ).toHaveAccessibleDescription(errors.field["too-short"]);
    });
    await test.step("the right one ends every other session", async () => {
      await expect(section(page, settings.password.title)).toContainText(settings.password.note);
      await changePassword(page, locale, person.password, "five new words in a row");
      await expect(page.getByText(settings.done.password)).toBeVisible();
      await expectSignedOut(other, locale, slug);
    });
    await test.step("an address that is taken stays in its field, with the reason", async () => {
      await changeEmail(page, locale, somebody.email, "five new words in a row");
      const field = section(page, settings.email.title).getByLabel(settings.email.new);
      await expect(field).toHaveAccessibleDescription(settings.email.unavailable);
      await expect(field).toHaveValue(somebody.email);
    });
    await test.step("a free one is what one signs in with", async () => {
      const email = newPerson(locale).email;
      await changeEmail(page, locale, email, "five new words in a row");
      await expect(page.getByText(settings.done.email)).toBeVisible();
      await other.goto(paths.signIn(locale));
      await fillSignIn(other, locale, { ...person, email, password: "five new words in a row" });
      await expect(other.getByRole("heading", { level: 1 })).toContainText(person.displayName);
    });
    await other.context().close();
  });

  test(`preferences chosen in ${locale} hold on every page, without script as well`, async ({ page, browser }) => {
    const person = newPerson(locale);
    const slug = await signUp(page, locale, person);
    const other = otherLocale(locale);
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(paths.account(locale, slug));
    const form = section(page, settings.preferences.title);
    await form.getByLabel(settings.preferences.theme).selectOption("dark");
    await form.getByLabel(settings.preferences.timeZone).selectOption("Asia/Shanghai");
    await form.getByLabel(settings.preferences.singleKeys).uncheck();
    await form.getByLabel(settings.preferences.language).selectOption(other);
    await form.getByRole("button", { name: settings.preferences.submit }).click();

    const words = loadMessages(other).settings;
    await expect(page).toHaveURL(paths.account(other, slug, "preferences"));
    await expect(page.getByText(words.done.preferences)).toBeVisible();
    const kept = section(page, words.preferences.title);
    await expect(kept.getByLabel(words.preferences.theme)).toHaveValue("dark");
    await expect(kept.getByLabel(words.preferences.timeZone)).toHaveValue("Asia/Shanghai");
    await expect(kept.getByLabel(words.preferences.singleKeys)).not.toBeChecked();
    expect(await schemeOf(page)).toBe("dark");
    await page.goto(paths.ladder(other));
    expect(await schemeOf(page)).toBe("dark");

    const plain = await elsewhere(browser, locale, person, { javaScriptEnabled: false, colorScheme: "light" });
    expect(await schemeOf(plain)).toBe("dark");
    await plain.goto(paths.home(locale));
    expect(await schemeOf(plain)).toBe("light dark");
    await plain.context().close();
  });

  test(`a forgotten password in ${locale} is mended by a link that works once`, async ({
    page,
    browser,
    complaints,
  }) => {
    // A public page asks who is signed in as long as its hint cookie says so.
    complaints.expectAlso(/status of 401/);
    const person = newPerson(locale);
    const slug = await signUp(page, locale, person);
    const forgetful = await (await browser.newContext({ javaScriptEnabled: locale === "en" })).newPage();
    await forgetful.goto(paths.signIn(locale));
    await expect(forgetful.getByText(settings.forgotten)).toBeVisible();
    const [older, link] = [resetLinkFor(person.email), resetLinkFor(person.email)];
    await forgetful.goto(inLanguage(older, locale));
    await expect(forgetful.getByText(settings.reset.spent)).toBeVisible();

    await forgetful.goto(inLanguage(link, locale));
    await setNewPassword(forgetful, locale, "short");
    await expect(forgetful.getByLabel(settings.password.new)).toHaveAccessibleDescription(errors.field["too-short"]);
    await setNewPassword(forgetful, locale, "six new words in a row");
    await expect(forgetful.getByRole("heading", { level: 1 })).toContainText(person.displayName);
    expect(forgetful.url()).not.toContain("token");
    await expectSignedOut(page, locale, slug);

    await page.goto(inLanguage(link, locale));
    await expect(page.getByText(settings.reset.spent)).toBeVisible();
    await page.goto(paths.signIn(locale));
    await fillSignIn(page, locale, { ...person, password: "six new words in a row" });
    await expect(page.getByRole("heading", { level: 1 })).toContainText(person.displayName);
    await forgetful.context().close();
  });

  test(`the account in ${locale} by plain posts`, async ({ browser }) => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    const person = newPerson(locale);
    const slug = await signUp(page, locale, person);
    const other = await elsewhere(browser, locale, person);
    await page.goto(paths.account(locale, slug));
    await changePassword(page, locale, "not the password", "five new words in a row");
    await expect(page.getByText(settings.wrongPassword)).toBeVisible();
    await changePassword(page, locale, person.password, "five new words in a row");
    await expect(page.getByText(settings.done.password)).toBeVisible();
    await changeEmail(page, locale, "no address", "five new words in a row");
    await expect(page.getByText(errors.field["not-an-email"])).toBeVisible();
    await expect(section(page, settings.email.title).getByLabel(settings.email.new)).toHaveValue("no address");
    await expectSignedOut(other, locale, slug);
    await other.goto(paths.signIn(locale));
    await fillSignIn(other, locale, { ...person, password: "five new words in a row" });
    await expect(other.getByRole("heading", { level: 1 })).toContainText(person.displayName);
    await page.goto(paths.account(locale, slug));
    await page.getByRole("button", { name: settings.sessions.endOthers }).click();
    await expectSignedOut(other, locale, slug);
    await Promise.all([page, other].map((one) => one.context().close()));
  });

  test(`the people of the demo are told in ${locale} why they have no password`, async ({ page }) => {
    await page.goto(paths.signIn(locale));
    await page.getByRole("region", { name: account.demo.title }).getByRole("button").first().click();
    await expect(page).toHaveURL(/\/w\/[\w-]+$/);
    await page.goto(paths.account(locale, new URL(page.url()).pathname.split("/").at(-1) ?? ""));
    for (const title of [settings.password.title, settings.email.title]) {
      await expect(section(page, title)).toContainText(settings.demo);
      await expect(section(page, title).getByRole("textbox")).toHaveCount(0);
    }
  });
}

test("behind a declared proxy, guesses from one network are stopped whatever the client claims", async ({
  request,
}) => {
  // A server of its own, and a hundred guesses.
  test.slow();
  const server = await startOwnServer({ RUNG_TRUSTED_PROXIES: "1", RUNG_DEMO: "0" });
  try {
    const address = server.origin + paths.signIn("en");
    const html = await (await request.get(address)).text();
    const hidden = Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="(\$ACTION[^"]*)"(?: value="([^"]*)")?/g)].map(([, name, value]) => [
        name ?? "",
        (value ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
      ]),
    );
    const guess = async (turn: number, from: string) => {
      const answer = await request.post(address, {
        multipart: { ...hidden, email: `nobody-${turn}@example.org`, password: "a wrong guess" },
        headers: {
          Origin: server.origin,
          "X-Forwarded-For": `10.0.${turn % 250}.1, ${from}`,
          "X-Rung-Client-Address": `10.1.${turn % 250}.1`,
        },
      });
      return answer.text();
    };
    const { errors } = loadMessages("en");
    // Between tags: the form's script carries every sentence.
    const [wrong, tooMany] = [`>${errors["wrong-credentials"]}<`, `>${errors["too-many-attempts"]}<`];
    for (let turn = 0; turn < 99; turn += 1) await guess(turn, "203.0.113.5");
    expect(await guess(99, "203.0.113.5")).toContain(wrong);
    expect(await guess(100, "203.0.113.5")).toContain(tooMany);
    expect(await guess(101, "203.0.113.6")).toContain(wrong);
  } finally {
    await server.stop();
  }
});

/** The same person in another browser. */
async function elsewhere(
  browser: Browser,
  locale: Locale,
  person: Person,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(paths.signIn(locale));
  await fillSignIn(page, locale, person);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(person.displayName);
  return page;
}

async function expectSignedOut(page: Page, locale: Locale, slug: string): Promise<void> {
  await page.goto(paths.account(locale, slug));
  await expect(page).toHaveURL(new RegExp(`${paths.signIn(locale)}\\?`));
}

function section(page: Page, name: string) {
  return page.getByRole("region", { name, exact: true });
}

async function changePassword(page: Page, locale: Locale, current: string, next: string): Promise<void> {
  const { settings } = loadMessages(locale);
  const form = section(page, settings.password.title);
  await form.getByLabel(settings.currentPassword).fill(current);
  await form.getByLabel(settings.password.new).fill(next);
  await form.getByRole("button", { name: settings.password.submit }).click();
}

async function changeEmail(page: Page, locale: Locale, email: string, current: string): Promise<void> {
  const { settings } = loadMessages(locale);
  const form = section(page, settings.email.title);
  await form.getByLabel(settings.email.new).fill(email);
  await form.getByLabel(settings.currentPassword).fill(current);
  await form.getByRole("button", { name: settings.email.submit }).click();
}

async function setNewPassword(page: Page, locale: Locale, password: string): Promise<void> {
  const { settings } = loadMessages(locale);
  await page.getByLabel(settings.password.new).fill(password);
  await page.getByRole("button", { name: settings.reset.submit }).click();
}

/** The printed link is in the language of the account; the story is told in its own. */
function inLanguage(link: string, locale: Locale): string {
  return link.replace(/\/(en|zh-CN)\//, `/${locale}/`);
}

function schemeOf(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
}
