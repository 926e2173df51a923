import type { Page } from "@playwright/test";
import { loadMessages } from "@/lib/i18n/messages";
import { type Desk, pause } from "./desk";
import type { Random } from "./random";

const { review } = loadMessages("en");
/** A page that is away answers nothing: what one waits for is there at once or not at all. */
const timeout = 3_000;

/** Rates, types and goes to other responsibilities until told to stop; a page that is killed meanwhile is no failure. */
export function keepTyping(desk: Desk, page: Page, random: Random): { stop(): Promise<void> } {
  let going = true;
  const done = (async () => {
    while (going && !page.isClosed()) await work(desk, page, random, () => going).catch(() => pause(50));
  })();
  return {
    async stop() {
      going = false;
      await done;
    },
  };
}

/** A word or two into the comment in hand, perhaps with a rating or at another responsibility. */
export async function work(desk: Desk, page: Page, random: Random, goOn: () => boolean = () => true): Promise<void> {
  if (random.chance(30)) {
    const next = page.getByRole("button", { name: review.self.next, exact: true });
    // The last one has none.
    const previous = page.getByRole("button", { name: review.self.previous, exact: true });
    await ((await next.isVisible()) ? next : previous).click({ timeout });
  }
  if (random.chance(40)) {
    const anchors = page.getByRole("radio");
    await desk.acting(page, () => anchors.nth(random.between(0, 5)).click({ timeout }));
  }
  const comment = page.getByLabel(review.self.comment, { exact: true });
  await comment.focus({ timeout });
  await page.keyboard.press("Control+End");
  for (const sign of `${nextWord()} `) {
    if (!goOn()) return;
    await desk.acting(page, () => page.keyboard.insertText(sign));
    await pause(random.between(10, 60));
  }
}

let words = 0;

/** Never the same twice. */
function nextWord(): string {
  words++;
  return `${words.toString(36)}句`;
}
