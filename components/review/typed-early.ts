import { sameRating } from "@/lib/review/draft";
import type { DraftRating } from "@/lib/review/input";

/** The form that holds the answer in hand. */
export const answerFormId = "answer-form";

/**
 * What was chosen or typed in the server's form before the script arrived, where it differs from what is saved. To be read
 * while the page is first rendered in the browser: React then writes what it knows into the same fields.
 */
export function typedEarly(assessmentId: string, saved: readonly DraftRating[]): DraftRating | null {
  if (typeof document === "undefined") return null;
  const form = document.querySelector<HTMLFormElement>(`form#${answerFormId}`);
  if (!form) return null;
  const typed = new FormData(form);
  const textOf = (name: string) => typed.get(name)?.toString();
  const known = saved.find((one) => one.key === textOf("key"));
  if (!known || textOf("assessmentId") !== assessmentId) return null;
  const answer = textOf("answer");
  const rating = {
    key: known.key,
    answer: answer ? Number(answer) : null,
    comment: lines(textOf("comment") ?? ""),
    happened: lines(textOf("happened") ?? ""),
  };
  const asKnown = { ...known, comment: lines(known.comment), happened: lines(known.happened) };
  return sameRating(rating, asKnown) ? null : rating;
}

/** The same for a private note beside the answer, as a draft holds one: its text in the place of the comment. */
export function noteTypedEarly(assessmentId: string, saved: readonly DraftRating[]): DraftRating | null {
  if (typeof document === "undefined") return null;
  const form = document.querySelector<HTMLFormElement>(`form#${answerFormId}`);
  if (!form) return null;
  const typed = new FormData(form);
  const text = typed.get("privateNote")?.toString();
  const known = saved.find((one) => one.key === typed.get("key")?.toString());
  if (text === undefined || !known || typed.get("assessmentId")?.toString() !== assessmentId) return null;
  return lines(text) === lines(known.comment) ? null : { ...known, comment: lines(text) };
}

/** A form that is posted has other line ends than its fields. */
function lines(text: string): string {
  return text.replaceAll("\r\n", "\n");
}
