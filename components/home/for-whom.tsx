import { getTranslations } from "next-intl/server";

export async function ForWhom() {
  const t = await getTranslations("home");
  return (
    <section className="section" aria-labelledby="whom-title">
      <div className="section-head">
        <h2 id="whom-title">{t("whom.title")}</h2>
      </div>
      <dl className="whom">
        {(["engineers", "newcomers", "guides"] as const).map((who) => (
          <div key={who}>
            <dt className="strong">{t(`whom.${who}.title`)}</dt>
            <dd className="dim">{t(`whom.${who}.text`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
