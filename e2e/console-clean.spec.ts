import { paths } from "@/lib/paths";
import { expect, test } from "./steps/clean-console";

/* Every story listens, `accessibility.spec.ts` on every page: here it is seen that they would hear. */
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
