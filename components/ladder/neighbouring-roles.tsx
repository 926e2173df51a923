import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { builtInLadder } from "@/lib/ladder/built-in";
import { careerMap } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";
import { RoleTable } from "./about/role-table";

/** This role and its neighbours, on the page of the ladder. */
export async function NeighbouringRoles({ locale }: { locale: Locale }) {
  const t = await getTranslations("map.roles");
  return (
    <section className="section" aria-labelledby="roles-title">
      <div className="section-head">
        <h2 id="roles-title">{t("title")}</h2>
        <p>
          {t("note")} <a href={paths.role(locale)}>{t("more")}</a>
        </p>
      </div>
      <RoleTable locale={locale} map={careerMap(builtInLadder())} />
    </section>
  );
}
