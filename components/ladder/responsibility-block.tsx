import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { sentenceGap } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { textIn } from "@/lib/ladder/built-in";
import type { CareerLadder, Level, Responsibility } from "@/lib/ladder/format";
import { Icon, type IconName } from "../ui/icon";

interface Props {
  locale: Locale;
  ratings: CareerLadder["ratings"];
  responsibility: Responsibility;
  below: Level | null;
  above: Level | null;
}

/** One responsibility in full: what it is, what five steps of it look like, evidence, questions, its neighbours. */
export async function ResponsibilityBlock({ locale, ratings, responsibility, below, above }: Props) {
  const t = await getTranslations("ladder.level");
  const { code, shortName, statement, elaboration, anchors, evidence, questions } = responsibility;
  return (
    <article className="resp-block" id={`r${code}`}>
      <div className="ttl">
        <span className="n">{code}</span>
        <h3>{textIn(shortName, locale)}</h3>
      </div>
      <p className="dim mt-0.5">
        <span className="full">{textIn(statement, locale)}</span>
        {sentenceGap(locale)}
        {textIn(elaboration, locale)}
      </p>
      <ol className="anchors">
        {anchors.map((anchor) => (
          <li key={anchor.key}>
            <div className={`cap r${anchor.point}`}>
              {anchor.point} <span>{textIn(ratings[anchor.point - 1]?.label ?? ratings[0].label, locale)}</span>
            </div>
            <div>{textIn(anchor.text, locale)}</div>
          </li>
        ))}
      </ol>
      <dl className="more-about">
        <Part label={t("evidence")}>
          <MarkedList icon="document" texts={evidence.map(({ text }) => textIn(text, locale))} />
        </Part>
        <Part label={t("questions")}>
          <MarkedList icon="question" texts={questions.map(({ text }) => textIn(text, locale))} />
        </Part>
        <Part label={below ? t("comparedWith", { level: below.key }) : t("beforeLadder")}>
          {textIn(responsibility.apartFromBelow, locale)}
        </Part>
        <Part label={above ? t("comparedWith", { level: above.key }) : t("atTheTop")}>
          {textIn(responsibility.apartFromAbove, locale)}
        </Part>
      </dl>
    </article>
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

function MarkedList({ icon, texts }: { icon: IconName; texts: readonly string[] }) {
  return (
    <ul className="marked">
      {texts.map((text) => (
        <li key={text}>
          <Icon name={icon} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
