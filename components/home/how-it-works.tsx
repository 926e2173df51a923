import { getTranslations } from "next-intl/server";

export async function HowItWorks() {
  const t = await getTranslations("home");
  return (
    <section className="section" aria-labelledby="how-title">
      <div className="section-head">
        <h2 id="how-title">{t("how.title")}</h2>
        <p>{t("how.note")}</p>
      </div>
      <ol className="three numbered">
        {(["read", "rate", "grow"] as const).map((step) => (
          <li key={step}>
            <h3>{t(`how.${step}.title`)}</h3>
            <p className="dim">{t(`how.${step}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
