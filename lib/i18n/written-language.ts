/**
 * The `lang` of a text that a person wrote, as far as its script tells: Han without kana reads as Chinese. Empty means
 * "unknown", which keeps it from being read out as the language of the page.
 */
export function writtenLanguage(text: string): "zh-CN" | "" {
  return /\p{Script=Han}/u.test(text) && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? "zh-CN" : "";
}
