import { paths } from "@/lib/paths";
import { expect, test } from "./steps/clean-console";

/*
 * Every story fails when a page of it complains (`steps/clean-console.ts`); `accessibility.spec.ts` stays on every page
 * there is, in both languages, signed out and in. Here is shown that complaints are heard.
 */
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
