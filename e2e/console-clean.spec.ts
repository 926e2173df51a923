import { locales } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { expect, test } from "./steps/clean-console";
import { placesOf } from "./steps/every-page";
import { signUp } from "./steps/person";
import { submittedReview } from "./steps/self-review";

/** Addresses of each kind: static with hashes, dynamic with a nonce, none. */
for (const address of ["/en/ladder", "/zh-CN/ladder", "/en/sign-in", "/en/no-such-page", "/no-such-page"]) {
  test(`${address} runs its own scripts and nothing else under a strict policy`, async ({ page, complaints }) => {
    // Chromium reports the status of the page itself as a failed resource.
    complaints.expectAlso(/status of 404/);
    const answer = await page.goto(address, { waitUntil: "networkidle" });
    const policy = answer?.headers()["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    // The policy is in force: a script that the page did not bring stays dead, and is heard of.
    complaints.expectAlso(/script-src/);
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.intruder = true";
      document.body.append(script);
    });
    expect(await page.evaluate(() => "intruder" in window)).toBe(false);
  });
}

for (const locale of locales) {
  test(`no page in ${locale} complains, signed out or in`, async ({ page, complaints }) => {
    complaints.expectAlso(/status of 404/);
    for (const place of placesOf(locale)) await page.goto(place.address, { waitUntil: "networkidle" });
    const slug = await signUp(page, locale);
    await submittedReview(page, locale, slug, [2, 4, 0]);
    const read = page.url();
    for (const place of placesOf(locale, slug)) await page.goto(place.address, { waitUntil: "networkidle" });
    await page.goto(read, { waitUntil: "networkidle" });
    // The static pages ask once who is signed in, and show it.
    await page.goto(paths.ladder(locale), { waitUntil: "networkidle" });
  });
}

test("every answer carries the general security headers", async ({ request }) => {
  for (const address of ["/en/ladder", "/en/sign-in", "/healthz", "/no-such-page"]) {
    const headers = (await request.get(address)).headers();
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
  }
});
