import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays } from "@/lib/ladder/built-in";
import { type CareerMap, resourcesFor, type Stage } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";
import { ResourceState } from "../resources/resource-state";

export async function StageResources({ locale, map, stage }: { locale: Locale; map: CareerMap; stage: Stage }) {
  const t = await getTranslations("path");
  return (
    <section className="section" id="resources" aria-labelledby="resources-title">
      <div className="section-head">
        <h2 id="resources-title">{t("one.resources")}</h2>
        <a className="sm" href={paths.resources(locale)}>
          {t("one.allResources")}
        </a>
      </div>
      <ul className="two stage-resources">
        {resourcesFor(map, [stage.key]).map((resource) => (
          <li key={resource.key}>
            <p className="titled">
              <a className="strong" href={paths.resource(locale, resource.key)} {...bothWays(resource.title, locale)} />
              <span className="xs dimmer">{t(`one.kind.${resource.kind}`)}</span>
            </p>
            <p className="sm dim" {...bothWays(resource.what, locale)} />
            <ResourceState state={resource.state} />
          </li>
        ))}
      </ul>
    </section>
  );
}
