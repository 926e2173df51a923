import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { textIn } from "@/lib/ladder/built-in";
import type { CareerLadder } from "@/lib/ladder/format";

/** Whom the ladder owes to, and what others may do with it. */
export async function LadderCredit({ locale, ladder }: { locale: Locale; ladder: CareerLadder }) {
  const t = await getTranslations("ladder.credit");
  return (
    <section className="section" id="credit" aria-labelledby="credit-title">
      <div className="section-head">
        <h2 id="credit-title">{t("title")}</h2>
      </div>
      <div className="stack dim max-w-168 [--gap:0.5rem]">
        {ladder.sources.map((source) => (
          <p key={source.key}>
            {textIn(source.note, locale)}
            {source.url ? (
              <>
                {" "}
                <a href={source.url} rel="noopener noreferrer">
                  {source.title}
                </a>
              </>
            ) : null}
          </p>
        ))}
        <p>{t("licence", { licence: ladder.licence.name, version: ladder.version })}</p>
      </div>
    </section>
  );
}
