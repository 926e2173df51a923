import type { Browser, BrowserContext, Locator, Page } from "@playwright/test";
import { type Answers, type Pair, pair, revealed } from "@/db/testing/pairs";
import { as, type TestPerson } from "@/db/testing/people";
import { fill } from "@/lib/i18n/fill";
import { type Locale, locales } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import { builtInLadder, findResponsibility, textIn } from "@/lib/ladder/built-in";
import { type ComparisonPlace, paths } from "@/lib/paths";
import { propose } from "@/lib/review/commands/agreement";
import { inServedInstallation, signedInAs } from "./served-people";
import { type Complaints, expect, test } from "./steps/clean-console";
import { expectHeadingsInOrder, expectNoSidewaysOverflow, findingsOf, smallTargets } from "./steps/look-over";

const far = "join-architecture-decisions";
const close = "optimise-model-performance";

interface Shared extends Pair {
  reviewId: string;
}

for (const locale of locales) {
  const words = loadMessages(locale).review.compare;
  const { agree, sign } = words;

  test(`two people agree, leave one open and sign in ${locale}`, async ({ browser, complaints }) => {
    test.setTimeout(180_000);
    const shared = await sharedReview([4, 3, 2], [4, 4, 4]);
    const subject = await opened(browser, complaints, shared, "subject", locale);
    const mentor = await opened(browser, complaints, shared, "mentor", locale);

    await test.step("propose, refused without a reason, with nothing lost", async () => {
      await expect(signButton(subject, locale)).toBeDisabled();
      await row(subject, far, locale)
        .getByRole("radio", { name: label(3, locale) })
        .check();
      await row(subject, far, locale).getByRole("button", { name: agree.propose, exact: true }).click();
      await expect(
        row(subject, far, locale).getByText(loadMessages(locale).errors.field["reason-required"]),
      ).toBeVisible();
      await expect(row(subject, far, locale).getByRole("radio", { name: label(3, locale) })).toBeChecked();
    });

    await test.step("the other side sees it without a reload, and keeps what they were typing", async () => {
      const typing = row(mentor, far, locale).getByLabel(agree.reason);
      await typing.fill("half a sent");
      await row(subject, far, locale).getByLabel(agree.reason).fill("In between.");
      await row(subject, far, locale).getByRole("button", { name: agree.propose, exact: true }).click();
      await expect(
        row(subject, far, locale).getByText(fill(words.said.mine, { what: label(3, locale), name: "Mentor" })),
      ).toBeVisible();
      await expect(mentor.getByRole("status").filter({ hasText: answeredBy("Subject", locale) })).toBeVisible();
      await expect(
        row(mentor, far, locale).getByText(fill(words.said.theirs, { what: label(3, locale), name: "Subject" })),
      ).toBeVisible();
      await expect(typing).toHaveValue("half a sent");
    });

    await test.step("confirm", async () => {
      await row(mentor, far, locale).getByRole("button", { name: agree.confirm, exact: true }).click();
      const agreed = fill(words.said.agreed.split("{date}")[0] ?? "", {
        ...{ what: label(3, locale), proposer: "Subject", confirmer: "Mentor" },
      });
      await expect(row(mentor, far, locale).getByText(agreed)).toBeVisible();
      await expect(row(subject, far, locale).getByText(agreed)).toBeVisible();
    });

    await test.step("leave one open", async () => {
      await row(subject, close, locale).locator("summary").first().click();
      const leave = row(subject, close, locale).getByText(agree.leaveOpen, { exact: true });
      await leave.click();
      await row(subject, close, locale).getByLabel(agree.experiment).fill("Pair on the next one.");
      await row(subject, close, locale).getByLabel(agree.until).fill("2031-02-01");
      await row(subject, close, locale).getByRole("button", { name: agree.proposeOpen }).click();
      await expect(row(mentor, close, locale)).toContainText(fill(words.state.theirsOpenWaits, { name: "Subject" }));
      await row(mentor, close, locale).locator("summary").first().click();
      await row(mentor, close, locale).getByRole("button", { name: agree.confirm, exact: true }).click();
      await expect(row(subject, close, locale).getByText("Pair on the next one.").first()).toBeVisible();
    });

    await test.step("sign, both", async () => {
      await signButton(subject, locale).click();
      await expect(mentor.getByRole("status").filter({ hasText: answeredBy("Subject", locale) })).toBeVisible();
      await signButton(mentor, locale).click();
      for (const page of [subject, mentor]) {
        await expect(page.getByRole("link", { name: sign.downloadJson })).toBeVisible();
        await expect(page.getByRole("button", { name: agree.propose, exact: true })).toHaveCount(0);
      }
    });

    await test.step("download it", async () => {
      const { reviewId, subject: person } = shared;
      const json = await subject.request.get(paths.apiDownload(person.workspace, reviewId, "json", locale));
      expect(json.headers()["content-disposition"]).toContain("attachment");
      const { responsibilities } = await json.json();
      expect(responsibilities.map((one: { agreement: { answer: number } }) => one.agreement.answer)).toEqual([
        4,
        null,
        3,
      ]);
      const html = await subject.request.get(paths.apiDownload(person.workspace, reviewId, "html", locale));
      expect(await html.text()).not.toMatch(/<script|src=/);
    });
  });

  test(`the comparison in ${locale} is for everybody`, async ({ browser, complaints }, info) => {
    test.setTimeout(180_000);
    const shared = await sharedReview([4, 0, 2], [4, 4, 4]);
    const page = await opened(browser, complaints, shared, "subject", locale);
    await expectHeadingsInOrder(page, "comparison");
    const wrong: string[] = [];
    for (const at of [{}, { view: "rung", show: "to-agree" }, { view: "table" }] satisfies ComparisonPlace[]) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(paths.comparison(locale, shared.subject.workspace, shared.reviewId, at));
      const what = `comparison by ${at.view ?? "difference"}`;
      await page.emulateMedia({ colorScheme: "light" });
      wrong.push(...(await findingsOf(page, `${what}, light`, info)));
      await page.emulateMedia({ colorScheme: "dark" });
      wrong.push(...(await findingsOf(page, `${what}, dark`, info, ["color-contrast"])));
      await page.setViewportSize({ width: 390, height: 844 });
      await expectNoSidewaysOverflow(page, what);
      wrong.push(...(await smallTargets(page, what)));
    }
    expect(wrong).toEqual([]);
  });
}

test("a proposal that has changed is not confirmed", async ({ browser, complaints }) => {
  const shared = await sharedReview([4, 4, 2], [4, 4, 4]);
  const { reviewId } = shared;
  const offer = (version: number, answer: number) =>
    inServedInstallation(() =>
      as(shared.mentor, "write", (viewer) =>
        propose(viewer, {
          ...{ reviewId, key: far, version, answer, outcome: "rating", reason: "Because.", experiment: "", until: "" },
        }),
      ),
    );
  await offer(0, 4);
  // A page that learns of nothing new.
  const page = await opened(browser, complaints, shared, "subject", "en", async (context) => {
    await context.route("**/live?*", (route) => route.fulfill({ json: { stamp: "as it was" } }));
  });
  const { agree } = loadMessages("en").review.compare;
  await offer(1, 5);
  await row(page, far, "en").getByRole("button", { name: agree.confirm, exact: true }).click();
  await expect(row(page, far, "en").getByRole("alert")).toHaveText(loadMessages("en").errors["proposal-changed"]);
  await page.reload();
  await row(page, far, "en").getByRole("button", { name: agree.confirm, exact: true }).click();
  await expect(row(page, far, "en").getByRole("button", { name: agree.confirm, exact: true })).toHaveCount(0);
  await expect(signButton(page, "en")).toBeEnabled();
});

test("one agreement by the keyboard alone", async ({ browser, complaints }) => {
  const shared = await sharedReview([4, 4, 2], [4, 4, 4]);
  const page = await opened(browser, complaints, shared, "mentor", "en");
  const { agree, said } = loadMessages("en").review.compare;
  await page.keyboard.press("j");
  await expect(row(page, far, "en").locator("summary").first()).toBeFocused();
  await page.keyboard.press("j");
  await expect(row(page, far, "en").locator("summary").first()).not.toBeFocused();
  await page.keyboard.press("k");
  await expect(row(page, far, "en").locator("summary").first()).toBeFocused();
  await tabTo(page, row(page, far, "en").getByRole("radio", { name: label(1, "en") }));
  for (let step = 1; step < 4; step += 1) await page.keyboard.press("ArrowRight");
  await expect(row(page, far, "en").getByRole("radio", { name: label(4, "en") })).toBeChecked();
  await tabTo(page, row(page, far, "en").getByRole("button", { name: agree.propose, exact: true }));
  await page.keyboard.press("Enter");
  await expect(
    row(page, far, "en").getByText(fill(said.mine, { what: label(4, "en"), name: "Subject" })),
  ).toBeVisible();
});

test("all of it without script", async ({ browser, complaints }) => {
  const shared = await sharedReview([4, 3, 2], [4, 4, 4]);
  const page = await opened(browser, complaints, shared, "subject", "zh-CN", undefined, false);
  const { agree, said } = loadMessages("zh-CN").review.compare;
  await row(page, close, "zh-CN").locator("summary").first().click();
  await row(page, close, "zh-CN")
    .getByRole("radio", { name: label(5, "zh-CN") })
    .check();
  await row(page, close, "zh-CN").getByRole("button", { name: agree.propose, exact: true }).click();
  await expect(
    row(page, close, "zh-CN").getByText(loadMessages("zh-CN").errors.field["reason-required"]),
  ).toBeVisible();
  await expect(row(page, close, "zh-CN").getByRole("radio", { name: label(5, "zh-CN") })).toBeChecked();
  await row(page, close, "zh-CN").getByLabel(agree.reason).fill("两次都是");
  await row(page, close, "zh-CN").getByRole("button", { name: agree.propose, exact: true }).click();
  await expect(
    row(page, close, "zh-CN").getByText(fill(said.mine, { what: label(5, "zh-CN"), name: "Mentor" })),
  ).toBeVisible();
});

test("on paper everything is unfolded and nothing can be pressed", async ({ browser, complaints }) => {
  const shared = await sharedReview([4, 3, 2], [4, 4, 4]);
  const page = await opened(browser, complaints, shared, "subject", "en");
  await page.emulateMedia({ media: "print" });
  for (const key of [far, close])
    await expect(row(page, key, "en").getByText("A sentence of why.").first()).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("navigation")).toHaveCount(0);
});

async function sharedReview(self: Answers, mentor: Answers): Promise<Shared> {
  return inServedInstallation(async () => {
    const people = await pair();
    return { ...people, reviewId: await revealed(people, self, mentor) };
  });
}

/** The comparison as one of the two sees it, in a browser of their own. */
async function opened(
  browser: Browser,
  complaints: Complaints,
  shared: Shared,
  who: "subject" | "mentor",
  locale: Locale,
  prepare?: (context: BrowserContext) => Promise<void>,
  javaScriptEnabled = true,
): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, reducedMotion: "reduce" });
  // What is refused in a form answers with the form.
  await complaints.watch(context);
  await prepare?.(context);
  await signIn(context, shared[who]);
  const page = await context.newPage();
  await page.goto(paths.comparison(locale, shared.subject.workspace, shared.reviewId));
  return page;
}

async function signIn(context: BrowserContext, person: TestPerson): Promise<void> {
  const [name = "", value = ""] = ((await signedInAs(person)).Cookie ?? "").split(/=(.*)/s);
  await context.addCookies([{ name, value, url: `http://localhost:${process.env.RUNG_E2E_PORT}` }]);
}

/** The row of one responsibility: the group that its summary names. */
function row(page: Page, key: string, locale: Locale): Locator {
  const name = textIn(
    findResponsibility(builtInLadder(), key)?.responsibility.shortName ?? { en: "", "zh-CN": "" },
    locale,
  );
  return page
    .getByRole("group")
    .filter({ has: page.getByText(name, { exact: true }) })
    .first();
}

function signButton(page: Page, locale: Locale): Locator {
  return page.getByRole("button", { name: loadMessages(locale).review.compare.sign.sign, exact: true });
}

function label(point: 1 | 3 | 4 | 5, locale: Locale): string {
  const rating = builtInLadder().ratings.find((one) => one.point === point);
  return `${point} ${rating ? textIn(rating.label, locale) : ""}`;
}

function answeredBy(name: string, locale: Locale): string {
  return fill(loadMessages(locale).review.compare.answered, { name, time: "" }).trim();
}

/** Presses Tab until this is in hand. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const handle = await wanted.elementHandle();
  for (let pressed = 0; pressed < 80; pressed += 1) {
    if (await handle?.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("The keyboard does not get there.");
}
