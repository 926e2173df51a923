import { getTranslations } from "next-intl/server";
import { countWord, sentenceCase } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays } from "@/lib/ladder/built-in";
import type { CareerMap } from "@/lib/ladder/career-map";
import { Chip } from "../../ui/chip";

/** The role of this ladder, which stands first, and the roles beside it. */
export async function RoleTable({ locale, map }: { locale: Locale; map: CareerMap }) {
  const t = await getTranslations("about.role");
  const words = await getTranslations("map.roles");
  const { related } = map.role;
  return (
    <section className="section" aria-labelledby="roles-title">
      <div className="section-head">
        <h2 id="roles-title">{t("roles", { count: sentenceCase(countWord(locale, related.length)) })}</h2>
        <p>{words("note")}</p>
      </div>
      <table className="table stackable roles">
        <thead>
          <tr>
            <th scope="col">{words("role")}</th>
            <th scope="col">{words("caresAbout")}</th>
            <th scope="col">{words("typicalWork")}</th>
          </tr>
        </thead>
        <tbody>
          {related.map((role, index) => (
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
              <td data-l={words("caresAbout")}>
                <span {...bothWays(role.caresAbout, locale)} />
              </td>
              <td data-l={words("typicalWork")}>
                <span {...bothWays(role.typicalWork, locale)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
