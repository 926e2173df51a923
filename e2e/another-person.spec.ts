import type { BrowserContext, Page } from "@playwright/test";
import type { Everybody, Somebody } from "@/db/testing/everybody";
import { loadMessages } from "@/lib/i18n/messages";
import { textIn } from "@/lib/ladder/built-in";
import { paths } from "@/lib/paths";
import { servedPeople, signedInAs } from "./served-people";
import { expect, test } from "./steps/clean-console";
import { comment, expectSaved, levelName, responsibilitiesOf } from "./steps/self-review";

/** A page stays open while in another tab somebody else signs in, or its person signs out: what they typed is theirs. */
test.describe.configure({ mode: "default" });

const locale = "en";
const { account, errors, growth, organization, review } = loadMessages(locale);
const [, second] = responsibilitiesOf("L3") as [Part, Part];
type Part = ReturnType<typeof responsibilitiesOf>[number];

let people: Everybody;
test.beforeAll(async () => {
  people = await servedPeople();
});

const whoIsThere = [
  { who: "a colleague", now: () => people.colleague, sentence: errors["signed-in-as-another"] },
  { who: "somebody of another workspace", now: () => people.outsider, sentence: errors["signed-in-as-another"] },
  { who: "nobody", now: () => null, sentence: errors["not-signed-in"] },
];

for (const { who, now, sentence } of whoIsThere) {
  test(`settings that are sent while ${who} is signed in`, async ({ page, context }) => {
    await comesIn(context, people.subject);
    await page.goto(paths.settings(locale, people.subject.workspace));
    const target = page.getByLabel(organization.settings.target, { exact: true });
    const day = page.getByLabel(organization.settings.reachBy);
    const send = page.getByRole("button", { name: organization.settings.keep });
    await target.selectOption("L2");
    await day.fill("2039-09-09");
    await comesIn(context, now());
    await send.click();
    await expectRefused(page, sentence);
    await expect(target).toHaveValue("L2");
    await expect(day).toHaveValue("2039-09-09");
    await expectUntouched(context, people.colleague);

    await comesIn(context, people.subject);
    await send.click();
    await expect(page.getByRole("status")).toHaveText(organization.settings.kept);
    await target.selectOption("L3");
    await day.fill(people.subject.reachBy);
    await send.click();
    await expect(day).toHaveValue(people.subject.reachBy);
  });

  test(`a next step that is sent while ${who} is signed in`, async ({ page, context }) => {
    await comesIn(context, people.subject);
    await page.goto(paths.growth(locale, people.subject.workspace));
    const gap = page.getByRole("article", { name: textIn(second.shortName, locale) });
    const change = gap.getByText(growth.step.change);
    if (await change.isVisible()) await change.click();
    const text = gap.getByLabel(growth.step.label);
    await text.fill(`Typed by the subject, sent by ${who}`);
    await gap.getByLabel(growth.step.dueOn).fill("2031-06-05");
    await comesIn(context, now());
    await gap.getByRole("button", { name: growth.step.keep }).click();
    await expectRefused(page, sentence);
    await expect(text).toHaveValue(`Typed by the subject, sent by ${who}`);
    await expect(gap.getByLabel(growth.step.dueOn)).toHaveValue("2031-06-05");
    await expectUntouched(context, people.colleague);

    await comesIn(context, people.subject);
    await gap.getByRole("button", { name: growth.step.keep }).click();
    await expect(gap.getByText(`Typed by the subject, sent by ${who}`, { exact: true })).toBeVisible();
  });

  test(`a new review that is sent while ${who} is signed in`, async ({ page, context }) => {
    await comesIn(context, people.subject);
    await page.goto(paths.newReview(locale, people.subject.workspace));
    const until = page.getByLabel(review.new.periodTo, { exact: true });
    const target = page
      .getByRole("group", { name: review.new.target })
      .getByRole("radio", { name: levelName(locale, "L5") });
    await target.check();
    await until.fill("2026-10-10");
    await comesIn(context, now());
    await page.getByRole("button", { name: review.new.submit }).click();
    await expectRefused(page, sentence);
    await expect(target).toBeChecked();
    await expect(until).toHaveValue("2026-10-10");
    await expectUntouched(context, people.colleague);
  });

  test(`a review that is submitted while ${who} is signed in`, async ({ page, context }) => {
    const { workspace, draft } = people.subject;
    await comesIn(context, people.subject);
    await page.goto(paths.submitReview(locale, workspace, draft.reviewId));
    await comesIn(context, now());
    await page.getByRole("dialog").getByRole("button", { name: review.submit.submit }).click();
    await expectRefused(page, sentence);
    await comesIn(context, people.subject);
    await page.goto(paths.selfReview(locale, workspace, draft.reviewId));
    await expect(comment(page, locale)).toBeVisible();
  });
}

test("a draft that is typed on while somebody else is signed in stays on the device, and the page says so", async ({
  page,
  context,
  complaints,
}) => {
  complaints.expectAlso(/status of 404/);
  const { workspace, draft } = people.subject;
  await comesIn(context, people.subject);
  await page.goto(paths.selfReview(locale, workspace, draft.reviewId));
  await comesIn(context, people.colleague);
  // React takes a field's selection away when it takes the page over: what is written then stands before the old text.
  await expect(async () => {
    await comment(page, locale).fill("Typed while a colleague was signed in");
    await expect(comment(page, locale)).toHaveValue("Typed while a colleague was signed in", { timeout: 0 });
  }).toPass();
  await expect(page.getByRole("status")).toHaveText(review.save.notYours);
  await comesIn(context, people.subject);
  await comment(page, locale).blur();
  await expectSaved(page, locale);
  await page.reload();
  await expect(comment(page, locale)).toHaveValue("Typed while a colleague was signed in");
});

test("the way to sign in opens beside the page and comes back to it", async ({ page, context }) => {
  await comesIn(context, people.subject);
  await page.goto(paths.settings(locale, people.subject.workspace));
  await comesIn(context, null);
  await page.getByRole("button", { name: organization.settings.keep }).click();
  const [beside] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("link", { name: errors.signIn }).click(),
  ]);
  await expect(beside.getByRole("heading", { level: 1 })).toHaveText(account.signIn.title);
  expect(new URL(beside.url()).searchParams.get("next")).toBe(paths.settings(locale, people.subject.workspace));
  await expect(page.getByRole("link", { name: errors.signIn })).toBeVisible();
});

/** As signing in, or out, in another tab does it: the same browser carries another cookie. */
async function comesIn(context: BrowserContext, person: Somebody | null): Promise<void> {
  await context.clearCookies();
  if (!person) return;
  const { Cookie = "" } = await signedInAs(person);
  const end = Cookie.indexOf("=");
  await context.addCookies([
    { name: Cookie.slice(0, end), value: Cookie.slice(end + 1), domain: "localhost", path: "/" },
  ]);
}

async function expectRefused(page: Page, sentence: string): Promise<void> {
  await expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
  await expect(page.getByRole("link", { name: errors.signIn })).toHaveAttribute("target", "_blank");
}

/** Nothing of the subject's has become theirs. */
async function expectUntouched(context: BrowserContext, person: Somebody): Promise<void> {
  await comesIn(context, person);
  const beside = await context.newPage();
  await beside.goto(paths.settings(locale, person.workspace));
  await expect(beside.getByLabel(organization.settings.target, { exact: true })).toHaveValue(person.target);
  await expect(beside.getByLabel(organization.settings.reachBy)).toHaveValue(person.reachBy);
  await beside.goto(paths.workspace(locale, person.workspace));
  await expect(beside.getByRole("main")).not.toContainText("Typed by the subject");
  await beside.goto(paths.reviews(locale, person.workspace));
  await expect(beside.getByRole("main").getByRole("link", { name: /towards L/ })).toHaveCount(4);
  await beside.close();
}
