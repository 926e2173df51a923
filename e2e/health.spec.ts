import { expect, test } from "@playwright/test";
import { paths } from "@/lib/paths";

test("says that it lives and that it is ready, without versions", async ({ request }) => {
  const alive = await request.get("/healthz");
  expect(alive.status()).toBe(200);
  expect(await alive.json()).toEqual({ status: "ok" });
  const ready = await request.get("/readyz");
  expect(ready.status()).toBe(200);
  expect(ready.headers()["cache-control"]).toBe("no-store");
  expect(await ready.json()).toEqual({ status: "ready" });
});

test("refuses a write that names no origin of ours, in JSON and as a page", async ({ request }) => {
  for (const origin of [undefined, "null", "https://rung.example.org"]) {
    const answer = await request.put(paths.apiAssessment("nowhere", "0"), {
      headers: { ...(origin && { Origin: origin, "X-Forwarded-Host": "rung.example.org" }) },
      data: {},
    });
    expect(answer.status()).toBe(403);
    expect(await answer.json()).toEqual({ code: "foreign-origin" });
  }
  const page = await request.post("/en/sign-in", { headers: { Accept: "text/html" }, form: { a: "b" } });
  expect(page.status()).toBe(403);
  expect(await page.text()).toContain("这个表单不是从本站页面发出的");
});

test("refuses a body of two megabytes", async ({ request, baseURL }) => {
  const answer = await request.post("/api/me", { headers: { Origin: baseURL ?? "" }, data: "x".repeat(2_000_000) });
  expect(answer.status()).toBe(413);
  expect(await answer.json()).toEqual({ code: "too-large" });
});

test("has an icon where browsers look for one by themselves", async ({ request }) => {
  const icon = await request.get("/favicon.ico");
  expect(icon.status()).toBe(200);
  expect(icon.headers()["content-type"]).toMatch(/^image\//);
});
