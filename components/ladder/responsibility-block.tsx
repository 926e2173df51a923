import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { sentenceGap } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays, textIn } from "@/lib/ladder/built-in";
import type { CareerLadder, Level, Responsibility } from "@/lib/ladder/format";
import { paths } from "@/lib/paths";
import { Icon, type IconName } from "../ui/icon";

interface Props {
  locale: Locale;
  ratings: CareerLadder["ratings"];
  responsibility: Responsibility;
  below: Level | null;
  above: Level | null;
}

/** One responsibility in full on the page of its level. */
export function ResponsibilityBlock(props: Props & { levelKey: string }) {
  const { locale, levelKey, responsibility } = props;
  const { code, key, shortName, statement, elaboration } = responsibility;
  return (
    <article className="resp-block" id={`r${code}`}>
      <div className="ttl">
        <span className="n">{code}</span>
        <h3>
          <a href={paths.responsibilityPage(locale, levelKey, key)} {...bothWays(shortName, locale)} />
        </h3>
      </div>
      <p className="dim mt-0.5">
        <span className="full" {...bothWays(statement, locale)} />
        {sentenceGap(locale)}
        <span {...bothWays(elaboration, locale)} />
      </p>
      <ResponsibilityBody {...props} />
    </article>
  );
}

/** What five steps of it look like, evidence, questions, its neighbours. */
export async function ResponsibilityBody({ locale, ratings, responsibility, below, above }: Props) {
  const t = await getTranslations("ladder.level");
  const { anchors, evidence, questions } = responsibility;
  return (
    <>
      <ol className="anchors">
        {anchors.map((anchor) => (
          <li key={anchor.key}>
            <div className={`cap r${anchor.point}`}>
              {anchor.point} <span>{textIn(ratings[anchor.point - 1]?.label ?? ratings[0].label, locale)}</span>
            </div>
            <div {...bothWays(anchor.text, locale)} />
          </li>
        ))}
      </ol>
      <dl className="more-about">
        <Part label={t("evidence")}>
          <MarkedList icon="document" texts={evidence} locale={locale} />
        </Part>
        <Part label={t("questions")}>
          <MarkedList icon="question" texts={questions} locale={locale} />
        </Part>
        <Part label={below ? t("comparedWith", { level: below.key }) : t("beforeLadder")}>
          <p {...bothWays(responsibility.apartFromBelow, locale)} />
        </Part>
        <Part label={above ? t("comparedWith", { level: above.key }) : t("atTheTop")}>
          <p {...bothWays(responsibility.apartFromAbove, locale)} />
        </Part>
      </dl>
    </>
  );
}

function Part({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="label">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function MarkedList({ icon, texts, locale }: { icon: IconName; texts: Responsibility["evidence"]; locale: Locale }) {
  return (
    <ul className="marked">
      {texts.map(({ key, text }) => (
        <li key={key}>
          <Icon name={icon} />
          <span {...bothWays(text, locale)} />
        </li>
      ))}
    </ul>
  );
}
