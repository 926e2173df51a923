import { randomBytes } from "node:crypto";
import { type ErrorCode, errorStatus } from "@/lib/errors";
import { nonceSource } from "./content-policy";

/**
 * Refusals that are given before a page is reached, perhaps with everything else broken: in both languages at once, and
 * with nothing to load.
 */
const sentences = {
  "foreign-origin": {
    en: ["This form was not sent from Rung.", "Go back, reload the page and send it again."],
    "zh-CN": ["这个表单不是从本站页面发出的。", "请返回、刷新页面，再提交一次。"],
  },
  "not-found": {
    en: ["There is nothing at this address.", "Go to the start page, or back to where you came from."],
    "zh-CN": ["这个地址没有内容。", "请返回上一页，或到首页。"],
  },
  "malformed-request": {
    en: [
      "This address is not complete, or leads away from Rung.",
      "Nothing was changed. Start again from the sign-in page.",
    ],
    "zh-CN": ["这个地址不完整，或通向别的网站。", "什么都没有改动。请从登录页重新开始。"],
  },
  unavailable: {
    en: [
      "Rung cannot reach its database.",
      "Nothing that was saved is lost. Try again in a few seconds: reload this page.",
    ],
    "zh-CN": ["暂时连不上数据库。", "已经保存的内容都在。请过几秒刷新本页再试。"],
  },
} as const satisfies Partial<Record<ErrorCode, { en: readonly [string, string]; "zh-CN": readonly [string, string] }>>;

/** JSON `{ code }`, or a readable page where the sender prefers HTML. */
export function plainRefusal(code: keyof typeof sentences, accept: string | null): Response {
  const headers = new Headers({ "Cache-Control": "no-store" });
  const status = errorStatus[code];
  if (status === 503) headers.set("Retry-After", "5");
  if (!accept?.includes("text/html")) return Response.json({ code }, { status, headers });
  const nonce = randomBytes(16).toString("base64");
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set(
    "Content-Security-Policy",
    `default-src 'none'; style-src ${nonceSource(nonce)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  );
  return new Response(page(code, nonce), { status, headers });
}

function page(code: keyof typeof sentences, nonce: string): string {
  const { en, "zh-CN": zh } = sentences[code];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${en[0]} ${zh[0]}</title>
<style nonce="${nonce}">body{font:1.125rem/1.6 system-ui,sans-serif;max-width:36rem;margin:18vh auto;padding:0 1.5rem}h1,h2{font-size:1.375rem;line-height:1.4;margin:2rem 0 .5rem}p{margin:0}</style>
</head><body><main><h1>${en[0]}</h1><p>${en[1]}</p>
<section lang="zh-CN"><h2>${zh[0]}</h2><p>${zh[1]}</p></section></main></body></html>
`;
}
