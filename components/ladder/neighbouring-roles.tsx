import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays, builtInLadder } from "@/lib/ladder/built-in";
import { careerMap } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";

/** The roles beside this one, each in a line. */
export async function NeighbouringRoles({ locale }: { locale: Locale }) {
  const t = await getTranslations("map.roles");
  const { role } = careerMap(builtInLadder());
  return (
    <section className="section" aria-labelledby="roles-title">
      <div className="section-head">
        <h2 id="roles-title">{t("title")}</h2>
        <p>
          {t("note")} <a href={paths.role(locale)}>{t("more")}</a>
        </p>
      </div>
      <table className="table stackable">
        <thead className="vh">
          <tr>
            <th scope="col">{t("role")}</th>
            <th scope="col">{t("caresAbout")}</th>
            <th scope="col">{t("typicalWork")}</th>
          </tr>
        </thead>
        <tbody>
          {role.related.map((one) => (
            <tr key={one.key}>
              <th scope="row" className="role-name" {...bothWays(one.name, locale)} />
              <td {...bothWays(one.caresAbout, locale)} />
              <td className="dim" {...bothWays(one.typicalWork, locale)} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
