import { expect, it } from "vitest";
import { isSentence } from "./sentence";

it("takes a sentence in either language, and not a word", () => {
  expect(["", "  ", "ok", "fine", "好", "不错", "Good work", "\n\n\n\n\n\n\n\n\n\n\n\n\n"].map(isSentence)).toEqual(
    Array(8).fill(false),
  );
  expect(["Led the migration.", "迁移带得稳。", "Retries 做得好"].map(isSentence)).toEqual([true, true, true]);
});
