import type { BrowserContext, Page } from "@playwright/test";
import { type RealProvider, startRealProvider } from "@/lib/auth/testing/real-provider";
import { fill } from "@/lib/i18n/fill";
import { type Locale, locales } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import { newId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { expect, test } from "./steps/clean-console";
import { expectHeadingsInOrder, expectNoSidewaysOverflow, findingsOf } from "./steps/look-over";
import { type OwnServer, startOwnServer } from "./steps/own-server";
import { signOut } from "./steps/person";

/* The provider stands on 127.0.0.1 and the product on localhost: two sites, as in life. */
test.describe.configure({ mode: "default" });

const name = "Example SSO";
let provider: RealProvider;
let server: OwnServer;
test.beforeAll(async () => {
  provider = await startRealProvider({ id: "oidc", name });
  const { issuer, clientId, clientSecret } = provider.settings;
  server = await startOwnServer({
    RUNG_OIDC_ISSUER: issuer,
    RUNG_OIDC_CLIENT_ID: clientId,
    RUNG_OIDC_CLIENT_SECRET: clientSecret,
    RUNG_OIDC_NAME: name,
  });
  provider.sendBackTo(server.origin);
});
test.afterAll(async () => {
  await server.stop();
  await provider.stop();
});
test.beforeEach(({ context }) => withoutFonts(context));

test("somebody new gets an account, goes where they wanted to, and comes back to it", async ({ page, context }) => {
  const { review } = loadMessages("en");
  const login = newPerson("Kestrel Adeyemi");
  await page.goto(server.origin + paths.assess("en", "L3"));
  await continueAtProvider(page, "en");
  await passProvider(page, login);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(review.new.title);
  const workspace = workspaceOf(page);
  const [session] = (await context.cookies()).filter((cookie) => cookie.name === "rung.session");
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect((await context.cookies(server.origin)).map((cookie) => cookie.name).sort()).toEqual([
    "rung.session",
    "rung_hint",
  ]);

  await signOut(page, "en");
  if (session) await context.addCookies([session]);
  await page.goto(server.origin + paths.ownWorkspace("en"));
  await expect(page, "an old cookie is dead").toHaveURL(/\/en\/sign-in\?/);

  await continueAtProvider(page, "en");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Kestrel Adeyemi");
  expect(workspaceOf(page)).toBe(workspace);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  for (const locale of locales) {
    test(`the way to the provider and back works in ${locale}`, async ({ page }) => {
      const login = newPerson("钟 予安");
      await page.goto(server.origin + paths.signIn(locale));
      await continueAtProvider(page, locale);
      await passProvider(page, login);
      await expect(page.getByRole("heading", { level: 1 })).toContainText("钟 予安");
      expect(new URL(page.url()).pathname).toMatch(new RegExp(`^/${locale}/w/`));
    });
  }
});

for (const locale of locales) {
  const { oidc } = loadMessages(locale);

  test(`what the provider does not vouch for is refused in words in ${locale}`, async ({ page }) => {
    const login = newPerson("Nobody", false);
    const next = paths.assess(locale, "L2");
    await page.goto(server.origin + paths.signIn(locale, next));
    await continueAtProvider(page, locale);
    await page.getByRole("link", { name: "Cancel" }).click();
    await expect(refusal(page, fill(oidc.refused["provider-failed"], { name }))).toBeVisible();
    await continueAtProvider(page, locale);
    await passProvider(page, login);
    await expect(refusal(page, fill(oidc.refused["email-unverified"], { name }))).toBeVisible();
    expect(new URL(page.url()).searchParams.get("next"), "where they wanted to go is kept").toBe(next);
  });

  test(`sign-in with a provider in ${locale} is for everybody`, async ({ page }, info) => {
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const address of [paths.signInRefused(locale, "email-unavailable", "oidc", null), paths.signUp(locale)]) {
        await page.goto(server.origin + address);
        await expectHeadingsInOrder(page, address);
        await expectNoSidewaysOverflow(page, address);
        expect(await findingsOf(page, address, info)).toEqual([]);
      }
    }
  });
}

test("an address of no provider, or one that leads away, is refused in words and sets nothing", async ({
  page,
  request,
  complaints,
}) => {
  const start = (callbackUrl: string) => `/api/auth/signin/oidc?callbackUrl=${callbackUrl}`;
  const refused: [string, number][] = [
    ["/api/auth/signin/another", 404],
    ["/api/auth/callback/oidc-2?code=x&state=y", 404],
    ["/api/auth/signin/oidc/more", 404],
    ["/api/auth/session", 404],
    ["/api/auth/csrf", 404],
    ["/api/auth/providers", 404],
    ["/api/auth/signout", 404],
    ["/api/auth/error?error=x", 404],
    ...[
      "https://evil.example/en/w",
      "//evil.example",
      "/en//evil.example",
      "/\\evil.example",
      "javascript:alert(1)",
      "not a url",
      "%00",
      "",
    ].map((url): [string, number] => [start(encodeURIComponent(url)), 400]),
    [start("%E0%A4%A"), 400],
  ];
  for (const [address, status] of refused) {
    const got = await request.get(server.origin + address, { maxRedirects: 0, headers: { Accept: "text/html" } });
    expect(got.status(), address).toBe(status);
    expect(await got.text(), address).toMatch(/<h1>[^<]+<\/h1><p>[^<]+<\/p>/);
    expect(got.headers()["set-cookie"], address).toBeUndefined();
  }
  complaints.expectAlso(/status of 400/);
  await page.goto(server.origin + start("https://evil.example"));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const action of ["session", "signin/oidc", "callback/oidc", "signout", "_log"]) {
    const got = await request.post(`${server.origin}/api/auth/${action}`, {
      headers: { Origin: server.origin },
      data: { csrfToken: "x", data: { sid: "x" } },
    });
    expect(got.status(), action).toBe(405);
  }
});

test("a cookie with a malformed address to go on to is not followed", async ({ page, context }) => {
  const login = newPerson("Ola");
  await page.goto(server.origin + paths.signIn("en"));
  await continueAtProvider(page, "en");
  await context.addCookies([{ name: "rung.oidc-next", value: "https%3A%2F%2Fevil.example", url: server.origin }]);
  await passProvider(page, login);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ola");
  expect(new URL(page.url()).origin).toBe(server.origin);
});

function newPerson(displayName: string, verified = true): string {
  const login = newId();
  provider.people.set(login, { email: `${login}@example.com`, email_verified: verified, name: displayName });
  return login;
}

async function continueAtProvider(page: Page, locale: Locale): Promise<void> {
  await page.getByRole("link", { name: fill(loadMessages(locale).oidc.continueWith, { name }), exact: true }).click();
}

/** The provider's own pages: signing in, then consenting. */
async function passProvider(page: Page, login: string): Promise<void> {
  await page.getByPlaceholder("Enter any login").fill(login);
  await page.getByPlaceholder("and password").fill("any");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}

function refusal(page: Page, sentence: string) {
  return page.getByRole("alert").filter({ hasText: sentence });
}

function workspaceOf(page: Page): string {
  return new URL(page.url()).pathname.split("/")[3] ?? "";
}

/** The provider's pages ask for a font from elsewhere, which a test does not. */
async function withoutFonts(context: BrowserContext): Promise<void> {
  await context.route(/fonts\.googleapis\.com/, (route) => route.fulfill({ contentType: "text/css", body: "" }));
}
