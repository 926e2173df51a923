import type { Page } from "@playwright/test";
import { loadMessages } from "@/lib/i18n/messages";
import { paths } from "@/lib/paths";
import { expect, test } from "./steps/clean-console";
import { signUp } from "./steps/person";

/* A static page brings its scripts when somebody is about to use it. */
const locale = "en";
const { shell } = loadMessages(locale);

test("whoever only reads loads no script; a movement of the pointer brings it, once", async ({ page }) => {
  const scripts = scriptsOf(page);
  await page.goto(paths.ladder(locale), { waitUntil: "networkidle" });
  expect(scripts).toEqual([]);
  await page.mouse.move(300, 300);
  await expectToListen(page);
  expect(scripts.length).toBeGreaterThan(2);
  expect(new Set(scripts).size).toBe(scripts.length);
});

test("a press that comes before the scripts is done when they are there, once", async ({ page }) => {
  const letCome = await holdScripts(page);
  await page.goto(paths.level(locale, "L3"));
  const theme = page.getByRole("button", { name: shell.appearance }).first();
  await page.emulateMedia({ colorScheme: "light" });
  await theme.click();
  await expect(page.locator("html")).not.toHaveAttribute("data-theme", /./);
  letCome();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await theme.click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
});

test("so is the key for the search, and a key without a modifier", async ({ page }) => {
  const letCome = await holdScripts(page);
  await page.goto(paths.skills(locale));
  await page.keyboard.press("ControlOrMeta+k");
  await expect(page.getByRole("dialog")).toBeHidden();
  letCome();
  await expect(page.getByRole("dialog")).toBeVisible();

  await page.goto(paths.level(locale, "L3"));
  await page.keyboard.press("b");
  await expect(page.getByRole("button", { name: shell.both }).first()).toHaveAttribute("aria-pressed", "true");
});

test("where somebody is signed in the scripts come at once", async ({ page }) => {
  await signUp(page, locale);
  const scripts = scriptsOf(page);
  await page.goto(paths.ladder(locale));
  await expectToListen(page);
  expect(scripts.length).toBeGreaterThan(2);
});

function scriptsOf(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") asked.push(request.url());
  });
  return asked;
}

async function holdScripts(page: Page): Promise<() => void> {
  let letCome = () => {};
  const mayCome = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route("**/_next/static/**/*.js*", async (route) => {
    await mayCome;
    await route.continue();
  });
  return letCome;
}

async function expectToListen(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-listens", "");
}
