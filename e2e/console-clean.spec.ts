import { locales } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { expect, test } from "./steps/clean-console";
import { placesOf } from "./steps/every-page";
import { signUp } from "./steps/person";
import { submittedReview } from "./steps/self-review";

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

test("what a page complains about is heard", async ({ page, complaints }) => {
  complaints.expectAlso(/script-src/);
  await page.goto(paths.ladder("en"));
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.intruder = true";
    document.body.append(script);
  });
  await expect.poll(() => complaints.heard.join("\n")).toContain("content policy: script-src-elem refused inline");
});
