import { getTranslations } from "next-intl/server";
import { sentenceGap } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays } from "@/lib/ladder/built-in";
import type { Level, LocalizedText } from "@/lib/ladder/format";
import { paths } from "@/lib/paths";
import { Icon } from "../ui/icon";

/** What sets a level apart from the one above and the one below, in the order of the ladder. */
export async function ApartTable(props: { locale: Locale; level: Level; below: Level | null; above: Level | null }) {
  const { locale, level, below, above } = props;
  const t = await getTranslations("ladder.level");
  const { comparedWithAbove, comparedWithBelow } = level;
  return (
    <section className="section" aria-labelledby="apart-title">
      <div className="section-head">
        <h2 id="apart-title">{t("apart")}</h2>
      </div>
      <table className="table stackable apart">
        <tbody>
          {above && comparedWithAbove ? (
            <tr>
              <th scope="row">
                <Icon name="up" /> <a href={paths.level(locale, above.key)}>{t("above", { level: above.key })}</a>
              </th>
              <td>
                <p {...bothWays(comparedWithAbove.difference, locale)} />
                <Aside locale={locale} label={t("sign")} text={comparedWithAbove.sign} />
              </td>
            </tr>
          ) : null}
          <tr>
            <th scope="row">
              <Icon name="ladder" /> {t("here", { level: level.key })}
            </th>
            <td>
              <p {...bothWays(level.startsTo, locale)} />
              <Aside locale={locale} label={t("letsGoOf")} text={level.letsGoOf} />
            </td>
          </tr>
          {comparedWithBelow ? (
            <tr>
              <th scope="row">
                <Icon name="down" />{" "}
                {below ? (
                  <a href={paths.level(locale, below.key)}>{t("below", { level: below.key })}</a>
                ) : (
                  t("beforeLadder")
                )}
              </th>
              <td>
                <p {...bothWays(comparedWithBelow.difference, locale)} />
                <Aside locale={locale} label={t("trap")} text={comparedWithBelow.trap} />
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </section>
  );
}

function Aside({ locale, label, text }: { locale: Locale; label: string; text: LocalizedText }) {
  return (
    <p className="sm dim">
      <span className="label">{label}</span>
      {sentenceGap(locale)}
      <span {...bothWays(text, locale)} />
    </p>
  );
}
