import { getTranslations } from "next-intl/server";
import { nearnessOf, type TwoAnswers } from "@/lib/review/comparison-order";
import type { CompareWords } from "./compare-words";

/** Both ratings on five tracks: hollow circle for self, filled square for mentor. One view shows the mark that exists. */
export async function Dumbbell({ item, words }: { item: TwoAnswers; words: CompareWords }) {
  const t = await getTranslations({ locale: words.locale, namespace: "review.compare" });
  const { rating } = words;
  const { self, mentor } = item;
  const nearness = nearnessOf(item);
  const shape = nearness === "far" ? " far" : nearness === "same" ? " same" : "";
  return (
    <>
      <span className="vh">
        {t("both", { self: rating(self.answer, "self"), mentor: rating(mentor.answer, "mentor") })}
      </span>
      <span className={`db a${self.answer} b${mentor.answer}${shape}`} aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
        <i />
        {self.answer && mentor.answer ? <span className="link" /> : null}
        {self.answer ? <span className="me">{t("mark.self")}</span> : null}
        {mentor.answer ? <span className="mt">{t("mark.mentor")}</span> : null}
      </span>
    </>
  );
}

/** The letter of a side: the same for whoever reads. */
export function SideMark({ side, words }: { side: "self" | "mentor"; words: CompareWords }) {
  return (
    <span className={`key ${side === "self" ? "me" : "mt"}`} aria-hidden="true">
      {words.t(`mark.${side}`)}
    </span>
  );
}
