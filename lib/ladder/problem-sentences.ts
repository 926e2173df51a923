import type { Locale } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import type { LadderProblem } from "./format/problems";

/** What is wrong with a ladder file, a line for each problem: where, then what to do, in the reader's language. */
export function problemSentences(problems: readonly LadderProblem[], locale: Locale): string[] {
  const sentences: Record<string, string> = loadMessages(locale).errors.ladderProblem;
  return problems.map(({ path, code }) => {
    const [colon, stop] = locale === "en" ? [": ", "."] : ["：", "。"];
    return `${path || "ladder"}${colon}${sentences[code] ?? sentences.invalid}${stop}`;
  });
}
