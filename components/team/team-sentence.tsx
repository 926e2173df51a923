import { useTranslations } from "next-intl";
import type { TeamPage } from "@/lib/growth/team/team-page";
import { countWord, formatDate, formatList, sentenceCase, sentenceGap } from "@/lib/i18n/format";
import { countInSentence } from "../growth/count-in-sentence";
import { Why } from "./why";

/** What matters most, first; and how it was found. */
export function TeamSentence({ page }: { page: TeamPage }) {
  const t = useTranslations("team");
  const { locale, on, sharing, view } = page;
  const date = formatDate(locale, on);
  return (
    <>
      <p className="lead">{sentencesOf(page, t).join(sentenceGap(locale))}</p>
      {view.day ? <p className="sm dim mt-1">{t("head.asOf", { date })}</p> : null}
      <Why>
        <p>{t("why.sentence")}</p>
        <p>{t("why.sentenceInputs", { people: sharing, date })}</p>
        <p>{t("why.single")}</p>
        <p>{t("why.overdue", { date: formatDate(locale, page.today) })}</p>
      </Why>
    </>
  );
}

function sentencesOf(page: TeamPage, t: ReturnType<typeof useTranslations<"team">>): string[] {
  const { locale, sentence, levels, teachers } = page;
  const parts = levels.flatMap(({ responsibilities }) => responsibilities);
  const nameOf = (key: string) => parts.find((one) => one.key === key) ?? { name: key, code: "" };
  const said: string[] = [];
  if (!sentence.shared) said.push(t("sentence.nothing"));
  else if (!sentence.thin) said.push(t("sentence.allHeld"));
  else {
    const { key, below, needed } = sentence.thin;
    const counted = { ...nameOf(key), below: countInSentence(locale, below), needed: countInSentence(locale, needed) };
    said.push(t(needed === 1 ? "sentence.thinOne" : below === needed ? "sentence.thinAll" : "sentence.thin", counted));
    said.push(t("sentence.teach", { teachers, teachersWord: sentenceCase(countInSentence(locale, teachers)) }));
  }
  if (sentence.single.length > 0) {
    const codes = formatList(
      locale,
      sentence.single.map((key) => nameOf(key).code),
    );
    const count = sentence.single.length;
    said.push(t("sentence.single", { count, countWord: sentenceCase(countWord(locale, count)), codes }));
  }
  if (sentence.overdue > 0) {
    const count = sentence.overdue;
    said.push(t("sentence.overdue", { count, countWord: sentenceCase(countWord(locale, count)) }));
  }
  return said;
}
