import { type BrowserContext, test as base, expect } from "@playwright/test";

/** What the browser complains about while a story runs: no story may end with any, but for what it provokes itself. */
export interface Complaints {
  /** For a context that the story opens itself; its own one is watched already. */
  watch: (context: BrowserContext) => Promise<void>;
  /** The story provokes this one: `status of 404` where it opens an address with nothing behind it. */
  expectAlso: (provoked: RegExp) => void;
}

export const test = base.extend<{ complaints: Complaints }>({
  complaints: [
    async ({ context }, use) => {
      const heard: string[] = [];
      const provoked: RegExp[] = [];
      await listen(context, heard);
      await use({ watch: (other) => listen(other, heard), expectAlso: (one) => provoked.push(one) });
      expect(
        heard.filter((text) => !provoked.some((one) => one.test(text))),
        "the browser complained",
      ).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

async function listen(context: BrowserContext, heard: string[]): Promise<void> {
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) heard.push(`${message.type()}: ${message.text()}`);
  });
  context.on("weberror", (error) => heard.push(`uncaught: ${error.error().message}`));
  // A violation that was only reported, or that a script swallowed, is said as well.
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`content policy: ${event.violatedDirective} refused ${event.blockedURI} ${event.sample}`);
    });
  });
}
