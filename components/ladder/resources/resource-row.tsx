import { getTranslations } from "next-intl/server";
import { formatList } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays } from "@/lib/ladder/built-in";
import type { CareerMap, Resource } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";
import { ExternalLink } from "../../ui/external-link";
import { SkillLinks } from "../path/skill-links";
import { ResourceState } from "./resource-state";

/** `data-stages` counts the stages from 1, as the control above the table does. */
export async function ResourceRow(props: { locale: Locale; map: CareerMap; resource: Resource }) {
  const { locale, map, resource } = props;
  const t = await getTranslations("path.resources");
  const stages = map.stages.filter((stage) => resource.stages.includes(stage.key));
  return (
    <tr id={resource.key} data-stages={stages.map((stage) => map.stages.indexOf(stage) + 1).join(" ")}>
      <th scope="row">
        <AddressOrTitle locale={locale} of={resource} />
        <ResourceState state={resource.state} />
      </th>
      <td>
        <p {...bothWays(resource.what, locale)} />
        {resource.alsoAt ? (
          <ul className="also" aria-label={t("alsoAt")}>
            {resource.alsoAt.map((other) => (
              <li key={other.url}>
                <AddressOrTitle locale={locale} of={other} />
              </li>
            ))}
          </ul>
        ) : null}
      </td>
      <td className="dim" data-l={t("languages")}>
        {formatList(
          locale,
          resource.language.map((one) => t(`language.${one}`)),
        )}
      </td>
      <td data-l={t("stages")}>
        <ul className="skill-row">
          {stages.map((stage) => (
            <li key={stage.key}>
              <a href={paths.stage(locale, stage.key)} {...bothWays(stage.name, locale)} />
            </li>
          ))}
        </ul>
      </td>
      <td data-l={t("feeds")}>
        <SkillLinks {...{ locale, map }} keys={resource.skills} />
      </td>
    </tr>
  );
}

type Addressed = Pick<Resource, "title" | "url" | "language">;

/** A book without a page of its own is its title. */
function AddressOrTitle({ locale, of: { title, url, language } }: { locale: Locale; of: Addressed }) {
  const words = <span {...bothWays(title, locale)} />;
  if (!url) return words;
  return (
    <ExternalLink href={url} lang={language.length === 1 ? language[0] : undefined}>
      {words}
    </ExternalLink>
  );
}
