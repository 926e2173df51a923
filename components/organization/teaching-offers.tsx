import { getTranslations } from "next-intl/server";
import { formatList } from "@/lib/i18n/format";
import { memberFormSentences } from "@/lib/i18n/sentences";
import { textIn } from "@/lib/ladder/built-in";
import { setTeachingAction } from "@/lib/organization/actions/team-sharing";
import { paths } from "@/lib/paths";
import type { SharingViewProps } from "./sharing-view";
import { TeachingForm } from "./teaching-form";

/** What one offers to teach, to choose. */
export async function TeachingOffers({ place, ladder, teaching }: SharingViewProps) {
  const { locale } = place;
  const t = await getTranslations({ locale, namespace: "teams.teaching" });
  const { failures, signIn } = await memberFormSentences(locale, ["invalid-input"]);
  const mine = new Set(teaching.filter(({ isMine }) => isMine).map(({ key }) => key));
  return (
    <section className="section" aria-labelledby="teach">
      <div className="section-head">
        <h2 id="teach">{t("title")}</h2>
        <p>{t("note")}</p>
      </div>
      <TeachingForm
        action={setTeachingAction.bind(null, place)}
        levels={ladder.levels.map((level) => ({
          key: level.key,
          title: `${level.key} ${textIn(level.shortName, locale)}`,
          topics: level.responsibilities.map(({ key, code, shortName }) => ({
            ...{ key, code, name: textIn(shortName, locale) },
            isMine: mine.has(key),
          })),
        }))}
        words={{ submit: t("submit"), busy: t("busy") }}
        failures={failures}
        signIn={signIn}
      />
    </section>
  );
}

/** Who of the workspace offers to teach what, in ladder order. */
export async function WhoTeaches({ place: { locale }, ladder, teaching }: SharingViewProps) {
  const t = await getTranslations({ locale, namespace: "teams.teaching" });
  const offered = ladder.levels.flatMap((level) =>
    level.responsibilities.flatMap(({ key, code, shortName }) => {
      const found = teaching.find((one) => one.key === key);
      const address = paths.responsibilityPage(locale, level.key, key);
      return found ? [{ ...found, address, name: `${code} ${textIn(shortName, locale)}` }] : [];
    }),
  );
  const who = (names: readonly string[], count: number) =>
    formatList(locale, count > names.length ? [...names, t("others", { count: count - names.length })] : names);
  return (
    <section className="section" aria-labelledby="who-teaches">
      <div className="section-head">
        <h2 id="who-teaches">{t("whoTitle")}</h2>
        {offered.length > 0 ? <p>{t("whoNote")}</p> : null}
      </div>
      {offered.length === 0 ? (
        <p className="dim">{t("nobody")}</p>
      ) : (
        <table className="table stackable">
          <thead>
            <tr>
              <th scope="col">{t("responsibility")}</th>
              <th scope="col">{t("who")}</th>
            </tr>
          </thead>
          <tbody>
            {offered.map(({ key, name, address, names, count }) => (
              <tr key={key}>
                <th scope="row">
                  <a className="tap" href={address}>
                    {name}
                  </a>
                </th>
                <td data-l={t("who")}>{who(names, count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
