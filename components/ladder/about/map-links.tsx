import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays, builtInLadder, findResponsibility } from "@/lib/ladder/built-in";
import { careerMap, findGuide, skillOrGroup } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";
import { SkillLinks } from "../path/skill-links";
import { type MapPage, pageNames } from "./lead-rows";

/** Places of the map, by their keys. */
export interface MapPlaces {
  skills?: readonly string[];
  responsibilities?: readonly string[];
  pages?: readonly MapPage[];
  guides?: readonly string[];
}

/** Where a text leads on the map, by kind. */
export async function MapLinks({ locale, places }: { locale: Locale; places: MapPlaces }) {
  const t = await getTranslations("about.links");
  const { skills = [], responsibilities = [], pages = [], guides = [] } = places;
  const map = careerMap(builtInLadder());
  const unknown = skills.find((key) => !skillOrGroup(map, key));
  if (unknown) throw new Error(`The ladder has no skill ${unknown}.`);
  return (
    <dl className="map-links">
      {skills.length > 0 ? (
        <Kind name={t("skills")}>
          <SkillLinks locale={locale} map={map} keys={skills} />
        </Kind>
      ) : null}
      {responsibilities.length > 0 ? (
        <Kind name={t("responsibilities")}>
          <ResponsibilityLinks locale={locale} keys={responsibilities} />
        </Kind>
      ) : null}
      {pages.length + guides.length > 0 ? (
        <Kind name={t("pages")}>
          <PageLinks {...{ locale, pages, guides }} />
        </Kind>
      ) : null}
    </dl>
  );
}

function Kind({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="label">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function ResponsibilityLinks({ locale, keys }: { locale: Locale; keys: readonly string[] }) {
  return (
    <ul className="skill-row">
      {keys.map((key) => {
        const found = findResponsibility(builtInLadder(), key);
        if (!found) throw new Error(`The ladder has no responsibility ${key}.`);
        const { level, responsibility } = found;
        return (
          <li key={key}>
            <a href={paths.responsibilityPage(locale, level.key, key)}>
              {responsibility.code} <span {...bothWays(responsibility.shortName, locale)} />
            </a>
          </li>
        );
      })}
    </ul>
  );
}

async function PageLinks({
  locale,
  pages,
  guides,
}: { locale: Locale } & Required<Pick<MapPlaces, "pages" | "guides">>) {
  const names = await pageNames();
  return (
    <ul className="skill-row">
      {pages.map((page) => (
        <li key={page}>
          <a href={paths[page](locale)}>{names(page)}</a>
        </li>
      ))}
      {guides.map((key) => {
        const guide = findGuide(careerMap(builtInLadder()), key);
        if (!guide) throw new Error(`The ladder has no guide ${key}.`);
        return (
          <li key={key}>
            <a href={paths.guide(locale, key)} {...bothWays(guide.name, locale)} />
          </li>
        );
      })}
    </ul>
  );
}
