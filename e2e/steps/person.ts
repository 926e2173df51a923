import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import { paths } from "@/lib/paths";
import { expect } from "./clean-console";

export interface Person {
  displayName: string;
  email: string;
  password: string;
}

/** Somebody nobody knows yet: each story has people and workspaces of its own. */
export function newPerson(locale: Locale): Person {
  return {
    displayName: locale === "en" ? "Wren Okafor" : "江 小满",
    email: `${randomUUID()}@example.org`,
    password: "four words in a row",
  };
}

/** Fills the open sign-up page and sends it. */
export async function fillSignUp(page: Page, locale: Locale, person: Person): Promise<void> {
  const { account } = loadMessages(locale);
  await page.getByLabel(account.displayName).fill(person.displayName);
  await page.getByLabel(account.email).fill(person.email);
  await page.getByLabel(account.password).fill(person.password);
  await page.getByRole("button", { name: account.signUp.submit }).click();
}

/** Fills the open sign-in page and sends it. */
export async function fillSignIn(page: Page, locale: Locale, person: Person): Promise<void> {
  const { account } = loadMessages(locale);
  await page.getByLabel(account.email).fill(person.email);
  await page.getByLabel(account.password).fill(person.password);
  await page.getByRole("main").getByRole("button", { name: account.signIn.submit }).click();
}

/** Somebody new, signed in, on the start page of their own workspace. Returns its slug. */
export async function signUp(page: Page, locale: Locale, person = newPerson(locale)): Promise<string> {
  await page.goto(paths.signUp(locale));
  await fillSignUp(page, locale, person);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(person.displayName);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** By the button in settings, whatever page is open. */
export async function signOut(page: Page, locale: Locale): Promise<void> {
  const { organization, shell } = loadMessages(locale);
  await page
    .getByRole("banner")
    .getByRole("link", { name: new RegExp(`[,，] ?${shell.settings.toLowerCase()}$`) })
    .click();
  await page.getByRole("button", { name: organization.settings.signOut }).click();
  await expect(page).toHaveURL(new RegExp(`${paths.home(locale)}$`));
}
