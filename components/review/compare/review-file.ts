import { getTranslations } from "next-intl/server";
import { formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { comparedRows } from "@/lib/review/comparison-rows";
import { fileHtml } from "@/lib/review/file-html";
import type { Comparison } from "@/lib/review/queries/comparison";
import { type CompareWords, compareWords, type Side } from "./compare-words";

interface ReviewFile {
  body: string;
  type: "application/json" | "text/html";
  name: string;
}

/** A review as its two sides see it, to keep: nothing else is in it, no private note of either. */
export async function reviewFile(
  { comparison, timeZone }: { comparison: Comparison; timeZone: string },
  locale: Locale,
  as: "json" | "html",
): Promise<ReviewFile> {
  const words = await compareWords(comparison, locale, timeZone);
  const name = `rung-review-${comparison.periodTo}.${as}`;
  if (as === "html") return { body: await htmlOf(comparison, words), type: "text/html", name };
  return { body: `${JSON.stringify(documentOf(comparison, locale), null, 2)}\n`, type: "application/json", name };
}

function documentOf(comparison: Comparison, locale: Locale) {
  const { levelNow, target, periodFrom, periodTo, revealedAt, closedAt, statement, signedAt, ladder } = comparison;
  return {
    format: "rung-review/1",
    ...{ periodFrom, periodTo, levelNow, target, revealedAt, closedAt, closing: comparison.standing.closing },
    subject: comparison.subject.name,
    mentor: comparison.mentor.name,
    ladder: { key: ladder.key, version: ladder.version },
    signedAt,
    statement,
    responsibilities: comparedRows(comparison, locale).map(({ key, code, levelKey, name, ...row }) => ({
      ...{ key, code, level: levelKey, name, self: row.self, mentor: row.mentor },
      evidence: row.pieces.map(({ title, link, happenedOn, frozenAt, addedAfter }) => ({
        ...{ title, link, happenedOn, frozenAt, addedAfter },
      })),
      agreement: row.agreement,
      before: row.before,
    })),
  };
}

async function htmlOf(comparison: Comparison, words: CompareWords): Promise<string> {
  const { locale, names, rating, day, time } = words;
  const t = await getTranslations({ locale, namespace: "review.compare" });
  const r = await getTranslations({ locale, namespace: "review.read" });
  const { levelNow, target, periodFrom, periodTo, closedAt, standing, statement, signedAt } = comparison;
  const signature = (side: Side) => {
    const at = signedAt[side];
    const said = at ? t("sign.signedAt", { date: day(at), time: time(at) }) : t("sign.notSigned");
    return { term: t(`side.${side}`, { name: names[side] }), text: said };
  };
  return fileHtml({
    locale,
    title: t("file.reviewOf", { name: names.self }),
    lead: [
      formatPeriod(locale, periodFrom, periodTo),
      t("file.levels", { levelNow: levelNow ?? r("notOnLadder"), target }),
      closedAt ? t(standing.closing === "lapsed" ? "sign.lapsed" : "sign.closed", { date: day(closedAt) }) : "",
    ],
    signatures: [signature("self"), signature("mentor")],
    statement: statement ? { term: t("statement.title", { name: names.self }), text: statement } : null,
    parts: comparedRows(comparison, locale).map((row) => ({
      title: `${row.code} ${row.name}`,
      lines: [
        { term: `${t("side.self", { name: names.self })}: ${rating(row.self.answer, "self")}`, text: row.self.comment },
        { term: r("happened"), text: row.self.happened },
        {
          term: `${t("side.mentor", { name: names.mentor })}: ${rating(row.mentor.answer, "mentor")}`,
          text: row.mentor.comment,
        },
        { term: t("column.agreed"), text: agreedText(row.agreement, words) },
        { term: t("said.experiment"), text: row.agreement?.experiment ?? "" },
        { term: t("said.reason"), text: row.agreement?.reason ?? "" },
      ].filter(({ term, text }) => text || /\d|–/.test(term)),
      links: row.pieces.map(({ title, link, happenedOn }) => ({ title, link, day: day(happenedOn) })),
    })),
  });
}

function agreedText(agreement: Comparison["items"][number]["agreement"], { t, rating, day }: CompareWords): string {
  if (!agreement?.confirmed) return t("state.undecided");
  return agreement.outcome === "rating"
    ? rating(agreement.answer ?? 0)
    : t("state.leftOpen", { date: day(agreement.until ?? "") });
}
