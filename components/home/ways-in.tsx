import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import type { CareerLadder } from "@/lib/ladder/format";
import { paths } from "@/lib/paths";
import { ButtonLink } from "../ui/button";

/** Assess oneself, look around, or come back. */
export async function WaysIn({ locale, ladder }: { locale: Locale; ladder: CareerLadder }) {
  const t = await getTranslations("home");
  const ladderWords = await getTranslations("ladder");
  return (
    <section className="section" aria-labelledby="ways-title">
      <div className="section-head">
        <h2 id="ways-title">{t("ways.title")}</h2>
      </div>
      <div className="three ways">
        <div id="assess">
          <h3>{t("ways.assess.title")}</h3>
          <p className="dim">{t("ways.assess.text")}</p>
          <p className="label" id="assess-choice">
            {t("ways.assess.choose")}
          </p>
          <nav className="seg-ctl rungs" aria-labelledby="assess-choice">
            {ladder.levels.map((level) => (
              <a
                key={level.key}
                href={paths.assess(locale, level.key)}
                aria-label={ladderWords("assessAgainst", { level: level.key })}
              >
                {level.key}
              </a>
            ))}
          </nav>
        </div>
        <div>
          <h3>{t("ways.look.title")}</h3>
          <p className="dim">{t("ways.look.text")}</p>
          <p className="row">
            <ButtonLink href={paths.ladder(locale)}>{t("readLadder")}</ButtonLink>
            <a className="tap" href={`${paths.ladder(locale)}#compare`}>
              {t("ways.look.compare")}
            </a>
          </p>
        </div>
        <div className="me-out">
          <h3>{t("ways.signIn.title")}</h3>
          <p className="dim">{t("ways.signIn.text")}</p>
          <p className="row">
            <ButtonLink href={paths.signIn(locale)}>{t("ways.signIn.signIn")}</ButtonLink>
            <a className="tap" href={paths.signUp(locale)}>
              {t("ways.signIn.signUp")}
            </a>
          </p>
        </div>
      </div>
    </section>
  );
}
