// node scripts/bench/lighthouse-process.mjs RUNS URL…: Lighthouse's scores (0 to 100) of each page, as JSON. A process of its
// own: a loader that rewrites modules would break the functions that Lighthouse sends into the page.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { installedChromium } from "../chromium.mjs";

const onlyCategories = ["performance", "accessibility", "best-practices", "seo"];
const [runs, ...urls] = process.argv.slice(2);
const browser = await launch({
  chromePath: installedChromium() ?? undefined,
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"],
  logLevel: "silent",
});
try {
  const pages = [];
  for (const url of urls) {
    const scores = [];
    for (let run = 0; run < Number(runs); run++) {
      const result = await lighthouse(url, { port: browser.port, onlyCategories, logLevel: "silent", output: "json" });
      const { categories } = result.lhr;
      scores.push(Object.fromEntries(onlyCategories.map((one) => [one, Math.round(categories[one].score * 100)])));
    }
    pages.push({ url, scores });
  }
  console.log(JSON.stringify(pages));
} finally {
  browser.kill();
}
