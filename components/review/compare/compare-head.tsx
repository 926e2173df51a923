import { getTranslations } from "next-intl/server";
import { formatPeriod, sentenceCase, sentenceGap } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import { nearnessOf } from "@/lib/review/comparison-order";
import { spanOf } from "@/lib/review/comparison-rows";
import { isDecided } from "@/lib/review/decision";
import { ButtonLink } from "../../ui/button";
import { Icon } from "../../ui/icon";
import { mentorLeadsSentence } from "../who-sees";
import type { CompareView } from "./compare-view";

/** Which period, how far apart in one sentence, since when it is open, and how much is decided. */
export async function CompareHead({ view, crumb }: { view: CompareView; crumb: string }) {
  const { comparison, words, rows, place } = view;
  const t = await getTranslations({ locale: words.locale, namespace: "review.compare" });
  const { locale, day, time } = words;
  const { periodFrom, periodTo, revealedAt, closedAt } = comparison;
  const decided = rows.filter(({ agreement }) => isDecided(agreement)).length;
  return (
    <div className="page-head">
      <div>
        <p className="crumbs">
          <a href={paths.reviews(locale, place.workspace)}>{crumb}</a>
          <Icon name="chevron" />
          <span>{formatPeriod(locale, periodFrom, periodTo)}</span>
        </p>
        <h1>{t(`title.${spanOf(periodFrom, periodTo)}`)}</h1>
        <p className="lead">{closedAt ? t("leadClosed", { date: day(closedAt) }) : leadOf(view)}</p>
        {comparison.mentorLeads ? (
          <p className="sm dim mt-1">
            {await mentorLeadsSentence(locale, comparison.side, comparison.subject.name, comparison.mentor.name)}
          </p>
        ) : null}
      </div>
      <div className="row">
        <span className="save">
          <Icon name="eye" />
          {t("opened", { date: day(revealedAt), time: time(revealedAt) })}
        </span>
        {closedAt ? null : (
          <ButtonLink kind="primary" href="#sign">
            <Icon name="check" />
            {t("signOff")}
            <span className="num">
              {decided} / {rows.length}
            </span>
          </ButtonLink>
        )}
      </div>
    </div>
  );
}

/** "Two of seven are far apart. Start there. Two already agree." */
function leadOf({ rows, words }: CompareView): string {
  const { t, locale, count } = words;
  const of = (nearness: string) => rows.filter((row) => nearnessOf(row) === nearness).length;
  const [far, same, total] = [of("far"), of("same"), rows.length];
  if (same === total) return t("leadAllAgree");
  const begin = (text: string) => sentenceCase(text.trim());
  const first = far
    ? t("leadFar", { far: begin(count(far)), total: count(total), count: far })
    : t("leadNoneFar", { total: count(total) });
  if (same === 0) return first.trim();
  return first.trim() + sentenceGap(locale) + t("leadAgree", { same: begin(count(same)), count: same });
}
