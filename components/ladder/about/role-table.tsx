import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays } from "@/lib/ladder/built-in";
import type { CareerMap } from "@/lib/ladder/career-map";
import { Chip } from "../../ui/chip";

/** This role, which stands first, and the roles beside it; on a phone each cell says what it is. */
export async function RoleTable({ locale, map }: { locale: Locale; map: CareerMap }) {
  const t = await getTranslations("map.roles");
  const caresAbout = t("caresAbout");
  const typicalWork = t("typicalWork");
  return (
    <table className="table stackable roles">
      <thead>
        <tr>
          <th scope="col">{t("role")}</th>
          <th scope="col">{caresAbout}</th>
          <th scope="col">{typicalWork}</th>
        </tr>
      </thead>
      <tbody>
        {map.role.related.map((role, index) => (
          <tr key={role.key} id={role.key} className={index === 0 ? "own" : undefined}>
            <th scope="row">
              <span {...bothWays(role.name, locale)} />
              {index === 0 ? (
                <>
                  {" "}
                  <Chip tone="accent">{t("thisLadder")}</Chip>
                </>
              ) : null}
            </th>
            <td data-l={caresAbout}>
              <span {...bothWays(role.caresAbout, locale)} />
            </td>
            <td data-l={typicalWork}>
              <span {...bothWays(role.typicalWork, locale)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
