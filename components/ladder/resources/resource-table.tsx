import { getTranslations } from "next-intl/server";
import { sentenceGap } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays } from "@/lib/ladder/built-in";
import { type CareerMap, resourcesByKind } from "@/lib/ladder/career-map";
import { Choice } from "../path/choice";
import { ResourceRow } from "./resource-row";

/** Every resource by kind; one stage at a time can be picked out. */
export async function ResourceTable({ locale, map }: { locale: Locale; map: CareerMap }) {
  const t = await getTranslations("path");
  const mapWords = await getTranslations("map");
  const stages = [
    { key: "all", label: t("resources.allStages") },
    ...map.stages.map(({ key, name }) => ({ key, label: <span {...bothWays(name, locale)} /> })),
  ];
  return (
    <section className="resources" aria-labelledby="kinds-title">
      <div className="section-head">
        <h2 id="kinds-title">{t("resources.byKind")}</h2>
        <Choice name="stage" legend={t("resources.forStage")} options={stages} from={0} />
      </div>
      <table className="table stackable">
        <thead>
          <tr>
            <th scope="col">{t("resources.resource")}</th>
            <th scope="col">{t("resources.what")}</th>
            <th scope="col">{t("resources.languages")}</th>
            <th scope="col">{t("resources.stages")}</th>
            <th scope="col">{t("resources.feeds")}</th>
          </tr>
        </thead>
        {resourcesByKind(map).map(({ kind, resources }) => (
          <tbody key={kind}>
            <tr className="kind">
              <th colSpan={5} scope="rowgroup">
                <h3 id={`kind-${kind}`}>{t(`kind.${kind}`)}</h3>
              </th>
            </tr>
            {resources.map((resource) => (
              <ResourceRow key={resource.key} {...{ locale, map, resource }} />
            ))}
          </tbody>
        ))}
      </table>
      <p className="xs dimmer mt-4">
        {t("resources.placed")}
        {sentenceGap(locale)}
        {mapWords("ownReading")}
      </p>
    </section>
  );
}
