import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Duties } from "@/components/ladder/about/duties";
import { GuideRows, PageRows } from "@/components/ladder/about/lead-rows";
import { RoleTable } from "@/components/ladder/about/role-table";
import { MapNav } from "@/components/ladder/map-nav";
import { publicMetadata } from "@/components/shell/page-metadata";
import { PublicPage } from "@/components/shell/public-page";
import { countWord, sentenceCase } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays, builtInLadder, textIn } from "@/lib/ladder/built-in";
import { careerMap } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "about.role" });
  const description = textIn(careerMap(builtInLadder()).role.summary, locale);
  return publicMetadata({ locale, title: t("title"), description, address: paths.role });
}

export default async function RolePage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("about");
  const words = await getTranslations("map.roles");
  const map = careerMap(builtInLadder());
  return (
    <PublicPage locale={locale} current="skills" address={paths.role}>
      <MapNav locale={locale} current="role" />
      <div className="page-head">
        <div>
          <h1>{t("role.title")}</h1>
          <p className="lead" {...bothWays(map.role.summary, locale)} />
        </div>
      </div>
      <Duties locale={locale} map={map} />
      <section className="section" aria-labelledby="roles-title">
        <div className="section-head">
          <h2 id="roles-title">
            {t("role.roles", { count: sentenceCase(countWord(locale, map.role.related.length)) })}
          </h2>
          <p>{words("note")}</p>
        </div>
        <RoleTable locale={locale} map={map} />
      </section>
      <section className="section" aria-labelledby="guides-title">
        <div className="section-head">
          <h2 id="guides-title">{t("role.guides")}</h2>
        </div>
        <ul className="lines">
          <GuideRows locale={locale} />
        </ul>
      </section>
      <section className="section" aria-labelledby="on-title">
        <div className="section-head">
          <h2 id="on-title">{t("readOn")}</h2>
        </div>
        <ul className="lines">
          <PageRows locale={locale} pages={["ladder", "skills", "industries"]} />
        </ul>
      </section>
    </PublicPage>
  );
}
