// Draws public/social-<locale>.png, what is shown where a link to the product is shared: `node scripts/social-image.mjs`.
// Run it by hand after a change of name or words; the pictures are kept in the repository, so a build needs no browser.
import { readFile } from "node:fs/promises";
import { chromium } from "@playwright/test";

const width = 1200;
const height = 630;
const ladder = JSON.parse(await readFile(new URL("../lib/ladder/content/ai-engineer.json", import.meta.url), "utf8"));

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH });
for (const locale of ["en", "zh-CN"]) {
  const page = await browser.newPage({ viewport: { width, height } });
  const messages = new URL(`../lib/i18n/messages/${locale}/`, import.meta.url);
  const shell = JSON.parse(await readFile(new URL("shell.json", messages), "utf8"));
  const home = JSON.parse(await readFile(new URL("home.json", messages), "utf8"));
  await page.setContent(picture(locale, shell, home));
  await page.screenshot({ path: new URL(`../public/social-${locale}.png`, import.meta.url).pathname });
}
await browser.close();

function picture(locale, shell, home) {
  const rungs = ladder.levels
    .toReversed()
    .map(({ key, shortName, responsibilities }) => {
      const cells = responsibilities.map(() => "<i></i>").join("");
      return `<li><span class="fig"><span class="bar">${cells}</span></span><b>${key} ${shortName[locale]}</b></li>`;
    })
    .join("");
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><style>
    * { box-sizing: border-box; margin: 0; padding: 0; }
    body { width: ${width}px; height: ${height}px; padding: 0 80px; display: grid; grid-template-columns: 1fr 460px; gap: 60px;
      align-items: center; background: #fff; color: #142027;
      font: 26px/38px system-ui, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
    .brand { font-weight: 700; font-size: 30px; color: #00628e; }
    h1 { font-size: 54px; line-height: 68px; margin-top: 24px; text-wrap: balance; word-break: keep-all; }
    ol { list-style: none; }
    li { display: grid; grid-template-columns: 220px 1fr; gap: 28px; align-items: center; height: 88px; font-size: 24px; }
    .fig { position: relative; height: 100%; display: grid; align-items: center; }
    .fig::before { content: ""; position: absolute; inset: 0 18px; border-inline: 3px solid #b3bcc3; }
    .bar { position: relative; display: flex; gap: 3px; height: 30px; background: #fff; }
    .bar i { flex: 1; background: #ebeff2; box-shadow: inset 0 0 0 1.5px #b3bcc3; border-radius: 4px; }
    li:nth-last-child(1) i { background: #004568; box-shadow: none; }
    li:nth-last-child(2) i { background: #1877a8; box-shadow: none; }
    li:nth-last-child(3) i { background: #7abbe5; box-shadow: none; }
  </style><main><p class="brand">${shell.siteName}</p><h1>${home.title}</h1></main><ol>${rungs}</ol></html>`;
}
