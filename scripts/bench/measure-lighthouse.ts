import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { locales } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { installedChromium } from "../chromium.mjs";
import type { Bench } from "./measure-pages";
import { median } from "./statistics";

const runs = 3;
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
type Category = (typeof categories)[number];
type Scores = Record<Category, number>;

/** Lighthouse's scores (0 to 100, its simulated phone) of the public pages: the lowest, of performance the lowest median. */
export async function measureLighthouse({ site, product, report }: Bench): Promise<void> {
  const pages = locales.flatMap((locale) => [
    paths.home(locale),
    paths.ladder(locale),
    paths.level(locale, "L3"),
    paths.skills(locale),
  ]);
  const browser = await launch({
    chromePath: installedChromium() ?? undefined,
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"],
    logLevel: "silent",
  });
  const all: Scores[][] = [];
  try {
    for (const page of pages) {
      const scores: Scores[] = [];
      for (let run = 0; run < runs; run++) scores.push(await scoresOf(`${product.origin}${page}`, browser.port));
      site.say(`Lighthouse ${page}: ${scores.map((one) => Object.values(one).join(" ")).join(", ")}`);
      all.push(scores);
    }
  } finally {
    browser.kill();
  }
  const lowest = (category: Category) => Math.min(...all.flat().map((one) => one[category]));
  report("lighthouse.accessibility", lowest("accessibility"));
  report("lighthouse.bestPractices", lowest("best-practices"));
  report("lighthouse.seo", lowest("seo"));
  report("lighthouse.performance", Math.min(...all.map((page) => median(page.map((one) => one.performance)))));
}

async function scoresOf(url: string, port: number): Promise<Scores> {
  const result = await lighthouse(url, { port, onlyCategories: [...categories], logLevel: "silent", output: "json" });
  const of = (category: Category) => {
    const score = result?.lhr.categories[category]?.score;
    if (typeof score !== "number") throw new Error(`Lighthouse gave no ${category} for ${url}.`);
    return Math.round(score * 100);
  };
  return {
    performance: of("performance"),
    accessibility: of("accessibility"),
    "best-practices": of("best-practices"),
    seo: of("seo"),
  };
}
