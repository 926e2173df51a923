import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays } from "@/lib/ladder/built-in";
import { type CareerMap, nearest, type PlacedSkill, type Resource, resourcesFor } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";
import { ExternalLink } from "../../ui/external-link";
import { ResourceState } from "../resources/resource-state";
import { Concerns } from "./concerns";

interface Props {
  locale: Locale;
  placed: PlacedSkill;
}

/** What to learn a skill from. */
export async function SkillResources({ locale, map, placed }: Props & { map: CareerMap }) {
  const t = await getTranslations("skills.one");
  const words = await getTranslations("map");
  const resources = nearest(placed, (keys) => resourcesFor(map, keys));
  if (resources.length === 0) return null;
  return (
    <section className="section" aria-labelledby="resources-title">
      <div className="section-head">
        <h2 id="resources-title">{t("resources")}</h2>
        <a className="sm" href={paths.resources(locale)}>
          {words("nav.resources")}
        </a>
      </div>
      <ul className="list skill-resources">
        {resources.map((resource) => (
          <ResourceLine key={resource.key} {...{ locale, placed, resource }} />
        ))}
      </ul>
    </section>
  );
}

async function ResourceLine({ locale, placed, resource }: Props & { resource: Resource }) {
  const t = await getTranslations("skills.one");
  const { key, title, what, url, state, language } = resource;
  return (
    <li>
      <div className="row between">
        <span className="row tight">
          <a className="strong tap" href={paths.resource(locale, key)} {...bothWays(title, locale)} />
          <ResourceState state={state} />
        </span>
        {url ? (
          <ExternalLink href={url} lang={language.length === 1 ? language[0] : undefined}>
            {t("open")}
          </ExternalLink>
        ) : null}
      </div>
      <p className="sm dim" {...bothWays(what, locale)} />
      <Concerns {...{ locale, placed }} named={resource.skills} />
    </li>
  );
}
