import type { Browser, Page } from "@playwright/test";
import { fill } from "@/lib/i18n/fill";
import { type Locale, locales } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import { builtInLadder, textIn } from "@/lib/ladder/built-in";
import type { Responsibility } from "@/lib/ladder/format";
import { paths } from "@/lib/paths";
import { type Complaints, expect, test } from "./steps/clean-console";
import { rateAsMentor } from "./steps/mentor-review";
import { newPerson, type Person, signUp } from "./steps/person";
import { declare, expectSaved, rateAll, responsibilitiesOf } from "./steps/self-review";

const parts = responsibilitiesOf("L1");
/** The first alike, the second one apart, the third two apart. */
const own = [4, 4, 2];
const seen = [4, 5, 4];

for (const locale of locales) {
  const { review, organization } = loadMessages(locale);
  const { compare, mentor: voice, requests, submit } = review;

  test(`two people in ${locale}: invite, ask, rate apart, open together, agree, leave one open, sign, stand`, async ({
    page: subject,
    browser,
    complaints,
  }) => {
    test.setTimeout(240_000);
    const host = newPerson(locale);
    const guest = { ...newPerson(locale), displayName: locale === "en" ? "Amara Lindqvist" : "沈慕言" };
    const names = { subject: host.displayName, mentor: guest.displayName };
    const slug = await signUp(subject, locale, host);
    const mentor = await test.step("invite", () => joinedByLink(subject, browser, complaints, { locale, slug, guest }));

    await test.step("ask", async () => {
      await subject.goto(paths.newReview(locale, slug));
      await subject.getByLabel(requests.whoLabel, { exact: true }).selectOption({ label: names.mentor });
      await declare(subject, locale, { levelNow: "L1", target: "L1" });
      await mentor.goto(paths.reviews(locale, slug));
      await mentor.getByRole("button", { name: fill(requests.acceptFrom, { who: names.subject }) }).click();
      await mentor.getByRole("link", { name: new RegExp(`^${requests.rate}[:：]`) }).click();
      await expect(mentor.getByText(fill(voice.sealedTitle, { name: names.subject }))).toBeVisible();
    });

    await test.step("the subject rates and submits; their ratings stay sealed", async () => {
      await rateAll(subject, locale, parts, own);
      await expectSaved(subject, locale);
      await subject.getByRole("link", { name: review.self.reviewAndSubmit }).click();
      await subject.getByRole("button", { name: fill(submit.submitMentor, { name: names.mentor }) }).click();
      await expect(subject.getByText(fill(review.waiting.self, { name: names.mentor }))).toBeVisible();
      await mentor.reload();
      await expect(mentor.getByText(fill(voice.sealedAfter, { name: names.subject }))).toBeVisible();
    });

    await test.step("the mentor rates, with a sentence to each, and both sides open at once", async () => {
      await rateAsMentor(mentor, locale, names.subject, parts, seen);
      await mentor.getByRole("link", { name: voice.checkAndSubmit }).click();
      await mentor.getByRole("button", { name: fill(submit.submitMentor, { name: names.subject }) }).click();
      for (const page of [mentor, subject]) {
        if (page === subject) await openNotice(subject, locale, slug, names.mentor);
        await expect(page).toHaveURL(/\/compare/);
        await expect(row(page, parts[0])).toContainText(fill(compare.said.bothGave, { what: label(4, locale) }));
      }
    });

    await test.step("propose and confirm, leave one open", async () => {
      await unfold(subject, parts[1]);
      await row(subject, parts[1])
        .getByRole("radio", { name: label(5, locale) })
        .check();
      await row(subject, parts[1]).getByRole("button", { name: compare.agree.propose, exact: true }).click();
      await unfold(mentor, parts[1]);
      await row(mentor, parts[1]).getByRole("button", { name: compare.agree.confirm, exact: true }).click();
      for (const page of [subject, mentor])
        await expect(
          row(page, parts[1])
            .getByText(new RegExp(agreedStart(locale, label(5, locale))))
            .first(),
        ).toBeVisible();
      await unfold(mentor, parts[2]);
      await row(mentor, parts[2]).getByText(compare.agree.leaveOpen, { exact: true }).click();
      await row(mentor, parts[2]).getByLabel(compare.agree.experiment).fill("Pair on the next one. 下一个一起做。");
      await row(mentor, parts[2]).getByLabel(compare.agree.until).fill("2031-02-01");
      await row(mentor, parts[2]).getByRole("button", { name: compare.agree.proposeOpen }).click();
      await unfold(subject, parts[2]);
      await row(subject, parts[2]).getByRole("button", { name: compare.agree.confirm, exact: true }).click();
    });

    await test.step("sign, and print", async () => {
      for (const page of [subject, mentor])
        await page.getByRole("button", { name: compare.sign.sign, exact: true }).click();
      await expect(mentor.getByRole("link", { name: compare.sign.downloadHtml })).toBeVisible();
      await mentor.emulateMedia({ media: "print" });
      await expect(mentor.getByRole("navigation").first()).toBeHidden();
      await expect(mentor.getByText("Pair on the next one. 下一个一起做。").first()).toBeVisible();
      await mentor.emulateMedia({ media: "screen" });
    });

    await test.step("the standing has moved; what is open stays with both until its date", async () => {
      await subject.goto(paths.growth(locale, slug));
      const cells = subject.getByRole("main");
      await expect(cells).toContainText(names.mentor);
      for (const page of [subject, mentor]) {
        await page.goto(paths.workspace(locale, slug));
        await expect(page.getByRole("main")).toContainText("Pair on the next one. 下一个一起做。");
      }
      await expect(subject.getByRole("heading", { name: organization.home.now })).toBeVisible();
    });
    await mentor.context().close();
  });
}

async function joinedByLink(
  page: Page,
  browser: Browser,
  complaints: Complaints,
  { locale, slug, guest }: { locale: Locale; slug: string; guest: Person },
): Promise<Page> {
  const { account, organization } = loadMessages(locale);
  await page.goto(paths.people(locale, slug));
  await page.getByLabel(organization.people.email).fill(guest.email);
  await page.getByRole("button", { name: organization.people.makeLink }).click();
  const link = page.getByLabel(organization.people.link, { exact: true });
  await expect(link).toHaveValue(/invite/);
  const context = await browser.newContext();
  await complaints.watch(context);
  const theirs = await context.newPage();
  await theirs.goto(await link.inputValue());
  await theirs.getByLabel(account.displayName).fill(guest.displayName);
  await theirs.getByLabel(account.password).fill(guest.password);
  await theirs.getByRole("button", { name: account.invitation.signUp }).click();
  await expect(theirs).toHaveURL(new RegExp(`${paths.workspace(locale, slug)}$`));
  return theirs;
}

/** What was opened meanwhile is told in a notice, which leads there. */
async function openNotice(page: Page, locale: Locale, slug: string, who: string): Promise<void> {
  const { notices } = loadMessages(locale).organization;
  await page.goto(paths.notices(locale, slug));
  const what = fill(notices.kind["review-revealed"], { who });
  await page.getByRole("button", { name: fill(notices.openOf, { what }) }).click();
}

function row(page: Page, part: Responsibility | undefined) {
  const name = textIn(part?.shortName ?? { en: "", "zh-CN": "" }, page.url().includes("/zh-CN/") ? "zh-CN" : "en");
  return page
    .getByRole("group")
    .filter({ has: page.getByText(name, { exact: true }) })
    .first();
}

async function unfold(page: Page, part: Responsibility | undefined): Promise<void> {
  const details = row(page, part);
  if ((await details.getAttribute("open")) === null) await details.locator("summary").first().click();
}

function label(point: number, locale: Locale): string {
  const found = builtInLadder().ratings.find((one) => one.point === point);
  return `${point} ${found ? textIn(found.label, locale) : ""}`;
}

/** How the sentence begins that says what both agreed on. */
function agreedStart(locale: Locale, what: string): string {
  return fill(loadMessages(locale).review.compare.said.agreed.split("{proposer}")[0] ?? "", { what }).trim();
}
