import type { Browser, Page } from "@playwright/test";
import { joinedAs } from "@/db/testing/pairs";
import { as, signedUp, type TestPerson } from "@/db/testing/people";
import { fill } from "@/lib/i18n/fill";
import { type Locale, locales } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import { textIn } from "@/lib/ladder/built-in";
import { declareLevelNow } from "@/lib/organization/commands";
import { paths } from "@/lib/paths";
import { enterAs, inServedInstallation } from "./served-people";
import { type Complaints, expect, test } from "./steps/clean-console";
import { rateAsMentor } from "./steps/mentor-review";
import { expectSaved, rateAll, responsibilitiesOf } from "./steps/self-review";

/** Who belongs to the team, with the level that each declared; the last never declared one. */
const tenPeople = [
  ...[["Tala Reyes", "L2"] as const, ["Ilse Brandt", "L1"] as const],
  ...["Bao Anh Tran", "Mateus Prado", "Nadia Rahimi", "Olu Adeyemi"].map((name) => [name, "L2"] as const),
  ...["Petra Novotna", "Quentin Arnaud", "Rosa Lindgren"].map((name) => [name, "L1"] as const),
  ["Sami Haddou", null] as const,
] as const;
const [tala, ilse, , , , , , , , newcomer] = tenPeople.map(([name]) => name);
if (!tala || !ilse || !newcomer) throw new Error("Ten people were named.");
const teamName = "Applied AI 应用智能";
const joinedOn = "2026-02-03";

for (const locale of locales) {
  const { teams, round, team: words } = loadMessages(locale);

  test(`from a new team to its picture in ${locale}: ten people, a round, two reviews, who teaches 3.3, a day, a file, paper`, async ({
    browser,
    complaints,
    baseURL,
  }) => {
    test.setTimeout(240_000);
    const people = await inServedInstallation(workspaceOfThirteen);
    const { workspace } = people.administrator;
    const open = (person: TestPerson | undefined) => opened(browser, complaints, person, baseURL);
    const lead = await open(people.lead);
    const mentor = await open(people.mentor);
    const engineers = [await open(people.ten[0]), await open(people.ten[1])] as const;

    await test.step("an administrator makes the team; its lead adds ten people", async () => {
      const admin = await open(people.administrator);
      await admin.goto(paths.teams(locale, workspace));
      await admin.getByLabel(teams.make.name).fill(teamName);
      await admin.getByRole("checkbox", { name: "Noor Haddad" }).check();
      await admin.getByRole("button", { name: teams.make.submit }).click();
      await expect(admin.getByRole("region", { name: teams.people.leads })).toContainText("Noor Haddad");
      await admin.context().close();
      await lead.goto(paths.teams(locale, workspace));
      await lead.getByRole("link", { name: fill(teams.list.manage, { team: teamName }) }).click();
      for (const [name] of tenPeople) await lead.getByRole("checkbox", { name }).check();
      await lead.getByLabel(teams.add.joinedOn, { exact: true }).fill(joinedOn);
      await lead.getByRole("button", { name: teams.add.submit }).click();
      await expect(lead.getByRole("region", { name: teams.people.members }).getByRole("row")).toHaveCount(11);
    });

    await test.step("a round is opened once what its check found is mended", async () => {
      await lead.getByRole("link", { name: teams.people.open }).click();
      await lead.getByRole("link", { name: words.head.openRound }).first().click();
      await expect(lead.getByText(fill(round.new.problem["no-level"], { name: newcomer }))).toBeVisible();
      for (const [index, [name, level]] of tenPeople.entries()) {
        if (level === null) continue;
        const missing = lead.getByText(fill(round.new.problem["no-mentor"], { name }));
        await expect(missing).toBeVisible();
        await lead
          .getByLabel(fill(round.new.mentorOf, { name }))
          .selectOption({ label: index < 4 ? "Ines Duarte" : "Kofi Mensah" });
        await expect(missing).toBeHidden();
      }
      await lead.getByRole("button", { name: fill(round.new.openMany, { count: 9 }) }).click();
      await expect(lead.getByText(round.board.done.opened)).toBeVisible();
      const waiting = lead.getByRole("region", { name: round.board.group.waiting });
      await expect(waiting.getByRole("rowheader")).toHaveCount(9);
    });
    const board = lead.url();

    await test.step("two of them are reviewed, and sign with their mentor", async () => {
      const parts = [responsibilitiesOf("L3", "L2"), responsibilitiesOf("L1")];
      const targets = [{}, { levelNow: "L1", target: "L1" }];
      for (const [index, engineer] of engineers.entries()) {
        const review = {
          name: tenPeople[index]?.[0] ?? "",
          parts: parts[index] ?? [],
          points: index === 0 ? [] : [3, 4, 2],
        };
        await startInRound(engineer, { locale, workspace, ...targets[index] });
        await reviewed(engineer, mentor, { locale, workspace, ...review });
      }
      await lead.goto(board);
      const signed = lead.getByRole("region", { name: round.board.group.signed });
      await expect(signed.getByRole("rowheader")).toHaveText([new RegExp(ilse), new RegExp(tala)]);
    });

    await test.step("nothing of it is in the picture before they share", async () => {
      await lead.getByRole("link", { name: round.board.toTeam }).click();
      await expect(lead.getByRole("heading", { name: words.empty.title })).toBeVisible();
      await expect(lead.locator(".heat")).toHaveCount(0);
      for (const engineer of engineers) {
        await engineer.goto(paths.sharing(locale, workspace));
        await engineer.getByRole("button", { name: fill(teams.sharing.onOf, { team: teamName }) }).click();
        await expect(engineer.getByText(teams.sharing.done.shared)).toBeVisible();
      }
      const [guide] = responsibilitiesOf("L3").filter(({ code }) => code === "3.3");
      const teaching = engineers[0].getByRole("region", { name: teams.teaching.title });
      await teaching.getByRole("checkbox", { name: guide ? textIn(guide.shortName, locale) : "3.3" }).check();
      await engineers[0].getByRole("button", { name: teams.teaching.submit }).click();
      await expect(engineers[0].getByText(teams.sharing.done.offers)).toBeVisible();
    });

    await test.step("the picture shows them, and who could teach 3.3", async () => {
      await lead.reload();
      await expect(lead.locator(".hidden-row")).toHaveCount(8);
      await expect(
        lead
          .getByRole("row", { name: new RegExp(tala) })
          .locator("td")
          .filter({ hasText: "4" }),
      ).not.toHaveCount(0);
      const teach = lead.getByRole("region", { name: words.teach.title });
      await teach.getByText(words.teach.all, { exact: true }).click();
      await expect(teach.getByRole("row", { name: /3\.3/ })).toContainText(tala);
    });

    await test.step("on a day before they signed nothing had been agreed", async () => {
      const slider = lead.getByRole("slider");
      await slider.focus();
      await lead.keyboard.press("Home");
      await lead.keyboard.press("Enter");
      await expect(lead).toHaveURL(new RegExp(`day=${joinedOn}`));
      await expect(lead.locator(".hidden-row")).toHaveCount(10);
      await lead.getByRole("link", { name: words.filters.reset }).click();
      await expect(lead.locator(".hidden-row")).toHaveCount(8);
    });

    await test.step("the file and the paper hold what is on the screen", async () => {
      const download = lead.waitForEvent("download");
      await lead.getByRole("link", { name: words.head.export }).click();
      const file = await (await download).createReadStream();
      const chunks: Buffer[] = [];
      for await (const chunk of file) chunks.push(chunk as Buffer);
      const lines = Buffer.concat(chunks).toString("utf8").trimEnd().split("\r\n");
      expect(lines).toHaveLength(11);
      expect(lines.filter((line) => line.includes(words.heat.nothing))).toHaveLength(8);
      const paper = (await lead.pdf({ preferCSSPageSize: true })).toString("latin1");
      expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    });

    await test.step("an engineer sees counts and who teaches, and nobody's rating", async () => {
      const [, engineer] = engineers;
      await engineer.goto(paths.teams(locale, workspace));
      await engineer.getByRole("main").getByRole("link", { name: teamName, exact: true }).click();
      const main = engineer.getByRole("main");
      await expect(main.getByText(words.ladder.noteMember)).toBeVisible();
      await expect(main.getByText(tala, { exact: true })).toBeVisible();
      await expect(main.locator(".heat, .rate, .beads")).toHaveCount(0);
      await expect(main).not.toContainText("Mateus Prado");
    });
    await Promise.all([lead, mentor, ...engineers].map((page) => page.context().close()));
  });
}

interface Start {
  locale: Locale;
  workspace: string;
  levelNow?: string;
  target?: string;
}

/** From the notice to the open self-review, with what the lead suggests unless something else is named. */
async function startInRound(page: Page, { locale, workspace, levelNow, target }: Start): Promise<void> {
  const { round, organization } = loadMessages(locale);
  const { notices } = organization;
  await page.goto(paths.notices(locale, workspace));
  const what = fill(notices.kind["round-opened"], { who: "Noor Haddad" });
  await page.getByRole("button", { name: fill(notices.openOf, { what }) }).click();
  if (levelNow) await page.getByLabel(round.join.levelNow).selectOption(levelNow);
  if (target) await page.getByLabel(round.join.target).selectOption(target);
  await page.getByRole("button", { name: round.join.start }).click();
  await expect(page).toHaveURL(/\/self/);
}

interface Reviewed {
  locale: Locale;
  workspace: string;
  name: string;
  parts: ReturnType<typeof responsibilitiesOf>;
  points: number[];
}

/** Both give the same numbers, so that nothing is left to agree on, and sign. */
async function reviewed(
  engineer: Page,
  mentor: Page,
  { locale, workspace, name, parts, points }: Reviewed,
): Promise<void> {
  const { review } = loadMessages(locale);
  const { requests, mentor: voice, submit, compare } = review;
  await mentor.goto(paths.reviews(locale, workspace));
  await mentor.getByRole("button", { name: fill(requests.acceptFrom, { who: name }) }).click();
  await rateAll(engineer, locale, parts, points);
  await expectSaved(engineer, locale);
  await engineer.getByRole("link", { name: review.self.reviewAndSubmit }).click();
  await engineer.getByRole("button", { name: fill(submit.submitMentor, { name: "Ines Duarte" }) }).click();
  await expect(engineer.getByText(fill(review.waiting.self, { name: "Ines Duarte" }))).toBeVisible();
  await mentor.getByRole("link", { name: new RegExp(`^${requests.rate}[:：].*${name}`) }).click();
  await rateAsMentor(mentor, locale, name, parts, points);
  await mentor.getByRole("link", { name: voice.checkAndSubmit }).click();
  await mentor.getByRole("button", { name: fill(submit.submitMentor, { name }) }).click();
  await expect(mentor).toHaveURL(/\/compare/);
  await engineer.goto(mentor.url());
  for (const page of [engineer, mentor])
    await page.getByRole("button", { name: compare.sign.sign, exact: true }).click();
  await expect(mentor.getByRole("link", { name: compare.sign.downloadHtml })).toBeVisible();
}

/** One workspace: who administers it, a lead, a mentor outside the team, and ten others. */
async function workspaceOfThirteen() {
  const administrator = await signedUp("Kofi Mensah");
  const join = (name: string) => joinedAs("member", administrator, name);
  const lead = await join("Noor Haddad");
  const mentor = await join("Ines Duarte");
  const ten: TestPerson[] = [];
  for (const [name, level] of tenPeople) {
    const person = await join(name);
    if (level) await as(person, "write", (viewer) => declareLevelNow(viewer, level));
    ten.push(person);
  }
  return { administrator, lead, mentor, ten };
}

async function opened(
  browser: Browser,
  complaints: Complaints,
  person: TestPerson | undefined,
  origin = "",
): Promise<Page> {
  if (!person) throw new Error("Thirteen people are here.");
  const context = await browser.newContext({ baseURL: origin });
  await complaints.watch(context);
  await enterAs(context, person, origin);
  return context.newPage();
}
