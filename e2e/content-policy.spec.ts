import { expect, test } from "@playwright/test";

/** Addresses of each kind: static with hashes, dynamic with a nonce, none. */
for (const address of [
  "/en/ladder",
  "/zh-CN/ladder",
  "/en/ladder/L%33",
  "/en/sign-in",
  "/en/no-such-page",
  "/no-such-page",
]) {
  test(`${address} runs its own scripts and nothing else under a strict policy`, async ({ page }) => {
    const complaints: string[] = [];
    page.on("console", (message) => {
      // Chromium reports the status of the page itself as a failed resource.
      if (message.type() === "error" && !message.text().includes("status of 404")) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    const answer = await page.goto(address, { waitUntil: "networkidle" });
    const policy = answer?.headers()["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(complaints).toEqual([]);
    // The policy is in force: a script that the page did not bring stays dead.
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.intruder = true";
      document.body.append(script);
    });
    expect(await page.evaluate(() => "intruder" in window)).toBe(false);
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
