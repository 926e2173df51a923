import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

export async function ForWhom() {
  const t = await getTranslations("home.whom");
  const b = (who: ReactNode) => <b>{who}</b>;
  return (
    <section className="whom" aria-labelledby="whom-title">
      <h2 className="label" id="whom-title">
        {t("title")}
      </h2>
      <ul className="dim">
        <li>{t.rich("engineers", { b })}</li>
        <li>{t.rich("newcomers", { b })}</li>
        <li>{t.rich("guides", { b })}</li>
      </ul>
    </section>
  );
}
