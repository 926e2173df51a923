import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import type { CareerLadder } from "@/lib/ladder/format";
import { paths } from "@/lib/paths";
import { type MapPage, pageNames } from "../ladder/about/lead-rows";
import { ButtonLink } from "../ui/button";

/** Assess oneself, look around, or try the demo. */
export async function WaysIn({ locale, ladder }: { locale: Locale; ladder: CareerLadder }) {
  const t = await getTranslations("home.ways");
  return (
    <section className="section" aria-labelledby="ways-title">
      <div className="section-head">
        <h2 id="ways-title">{t("title")}</h2>
      </div>
      <div className="three ways">
        <Assess locale={locale} ladder={ladder} />
        <LookAround locale={locale} />
        <TryDemo locale={locale} />
      </div>
    </section>
  );
}

async function Assess({ locale, ladder }: { locale: Locale; ladder: CareerLadder }) {
  const t = await getTranslations("home.ways.assess");
  const ladderWords = await getTranslations("ladder");
  return (
    <div id="assess">
      <h3>{t("title")}</h3>
      <p className="dim">{t("text")}</p>
      <p className="label" id="assess-choice">
        {t("choose")}
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
  );
}

async function LookAround({ locale }: { locale: Locale }) {
  const t = await getTranslations("home.ways.look");
  const names = await pageNames();
  const pages: MapPage[] = ["ladder", "skills", "learningPath", "role"];
  return (
    <div>
      <h3>{t("title")}</h3>
      <p className="dim">{t("text")}</p>
      <ul className="look">
        {pages.map((page) => (
          <li key={page}>
            <a href={paths[page](locale)}>{names(page)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A page that is built once cannot know whether there is a demo: it says where one is. */
async function TryDemo({ locale }: { locale: Locale }) {
  const t = await getTranslations("home.ways.demo");
  return (
    <div className="me-out">
      <h3>{t("title")}</h3>
      <p className="dim">{t("text")}</p>
      <p className="row">
        <ButtonLink href={paths.signIn(locale)}>{t("toSignIn")}</ButtonLink>
        <a className="tap" href={paths.signUp(locale)}>
          {t("signUp")}
        </a>
      </p>
    </div>
  );
}
