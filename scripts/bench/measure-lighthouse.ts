import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { locales } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { Bench } from "./measure-pages";
import { median } from "./statistics";

const runs = 3;
type Category = "performance" | "accessibility" | "best-practices" | "seo";
type Page = { url: string; scores: Record<Category, number>[] };

/** Lighthouse's scores (0 to 100, its simulated phone) of the public pages: the lowest, of performance the lowest median. */
export async function measureLighthouse({ site, product, report }: Bench): Promise<void> {
  const urls = locales
    .flatMap((locale) => [paths.home(locale), paths.ladder(locale), paths.level(locale, "L3"), paths.skills(locale)])
    .map((address) => product.origin + address);
  site.say("Lighthouse, three times for each of eight pages …");
  const script = ["scripts/bench/lighthouse-process.mjs", String(runs), ...urls];
  const { stdout } = await promisify(execFile)(process.execPath, script, { signal: site.signal });
  const pages: Page[] = JSON.parse(stdout);
  for (const { url, scores } of pages)
    site.say(`${url}: ${scores.map((one) => Object.values(one).join(" ")).join(", ")}`);
  const lowest = (category: Category) => Math.min(...pages.flatMap(({ scores }) => scores.map((one) => one[category])));
  report("lighthouse.accessibility", lowest("accessibility"));
  report("lighthouse.bestPractices", lowest("best-practices"));
  report("lighthouse.seo", lowest("seo"));
  const medians = pages.map(({ scores }) => median(scores.map((one) => one.performance)));
  report("lighthouse.performance", Math.min(...medians));
}
