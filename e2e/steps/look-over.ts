import type { Page, TestInfo } from "@playwright/test";
import axe from "axe-core";
import { expect } from "./clean-console";

type Axe = typeof axe;

/**
 * What axe finds on the open page, by all its rules or by those named. Serious and critical findings are mistakes;
 * milder ones go into the report.
 */
export async function findingsOf(page: Page, what: string, info: TestInfo, rules?: string[]): Promise<string[]> {
  if (await page.evaluate(() => !("axe" in window))) await page.evaluate(axe.source);
  // What passed is not written down: that took half of the time.
  const violations = await page.evaluate(
    async (options) => (await (window as unknown as { axe: Axe }).axe.run(options)).violations,
    { resultTypes: ["violations" as const], ...(rules && { runOnly: rules }) },
  );
  const lines = violations.map(({ id, impact, nodes }) => ({
    grave: impact === "serious" || impact === "critical",
    text: `${what}: ${impact} ${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
  }));
  for (const { grave, text } of lines) if (!grave) info.annotations.push({ type: "axe", description: text });
  return lines.filter(({ grave }) => grave).map(({ text }) => text);
}

/** One heading of the first level to each `main` language, and no level left out on the way down. */
export async function expectHeadingsInOrder(page: Page, what: string, firstLevels = 1): Promise<void> {
  const levels = await page
    .getByRole("heading")
    .evaluateAll((headings) => headings.map((one) => Number(one.getAttribute("aria-level") ?? one.tagName.slice(1))));
  expect(
    levels.filter((level) => level === 1),
    what,
  ).toHaveLength(firstLevels);
  const leaps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  expect(leaps, `${what}: headings ${levels.join(" ")}`).toEqual([]);
}

export async function expectNoSidewaysOverflow(page: Page, what: string): Promise<void> {
  const [needed, there] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(needed, `${what} is wider than the screen`).toBeLessThanOrEqual(there ?? 0);
}

/** Links and controls that stand alone are at least this high and wide for a finger, in CSS pixels. */
const fingertip = 44;

/** Whatever can be touched and is too small, but for links within a sentence. */
export async function smallTargets(page: Page, what: string): Promise<string[]> {
  const small: string[] = [];
  for (const role of ["link", "button", "radio", "combobox", "textbox"] as const) {
    const found = await page.getByRole(role, { disabled: role === "button" ? undefined : false }).evaluateAll(
      (elements, least) =>
        elements.flatMap((element) => {
          // Whoever touches the label touches the control.
          const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
          const box = (element.matches("[type=radio]") && label ? label : element).getBoundingClientRect();
          const offScreen = box.bottom < 0 || box.right < 0 || box.width <= 1;
          const siblings = [...(element.parentElement?.childNodes ?? [])].filter((node) => node.nodeType === 3);
          const inSentence =
            getComputedStyle(element).display === "inline" && siblings.some((node) => node.textContent?.trim());
          if (offScreen || inSentence || (box.height >= least - 0.5 && box.width >= least - 0.5)) return [];
          return [`${element.textContent?.trim() || element.getAttribute("aria-label")} ${box.width}×${box.height}`];
        }),
      fingertip,
    );
    small.push(...found.map((one) => `${what}: ${role} ${one}`));
  }
  return small;
}
