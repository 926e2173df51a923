import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays } from "@/lib/ladder/built-in";
import type { CareerMap } from "@/lib/ladder/career-map";
import { Choice } from "./choice";
import { StageRow } from "./stage-row";

/** The stages beside the ladder they lead to, the last on top; one industry at a time says what to practise in each. */
export async function PathLadder({ locale, map }: { locale: Locale; map: CareerMap }) {
  const t = await getTranslations("path");
  const industries = map.reference.industries.map(({ key, name }) => ({
    key,
    label: <span {...bothWays(name, locale)} />,
  }));
  return (
    <section className="path" aria-labelledby="stages-title">
      <div className="section-head">
        <h2 id="stages-title">{t("stages")}</h2>
        <Choice name="industry" legend={t("practise")} options={industries} />
      </div>
      <ol className="lad" reversed>
        {map.stages
          .map((stage, index) => <StageRow key={stage.key} {...{ locale, map, stage, number: index + 1 }} />)
          .reverse()}
      </ol>
    </section>
  );
}
