import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { fill } from "@/lib/i18n/fill";
import { loadMessages } from "@/lib/i18n/messages";
import { type DeviceCopy, readCopy } from "@/lib/review/device-copy";
import type { DraftRating } from "@/lib/review/input";
import type { Ledger } from "./ledger";
import { browserPid, killAtOnce, processTree } from "./processes";

const { review } = loadMessages("en");
const savedPattern = `^${fill(review.save.saved, { time: "\\d\\d:\\d\\d" })}$`;
const readerPath = "/device-reader";
/** Messages of a page that is gone are still under way for a moment. */
const drainMs = 250;

interface DeskOptions {
  executablePath: string | undefined;
  /** Folder of the browser's profile: it outlives the browser. */
  profile: string;
  origin: string;
  /** The self-review that is worked on. */
  address: string;
  cookie: () => Promise<{ name: string; value: string }>;
  ledger: Ledger;
}

/** A person's browser with one self-review open in one tab or two. Everything done in it goes into the ledger. */
export class Desk {
  readonly #options: DeskOptions;
  #context: BrowserContext | undefined;
  #pages: Page[] = [];
  readonly #numbers = new WeakMap<Page, number>();
  #opened = 0;
  readonly #actingSince = new WeakMap<Page, number>();

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  get pages(): readonly Page[] {
    return this.#pages;
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error("The browser is not open.");
    return this.#context;
  }

  async launch(): Promise<void> {
    const { profile, executablePath, origin } = this.#options;
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      locale: "en-GB",
      viewport: { width: 1280, height: 900 },
    });
    await context.exposeBinding("rungChaosTell", ({ page }, message) => this.#hear(page, message));
    await context.addInitScript({ content: `window.rungChaosSaved = ${JSON.stringify(savedPattern)}` });
    await context.addInitScript({ path: "scripts/chaos/watch-page.js" });
    await context.route(`${origin}${readerPath}`, (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Reader</title>" }),
    );
    this.#context = context;
  }

  /** With the cookie of a living session, as after signing in in another tab. */
  async comeIn(): Promise<void> {
    await this.context.addCookies([{ ...(await this.#options.cookie()), url: this.#options.origin, httpOnly: true }]);
  }

  async openPage(): Promise<Page> {
    const page = await this.context.newPage();
    this.#numbers.set(page, ++this.#opened);
    this.#pages.push(page);
    await page.goto(this.#options.address);
    return page;
  }

  async closePage(page: Page): Promise<void> {
    this.#pages = this.#pages.filter((one) => one !== page);
    await page.close();
  }

  /** Says when `act` began, for the input event that comes of it. */
  async acting(page: Page, act: () => Promise<unknown>): Promise<void> {
    this.#actingSince.set(page, Date.now());
    await act();
  }

  /** kill -9 of every tab; the browser goes on. Returns when. */
  async killTabs(): Promise<number> {
    const tabs = processTree(browserPid(this.#options.profile)).filter(({ command }) =>
      command.includes("--type=renderer"),
    );
    const at = Date.now();
    killAtOnce(tabs.map((one) => one.pid));
    await pause(drainMs);
    this.#pages = [];
    const dead = this.context.pages();
    // The browser would go with its last tab; a renderer that it held ready was killed with the others.
    await this.context.newPage().catch(() => this.context.newPage());
    for (const page of dead) await page.close().catch(() => {});
    return at;
  }

  /** kill -9 of the whole browser. Returns when. */
  async killBrowser(): Promise<number> {
    const all = processTree(browserPid(this.#options.profile));
    const at = Date.now();
    killAtOnce(all.map((one) => one.pid));
    await pause(drainMs);
    this.#pages = [];
    await this.context.close().catch(() => {});
    this.#context = undefined;
    return at;
  }

  /** What the browser keeps for the next page that opens. */
  async copies(): Promise<DraftRating[]> {
    const page = await this.context.newPage();
    try {
      await page.goto(`${this.#options.origin}${readerPath}`);
      const inStorage = await page.evaluate(() => Object.values({ ...localStorage }) as string[]);
      return [...inStorage, ...(await lastingTexts(page))]
        .map(readCopy)
        .filter((copy): copy is DeviceCopy => copy !== null)
        .flatMap((copy) => [...Object.values(copy.edits), ...copy.sent]);
    } finally {
      await page.close();
    }
  }

  /** Waits until every page says that it has nothing left to send. Returns the sentence of one that does not, or null. */
  async settled(withinMs: number): Promise<string | null> {
    const until = Date.now() + withinMs;
    const done = new RegExp(`${savedPattern}|^${review.save.nothingYet}$|^${review.save.conflict}$`);
    for (const page of this.#pages) {
      for (;;) {
        const line = (await page.getByRole("status").first().textContent({ timeout: withinMs })) ?? "";
        if (done.test(line)) break;
        if (Date.now() > until) return line;
        await pause(50);
      }
    }
    return null;
  }

  async close(): Promise<void> {
    await this.#context?.close().catch(() => {});
  }

  #hear(page: Page, message: { edited?: DraftRating; saved?: true }): void {
    const number = this.#numbers.get(page);
    if (number === undefined) return;
    if (message.edited) {
      this.#options.ledger.edited(number, message.edited, this.#actingSince.get(page) ?? Date.now());
    }
    if (message.saved) this.#options.ledger.saidSaved(number);
  }
}

/** The copies that survive a killed browser. */
async function lastingTexts(page: Page): Promise<string[]> {
  // Opening one that is not there would make it.
  const names = await page.evaluate(async () => (await indexedDB.databases()).map((one) => one.name));
  if (!names.includes("rung-drafts")) return [];
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open("rung-drafts");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction("copies").objectStore("copies").getAll();
          asking.onerror = () => reject(asking.error);
          asking.onsuccess = () => resolve(asking.result);
        };
      }),
  );
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
