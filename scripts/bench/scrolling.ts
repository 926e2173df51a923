import { chromium } from "@playwright/test";
import { installedChromium } from "../chromium.mjs";

interface Scrolled {
  /** An address with all that it needs, and who opens it. */
  url: string;
  cookie: string;
  /** How many elements `selector` finds once everything has loaded. */
  selector: string;
  count: number;
}

interface TraceEvent {
  name: string;
  tid: number;
  dur?: number;
  args?: { name?: string };
}

const stepPx = 600;
const deadlineMs = 60_000;

/**
 * Opens a page in a browser, at 1280 × 900 and as fast as the machine is, and scrolls it through until all of it has loaded.
 * Returns the longest task of the page's main thread meanwhile, in ms. Throws when it does not load.
 */
export async function longestTaskWhileScrolling({ url, cookie, selector, count }: Scrolled): Promise<number> {
  const browser = await chromium.launch({ executablePath: installedChromium() ?? undefined });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const [name = "", value = ""] = cookie.split(/=(.*)/s);
    await page.context().addCookies([{ name, value, url: new URL(url).origin }]);
    await page.goto(url, { waitUntil: "networkidle" });
    await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline", "__metadata"] });
    const until = Date.now() + deadlineMs;
    let isThrough = false;
    while (!isThrough && Date.now() < until) {
      await page.mouse.wheel(0, stepPx);
      await page.waitForTimeout(50);
      isThrough = (await page.locator(selector).count()) >= count && (await page.evaluate(isAtEnd));
    }
    const trace = await browser.stopTracing();
    if (!isThrough) throw new Error(`${url} did not load whole within a minute.`);
    return longestTask(JSON.parse(trace.toString("utf8")).traceEvents);
  } finally {
    await browser.close();
  }
}

function isAtEnd(): boolean {
  return window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2;
}

/** In ms, of all threads that draw pages. Trace events count in µs. */
export function longestTask(events: readonly TraceEvent[]): number {
  const drawing = events.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain");
  const threads = new Set(drawing.map(({ tid }) => tid));
  const tasks = events.filter(({ name, tid }) => threads.has(tid) && /(^|::)RunTask$/.test(name));
  if (tasks.length === 0) throw new Error("The browser traced no task.");
  return Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000;
}
