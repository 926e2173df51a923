import type { Browser, Page, TestInfo } from "@playwright/test";
import { joinedAs, pair } from "@/db/testing/pairs";
import type { TestPerson } from "@/db/testing/people";
import { fill } from "@/lib/i18n/fill";
import { type Locale, locales } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import { paths } from "@/lib/paths";
import { enterAs, inServedInstallation } from "./served-people";
import { expect, test } from "./steps/clean-console";
import { expectHeadingsInOrder, expectNoSidewaysOverflow, findingsOf } from "./steps/look-over";
import { declare } from "./steps/self-review";

for (const locale of locales) {
  const { review, organization, errors } = loadMessages(locale);
  const words = review.requests;
  const noneNew = locale === "en" ? "Notices" : "通知";

  test(`somebody asks, is declined with a word, names another, who accepts, in ${locale}`, async ({
    browser,
    baseURL,
  }, info) => {
    const people = await threeServed();
    const { workspace } = people.subject;
    const [subject, mentor, other] = await Promise.all(
      [people.subject, people.mentor, people.other].map((person) => opened(browser, person, baseURL)),
    );
    if (!subject || !mentor || !other) throw new Error("Three people are here.");

    await test.step("the subject asks in the form of a new review", async () => {
      await subject.goto(paths.newReview(locale, workspace, "L3"));
      await expect(subject.getByText(words.seesOpen)).toBeVisible();
      await subject.getByLabel(words.whoLabel, { exact: true }).selectOption({ label: "Mentor" });
      await subject.getByLabel(words.due).fill("2030-12-15");
      await subject.getByLabel(words.word).fill("Would you look at my designs?");
      await lookOver(subject, "a new review with a mentor", info);
      await declare(subject, locale, { levelNow: "L2", target: "L3" });
      await expect(subject.getByText(fill(words.hasAsked, { name: "Mentor" }))).toBeVisible();
    });

    await test.step("the mentor finds a notice, opens it, and declines with a word", async () => {
      await mentor.goto(paths.workspace(locale, workspace));
      await expect(
        mentor.getByRole("link", {
          name: fill(organization.home.needs["answer-ask"], { who: "Subject", level: "L3" }),
        }),
      ).toBeVisible();
      await lookOver(mentor, "home", info);
      await mentor.goto(paths.notices(locale, workspace));
      await lookOver(mentor, "notices", info);
      await mentor
        .getByRole("button", {
          name: fill(organization.notices.openOf, {
            what: fill(organization.notices.kind["mentor-asked"], { who: "Subject" }),
          }),
        })
        .click();
      await expect(mentor).toHaveURL(new RegExp(`${paths.reviews(locale, workspace)}$`));
      await expect(mentor.getByText("Would you look at my designs?")).toBeVisible();
      await expect(mentor.getByText(words.mentorSees)).toBeVisible();
      await lookOver(mentor, "a request", info);
      await expect(mentor.getByRole("banner").getByRole("link", { name: noneNew, exact: true })).toBeVisible();
      await mentor.getByLabel(words.answerWord).fill("No time before the release.");
      await mentor.getByRole("button", { name: fill(words.declineFrom, { who: "Subject" }) }).click();
      await expect(mentor.getByRole("heading", { name: words.waits })).toHaveCount(0);
    });

    await test.step("the subject reads it and names another", async () => {
      await subject.goto(paths.reviews(locale, workspace));
      await expect(subject.getByText("No time before the release.")).toBeVisible();
      await subject.getByRole("link", { name: words.nameAnother }).click();
      await expect(subject.getByRole("heading", { level: 1, name: words.askTitle })).toBeVisible();
      await lookOver(subject, "asking somebody", info);
      // Nobody chosen yet: said at the field, and nothing lost.
      await subject.getByLabel(words.word).fill("Ingrid had no time.");
      await subject.getByRole("button", { name: words.ask }).click();
      await expect(subject.getByLabel(words.whoLabel, { exact: true })).toHaveAccessibleDescription(
        errors.field.required,
      );
      await expect(subject.getByLabel(words.word)).toHaveValue("Ingrid had no time.");
      await subject.getByLabel(words.whoLabel, { exact: true }).selectOption({ label: "Noor Haddad" });
      await subject.getByRole("button", { name: words.ask }).click();
      await expect(subject.getByText(fill(words.hasAsked, { name: "Noor Haddad" }))).toBeVisible();
    });

    await test.step("who accepts it has the review among those of others", async () => {
      await other.goto(paths.reviews(locale, workspace));
      await expect(other.getByText("Ingrid had no time.")).toBeVisible();
      const accept = other.getByRole("button", { name: fill(words.acceptFrom, { who: "Subject" }) });
      await accept.focus();
      await other.keyboard.press("Enter");
      await expect(other.getByRole("heading", { name: words.others })).toBeVisible();
      await expect(other.getByText(words.stateWrite, { exact: true })).toBeVisible();
      await lookOver(other, "reviews of others", info);
      await subject.goto(paths.notices(locale, workspace));
      await expect(
        subject.getByText(fill(organization.notices.kind["mentor-accepted"], { who: "Noor Haddad" })),
      ).toBeVisible();
      await subject.getByRole("button", { name: organization.notices.readAll }).click();
      await expect(subject.getByText(organization.notices.new, { exact: true })).toHaveCount(0);
    });
    await Promise.all([subject, mentor, other].map((page) => page.context().close()));
  });
}

test("an offer leads to a new review with whoever made it, and is accepted by that", async ({ browser, baseURL }) => {
  const locale: Locale = "en";
  const words = loadMessages(locale).review.requests;
  const people = await threeServed();
  const { workspace } = people.subject;
  const mentor = await opened(browser, people.mentor, baseURL);
  await mentor.goto(paths.reviews(locale, workspace));
  await mentor.getByRole("link", { name: words.offerOne }).click();
  await mentor.getByLabel(words.whom).selectOption({ label: "Subject" });
  await mentor.getByLabel(words.word).fill("I would like to.");
  await mentor.getByRole("button", { name: words.offer }).click();
  await expect(mentor.getByText(fill(words.waitsForOffer, { who: "Subject" }))).toBeVisible();

  const subject = await opened(browser, people.subject, baseURL);
  await subject.goto(paths.reviews(locale, workspace));
  await expect(subject.getByText("I would like to.")).toBeVisible();
  await subject.getByRole("link", { name: fill(words.startWith, { who: "Mentor" }) }).click();
  await expect(subject.getByLabel(words.whoLabel, { exact: true })).toHaveValue(people.mentor.memberId);
  await declare(subject, locale, { levelNow: "L2", target: "L2" });
  await expect(subject.getByText(fill(words.hasAccepted, { name: "Mentor" }))).toBeVisible();
  await mentor.reload();
  await expect(mentor.getByRole("heading", { name: words.others })).toBeVisible();
  await Promise.all([subject, mentor].map((page) => page.context().close()));
});

/** Somebody, two who could be their mentor, and the administrator of their workspace. */
function threeServed() {
  return inServedInstallation(async () => {
    const people = await pair();
    return { ...people, other: await joinedAs("member", people.administrator, "Noor Haddad") };
  });
}

async function opened(browser: Browser, person: TestPerson, origin = ""): Promise<Page> {
  const context = await browser.newContext();
  await enterAs(context, person, origin);
  return context.newPage();
}

async function lookOver(page: Page, what: string, info: TestInfo): Promise<void> {
  expect(await findingsOf(page, what, info)).toEqual([]);
  await expectHeadingsInOrder(page, what);
  await expectNoSidewaysOverflow(page, what);
}
