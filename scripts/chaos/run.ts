import path from "node:path";
import { signIn } from "@/lib/auth/commands";
import { sealSessionToken, sessionCookieName } from "@/lib/auth/session-seal";
import { loadMessages } from "@/lib/i18n/messages";
import { paths } from "@/lib/paths";
import { openedReview, type Person, signedUpPerson } from "../bench/people";
import { storedRatings } from "./database";
import { Desk, pause } from "./desk";
import { Ledger } from "./ledger";
import { type Random, seeded } from "./random";
import type { Stage } from "./stage";
import { keepTyping, work } from "./typing";

/** What goes on when the kill comes. */
const settings = [
  "quiet",
  "second-tab",
  "ten-minutes-offline",
  "signed-out-elsewhere",
  "reload",
  "tab-closed",
  "database-away",
  "server-away",
] as const;
/** What is killed, all in the same moment; a deployment stops and starts the server in an orderly way. */
const kills = [
  ["tab"],
  ["server", "database"],
  ["browser"],
  ["server"],
  ["tab", "server", "database"],
  ["deployment"],
  ["database"],
  ["browser", "server", "database"],
  ["browser", "database"],
] as const;
type Setting = (typeof settings)[number];
type Kill = (typeof kills)[number];

const rounds = 2;
/** From when everything is back until every page has to have sent all it has. */
const settleMs = 15_000;

export interface RunResult {
  seed: number;
  /** What happened, for the line that is printed. */
  story: string;
  /** Responsibilities of which a page had said that they are saved at some time. */
  claims: number;
  lostAcknowledged: number;
  oldestLostMs: number;
  /** What a page said for too long after everything was back, or null. */
  unsettled: string | null;
}

/** One seeded run: somebody new rates and types while things are killed, twice; afterwards all is brought back. */
export async function chaosRun(
  { stage, executablePath, seed }: { stage: Stage; executablePath: string | undefined; seed: number },
  say: (line: string) => void,
): Promise<RunResult> {
  const random = seeded(seed);
  const person = await signedUpPerson(seed);
  const { reviewId, assessmentId } = await openedReview(person, 0);
  const ledger = new Ledger();
  const desk = new Desk({
    executablePath,
    profile: path.join(stage.site.folder, `browser-${seed}`),
    origin: stage.origin,
    address: `${stage.origin}${paths.selfReview("en", person.workspace, reviewId)}`,
    cookie: () => cookieOf(person),
    ledger,
  });
  const result: RunResult = { seed, story: "", claims: 0, lostAcknowledged: 0, oldestLostMs: 0, unsettled: null };
  const story: string[] = [];
  const takeStock = async (killedAt: number) => {
    const onDevice = await desk.copies();
    await stage.reviveDatabase();
    const stored = await storedRatings(stage.site.superuserUrl, assessmentId);
    const lost = ledger.lostAcknowledged({ stored });
    const lostMs = ledger.oldestLostMs({ stored, onDevice }, killedAt);
    if (lost.length > 0 || lostMs > 0) {
      say(
        `Lost although shown as saved: ${lost.join(", ") || "nothing"}; oldest lost edit ${lostMs} ms at ${killedAt}.`,
      );
      for (const line of ledger.told({ stored, onDevice })) say(line);
    }
    ledger.writeOff({ stored, onDevice }, killedAt);
    result.lostAcknowledged += lost.length;
    result.oldestLostMs = Math.max(result.oldestLostMs, lostMs);
  };
  try {
    await desk.launch();
    await desk.comeIn();
    await desk.openPage();
    for (let round = 0; round < rounds; round++) {
      // Both lists have no common divisor, so that a series meets every pair.
      const turn = seed * rounds + round;
      const setting = settings[turn % settings.length] ?? "quiet";
      const kill = kills[turn % kills.length] ?? ["tab"];
      story.push(`${setting} ${kill.join("+")}`);
      say(`seed ${seed}: ${setting}, then ${kill.join(" and ")}`);
      await prepare(setting, { stage, desk, random, person });
      say("typing");
      const typing = desk.pages.map((page, index) => keepTyping(desk, page, seeded(seed * 100 + round * 10 + index)));
      await pause(random.between(300, 3_500));
      const killedAt = await strike(kill, stage, desk);
      await Promise.all(typing.map((one) => one.stop()));
      say("killed");
      await takeStock(killedAt);
      say("looked at");
      await bringBack(stage, desk);
      say("brought back");
      if (random.chance(60)) result.unsettled ??= await desk.settled(settleMs);
    }
    result.unsettled = await desk.settled(settleMs);
    await desk.pages[0]?.reload();
    result.unsettled ??= await desk.settled(settleMs);
    await takeStock(Date.now());
  } finally {
    await desk.close();
  }
  return { ...result, story: story.join(", "), claims: ledger.claims };
}

interface Scene {
  stage: Stage;
  desk: Desk;
  random: Random;
  person: Person;
}

async function prepare(setting: Setting, scene: Scene): Promise<void> {
  const { stage, desk, random } = scene;
  const [page] = desk.pages;
  if (!page) throw new Error("No page is open.");
  switch (setting) {
    case "quiet":
      return;
    case "second-tab":
      await desk.openPage();
      return;
    case "ten-minutes-offline":
      await tenMinutesOffline(scene);
      return;
    case "signed-out-elsewhere":
      await signOutElsewhere(scene);
      return;
    case "reload":
      await work(desk, page, random);
      await page.reload();
      return;
    case "tab-closed":
      await work(desk, page, random);
      await desk.closePage(page);
      if (desk.pages.length === 0) await desk.openPage();
      return;
    case "database-away":
      await stage.killDatabase();
      return;
    case "server-away":
      await stage.killServer();
      return;
  }
}

/** The network is gone; the clock of the browser runs ten minutes ahead. Half the time it is back before the kill. */
async function tenMinutesOffline({ desk, random }: Scene): Promise<void> {
  const [page] = desk.pages;
  if (!page) return;
  await desk.context.clock.install();
  await desk.context.setOffline(true);
  await work(desk, page, random);
  await desk.context.clock.runFor(10 * 60_000);
  await work(desk, page, random);
  await desk.context.clock.resume();
  if (random.chance(50)) await desk.context.setOffline(false);
}

/** As somebody does who does not read the open page: where the warning about unsaved text comes up, they stay. */
async function signOutElsewhere({ stage, desk, person }: Scene): Promise<void> {
  const { organization } = loadMessages("en");
  const other = await desk.context.newPage();
  try {
    await other.goto(`${stage.origin}${paths.settings("en", person.workspace)}`);
    await other.getByRole("button", { name: organization.settings.signOut }).click();
    const warned = other.getByRole("button", { name: organization.settings.signOutAnyway }).waitFor();
    await Promise.race([other.waitForURL(`${stage.origin}${paths.home("en")}`), warned]);
  } finally {
    await other.close();
  }
}

/** Returns when the first of it was killed. */
async function strike(kill: Kill, stage: Stage, desk: Desk): Promise<number> {
  const now = Date.now();
  const times = await Promise.all(
    kill.map(async (what) => {
      switch (what) {
        case "tab":
          return desk.killTabs();
        case "browser":
          return desk.killBrowser();
        case "server":
          await stage.killServer();
          return now;
        case "database":
          await stage.killDatabase();
          return now;
        case "deployment":
          await stage.deploy();
          return now;
      }
    }),
  );
  if (kill.some((what) => what === "browser")) await desk.launch();
  return Math.max(...times);
}

async function bringBack(stage: Stage, desk: Desk): Promise<void> {
  await stage.reviveDatabase();
  await stage.reviveServer();
  await desk.context.setOffline(false);
  await desk.comeIn();
  if (desk.pages.length === 0) await desk.openPage();
}

async function cookieOf({ email, password }: Person): Promise<{ name: string; value: string }> {
  const signedIn = await signIn({ email, password });
  if (!signedIn.ok) throw new Error(`Signing in was refused: ${signedIn.code}`);
  return { name: sessionCookieName(), value: await sealSessionToken(signedIn.sessionToken) };
}
