import type { APIRequestContext, Page } from "@playwright/test";
import { loadMessages } from "@/lib/i18n/messages";
import { textIn } from "@/lib/ladder/built-in";
import { paths } from "@/lib/paths";
import { expect, test } from "./steps/clean-console";
import { signUp } from "./steps/person";
import { pagesFrom, publicPages } from "./steps/public-links";
import { comment, expectSaved, level, openSelfReview, responsibilitiesOf } from "./steps/self-review";

const { shell } = loadMessages("en");
const lead = level("L3").lead;

test("one key shows a level in both languages, on the next page too, and takes it away again", async ({ page }) => {
  await page.goto(paths.level("en", "L3"));
  const other = page.getByText(textIn(lead, "zh-CN"));
  await pressUntilHeard(page);
  await expect(other).toBeVisible();
  await expect(other).toHaveAttribute("lang", "zh-CN");
  await page.goto(paths.skill("en", "technical-writing"));
  await expect(page.getByText("技术文档编写", { exact: true }).first()).toBeVisible();
  await page.keyboard.press("b");
  await expect(page.getByText("技术文档编写", { exact: true })).toHaveCount(0);
});

test("the same by a press of its button, from Chinese", async ({ page }) => {
  await page.goto(paths.level("zh-CN", "L3"));
  const button = page.getByRole("button", { name: loadMessages("zh-CN").shell.both });
  await button.click();
  await expect(page.getByText(textIn(lead, "en"))).toBeVisible();
  await expect(button).toHaveAttribute("aria-pressed", "true");
});

test("the key does nothing while somebody chooses or holds a modifier", async ({ page }) => {
  await page.goto(paths.ladder("en"));
  await page.getByRole("combobox").first().focus();
  await page.keyboard.press("b");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("Control+b");
  await expect(page.getByRole("button", { name: shell.both })).toHaveAttribute("aria-pressed", "false");
});

test("in a self-review too, from one responsibility to the next, and never into what is typed", async ({ page }) => {
  const slug = await signUp(page, "en");
  await openSelfReview(page, "en", slug, { levelNow: "L1", target: "L1" });
  const [first, second] = responsibilitiesOf("L1");
  const chinese = (one: typeof first) => page.getByText(textIn(one?.anchors[3]?.text ?? lead, "zh-CN"));
  await page.getByRole("heading", { level: 1 }).click();
  await pressUntilHeard(page);
  await expect(chinese(first)).toBeVisible();
  await page.keyboard.press("j");
  await expect(chinese(second)).toBeVisible();
  await comment(page, "en").fill("b");
  await expect(comment(page, "en")).toHaveValue("b");
  await expect(chinese(second)).toBeVisible();
  await expectSaved(page, "en");
});

test("where the other page does not come, nothing is shown and nothing breaks", async ({ page, complaints }) => {
  complaints.expectAlso(/ERR_FAILED/);
  await page.goto(paths.level("en", "L3"));
  let asked = 0;
  await page.route("**/zh-CN/**", (route) => {
    asked++;
    return route.abort();
  });
  await expect(async () => {
    await page.keyboard.press("b");
    expect(asked).toBeGreaterThan(0);
  }).toPass();
  await expect(page.getByRole("button", { name: shell.both })).toHaveAttribute("aria-pressed", "false");
});

test("every public page has the same texts of the ladder in the same order in both languages", async ({ request }) => {
  test.setTimeout(180_000);
  const pages = [...(await pagesFrom(request, paths.home("en"), 9)).keys()];
  const differing: string[] = [];
  for (const address of pages) {
    const [english, chinese] = await Promise.all([
      marksOf(request, address),
      marksOf(request, address.replace(/^\/en/, "/zh-CN")),
    ]);
    if (english !== chinese) differing.push(`${address}: ${english} and ${chinese}`);
  }
  expect(pages).toHaveLength(publicPages);
  expect(differing).toEqual([]);
});

/** Until the page's script listens, a key is nothing. */
async function pressUntilHeard(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: shell.both });
  await expect(async () => {
    if ((await button.getAttribute("aria-pressed")) !== "true") await page.keyboard.press("b");
    await expect(button).toHaveAttribute("aria-pressed", "true", { timeout: 3_000 });
  }).toPass();
}

async function marksOf(request: APIRequestContext, address: string): Promise<number> {
  return (await (await request.get(address)).text()).match(/ data-both="/g)?.length ?? 0;
}
