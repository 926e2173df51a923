import type { Browser, Page } from "@playwright/test";
import { type Locale, locales } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import { paths } from "@/lib/paths";
import { type Complaints, expect, test } from "./steps/clean-console";
import { fillSignIn, newPerson, type Person, signUp } from "./steps/person";

/** A second person comes into a workspace: invited by a link, in the reader's language, and removed again. */
for (const locale of locales) {
  const { account, errors, organization, shell } = loadMessages(locale);
  const { people, switcher } = organization;
  const words = account.invitation;

  test(`somebody new joins through a link in ${locale}, and the workspace switcher leads back`, async ({
    page,
    browser,
    complaints,
  }) => {
    // The link that was used, and the workspace after removal.
    complaints.expectAlso(/status of 404/);
    const host = newPerson(locale);
    const guest = { ...newPerson(locale), displayName: locale === "en" ? "Amara Lindqvist" : "沈知夏" };
    const slug = await signUp(page, locale, host);
    const link = await invite(page, locale, slug, guest.email);
    const theirs = await elsewhere(browser, complaints);

    await test.step("the page says what one joins before anything is accepted", async () => {
      const answer = await theirs.goto(link);
      expect(answer?.headers()["referrer-policy"]).toBe("same-origin");
      await expect(theirs.getByRole("heading", { level: 1 })).toContainText(host.displayName);
      await expect(theirs.getByRole("region", { name: words.see })).toContainText(words.seeLevel);
      await expect(theirs.getByRole("region", { name: words.unseen })).toContainText(words.unseenOwn);
      await expect(theirs.getByLabel(account.email)).toHaveValue(guest.email);
      await expect(theirs.getByLabel(account.email)).not.toBeEditable();
      await page.reload();
      await expect(invitationOf(page, locale, guest.email)).toContainText(stateWords(people.states.waiting));
    });

    await test.step("by keyboard alone: an account, and in", async () => {
      await theirs.getByLabel(account.displayName).focus();
      await theirs.keyboard.type(guest.displayName);
      await theirs.keyboard.press("Tab");
      await theirs.keyboard.press("Tab");
      await theirs.keyboard.type(guest.password);
      await theirs.keyboard.press("Enter");
      await expect(theirs).toHaveURL(new RegExp(`${paths.workspace(locale, slug)}$`));
      await expect(theirs.getByRole("heading", { level: 1 })).toContainText(guest.displayName);
    });

    await test.step("the switcher names where one is and leads to one's own", async () => {
      const menu = theirs.getByRole("banner").getByRole("group");
      await theirs.getByRole("banner").getByRole("link", { name: shell.brand, exact: true }).focus();
      await theirs.keyboard.press("Tab");
      await theirs.keyboard.press("Enter");
      await expect(menu.getByRole("link", { name: host.displayName })).toHaveAttribute("aria-current", "true");
      await menu.getByRole("link", { name: guest.displayName }).click();
      await expect(theirs).not.toHaveURL(new RegExp(slug));
      await expect(theirs.getByRole("banner").getByText(guest.displayName, { exact: true }).first()).toBeVisible();
      await expect(page.getByRole("banner").getByRole("group")).toHaveCount(0);
      await theirs.goto(paths.settings(locale, slug));
      const own = theirs.getByRole("region", { name: switcher.title });
      await expect(own.getByRole("link")).toHaveCount(2);
    });

    await test.step("each sees who is there; levels and invitations are for administrators", async () => {
      await theirs.goto(paths.people(locale, slug));
      const names = theirs.getByRole("region", { name: organization.settings.people, exact: true });
      await expect(names.getByRole("listitem")).toHaveCount(2);
      await expect(names).toContainText(host.displayName);
      await expect(theirs.getByRole("heading", { name: people.invitations })).toHaveCount(0);
      await page.reload();
      await expect(invitationOf(page, locale, guest.email)).toContainText(people.states.accepted);
      await expect(page.getByRole("row", { name: guest.displayName })).toContainText(organization.settings.member);
    });

    await test.step("the used link says so to others, and takes a member in", async () => {
      await theirs.goto(link);
      await theirs.getByRole("main").getByRole("link").click();
      await expect(theirs).toHaveURL(new RegExp(`${paths.workspace(locale, slug)}$`));
      const stranger = await elsewhere(browser, complaints);
      expect((await stranger.goto(link))?.status()).toBe(404);
      await expect(stranger.getByRole("heading", { level: 1 })).toHaveText(words.gone);
      await expect(stranger.getByText(words.goneText)).toBeVisible();
      await stranger.context().close();
    });

    await test.step("removed, the workspace is closed at the next request", async () => {
      const removal = page.getByRole("row", { name: guest.displayName });
      await removal.getByText(people.remove, { exact: true }).click();
      await removal.getByRole("button").click();
      await expect(page.getByRole("status").filter({ hasText: people.done.removed })).toBeVisible();
      await expect(page.getByRole("region", { name: organization.settings.people, exact: true })).not.toContainText(
        guest.displayName,
      );
      expect((await theirs.reload())?.status()).toBe(404);
    });
    await theirs.context().close();
  });

  test(`somebody with an account signs in first in ${locale}; others are told for whom it is`, async ({
    page,
    browser,
    complaints,
  }) => {
    complaints.expectAlso(/status of (401|404)/);
    const slug = await signUp(page, locale);
    const [guest, other] = [newPerson(locale), newPerson(locale)];
    const theirs = await elsewhere(browser, complaints);
    await signUp(theirs, locale, guest);
    const another = await elsewhere(browser, complaints);
    await signUp(another, locale, other);

    await page.goto(paths.people(locale, slug));
    await sendInvitation(page, locale, "no address");
    await expect(page.getByLabel(people.email)).toHaveAccessibleDescription(errors.field["not-an-email"]);
    await expect(page.getByLabel(people.email)).toHaveValue("no address");
    const first = await invite(page, locale, slug, guest.email);

    await test.step("a new link takes the place of the old one", async () => {
      await page.getByRole("button", { name: people.newLinkFor.replace("{email}", guest.email) }).click();
      await expect(page.getByText(people.renewedText)).toBeVisible();
      expect((await another.goto(first))?.status()).toBe(404);
    });
    const link = await page.getByLabel(people.link, { exact: true }).inputValue();

    await test.step("signed in as somebody else, one reads for whom it is, masked", async () => {
      await another.goto(link);
      await expect(another.getByText(other.email)).toBeVisible();
      await expect(another.getByRole("main")).toContainText(`${guest.email[0]}•••@example.org`);
      expect(await another.content()).not.toContain(guest.email);
      await expect(another.getByRole("main").getByRole("button")).toHaveCount(0);
      await another.getByRole("link", { name: words.toAnother }).click();
      await fillSignIn(another, locale, guest);
      await expect(another.getByText(guest.email)).toBeVisible();
    });

    await test.step("accepted twice at once it is one membership", async () => {
      await theirs.goto(link);
      const join = (one: Page) => one.getByRole("main").getByRole("button").click();
      await Promise.all([join(theirs), join(another)]);
      for (const one of [theirs, another]) await expect(one).toHaveURL(new RegExp(`${paths.workspace(locale, slug)}$`));
      await page.goto(paths.people(locale, slug));
      await expect(
        page.getByRole("region", { name: organization.settings.people, exact: true }).getByRole("row"),
      ).toHaveCount(3);
      await sendInvitation(page, locale, guest.email);
      await expect(page.getByLabel(people.email)).toHaveAccessibleDescription(errors.field["already-member"]);
    });
    await Promise.all([theirs, another].map((one) => one.context().close()));
  });

  test(`by plain posts in ${locale}: invite, withdraw, invite again, join`, async ({ browser }) => {
    const plain = async () => (await browser.newContext({ javaScriptEnabled: false })).newPage();
    const [page, theirs] = [await plain(), await plain()];
    const guest = newPerson(locale);
    const slug = await signUp(page, locale);
    const withdrawn = await invite(page, locale, slug, guest.email);
    await page.goto(paths.people(locale, slug));
    await page.getByRole("button", { name: people.revokeFor.replace("{email}", guest.email) }).click();
    await expect(page.getByText(people.done.revoked)).toBeVisible();
    expect((await theirs.goto(withdrawn))?.status()).toBe(404);
    const link = await invite(page, locale, slug, guest.email);
    await theirs.goto(link);
    await joinAsNew(theirs, locale, { ...guest, password: "short" });
    await expect(theirs.getByLabel(account.password)).toHaveAccessibleDescription(errors.field["too-short"]);
    await expect(theirs.getByLabel(account.displayName)).toHaveValue(guest.displayName);
    await joinAsNew(theirs, locale, guest);
    await expect(theirs).toHaveURL(new RegExp(`${paths.workspace(locale, slug)}$`));
    await Promise.all([page, theirs].map((one) => one.context().close()));
  });
}

/** Another browser, listened to like the first. */
async function elsewhere(browser: Browser, complaints: Complaints): Promise<Page> {
  const context = await browser.newContext();
  await complaints.watch(context);
  return context.newPage();
}

/** Makes a link for an address and reads it off the page, which shows it once. */
async function invite(page: Page, locale: Locale, slug: string, email: string): Promise<string> {
  const { people } = loadMessages(locale).organization;
  await page.goto(paths.people(locale, slug));
  await sendInvitation(page, locale, email);
  const link = page.getByLabel(people.link, { exact: true });
  await expect(link).toHaveValue(new RegExp(`${paths.invitation(locale, "")}[\\w-]{43}$`));
  return link.inputValue();
}

async function sendInvitation(page: Page, locale: Locale, email: string): Promise<void> {
  const { people } = loadMessages(locale).organization;
  await page.getByLabel(people.email).fill(email);
  await page.getByRole("button", { name: people.makeLink }).click();
}

async function joinAsNew(page: Page, locale: Locale, person: Person): Promise<void> {
  const { account } = loadMessages(locale);
  await page.getByLabel(account.displayName).fill(person.displayName);
  await page.getByLabel(account.password).fill(person.password);
  await page.getByRole("button", { name: account.invitation.signUp }).click();
}

function invitationOf(page: Page, locale: Locale, email: string) {
  const { people } = loadMessages(locale).organization;
  return page.getByRole("region", { name: people.invitations }).getByRole("row", { name: email });
}

/** What a sentence says before its first value. */
function stateWords(sentence: string): string {
  return sentence.split("{")[0] ?? "";
}
