import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import type { GrowthView } from "@/lib/growth/growth-view";
import { formatDate } from "@/lib/i18n/format";
import { writtenLanguage } from "@/lib/i18n/written-language";

/** What both sides left open, with what will be tried, until its day. */
export function LeftOpenList({ view }: { view: GrowthView }) {
  const t = useTranslations("growth");
  const { leftOpen, locale } = view;
  if (leftOpen.length === 0) return null;
  return (
    <section className="section" aria-labelledby="growth-left-open">
      <div className="section-head">
        <h2 id="growth-left-open">{t("leftOpen.heading")}</h2>
        <p>{t("leftOpen.stays")}</p>
      </div>
      <ul className="todo">
        {leftOpen.map((one) => (
          <li key={one.key}>
            <span className="strong">
              <span className="dimmer num font-normal">{one.code}</span> {one.name}
            </span>
            <Chip icon="clock">{t("step.by", { date: formatDate(locale, one.until) })}</Chip>
            <p className="col-span-full">
              <span className="label me-2">{t("leftOpen.tries")}</span>
              <span lang={writtenLanguage(one.experiment)} dir="auto">
                {one.experiment}
              </span>
            </p>
            <span className="meta">{t("leftOpen.with", { name: one.with || t("agreed.formerMember") })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
