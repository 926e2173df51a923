import { getTranslations } from "next-intl/server";
import { eraseAction } from "@/lib/auth/actions/my-data";
import type { MyData } from "@/lib/auth/my-data";
import { formatList } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { memberFormSentences } from "@/lib/i18n/sentences";
import { Note } from "../ui/note";
import { EraseForm } from "./erase-form";

interface EraseSectionProps extends MyData {
  locale: Locale;
  workspace: string;
  memberId: string;
  isDemo: boolean;
}

/** What deleting the account removes and what stays, and the form that does it. */
export async function EraseSection({ locale, workspace, memberId, isDemo, outlook, confirmBy }: EraseSectionProps) {
  const t = await getTranslations({ locale, namespace: "myData.erase" });
  const sentences = await memberFormSentences(locale, ["invalid-input", "too-many-attempts", "last-administrator"]);
  const names = (becomes: (typeof outlook)[number]["becomes"]) =>
    outlook.filter((one) => one.becomes === becomes).map(({ name }) => name);
  if (isDemo) {
    return (
      <section className="section no-print" aria-labelledby="erase">
        <div className="section-head">
          <h2 id="erase">{t("title")}</h2>
        </div>
        <Note>{t("demo")}</Note>
      </section>
    );
  }
  const [goes, stays, needed] = [names("goes"), names("stays"), names("needs-administrator")];
  return (
    <section className="section no-print" aria-labelledby="erase">
      <div className="section-head">
        <h2 id="erase">{t("title")}</h2>
      </div>
      <p className="dim mb-3">{t("lead")}</p>
      <div className="two">
        <div>
          <h3>{t("goes")}</h3>
          <ul className="bul">
            <li>{t("goesAccount")}</li>
            <li>{t("goesWritten")}</li>
            {goes.length > 0 ? (
              <li>{t("goesWorkspaces", { count: goes.length, names: formatList(locale, goes) })}</li>
            ) : null}
          </ul>
        </div>
        <div>
          <h3>{t("stays")}</h3>
          <ul className="bul">
            {stays.length > 0 ? <li>{t("staysMember", { names: formatList(locale, stays) })}</li> : null}
            {stays.length > 0 ? <li>{t("staysAudit")}</li> : <li>{t("staysNothing")}</li>}
          </ul>
        </div>
      </div>
      {needed.length > 0 ? (
        <Note tone="caution" title={t("neededTitle")}>
          {t("neededText", { names: formatList(locale, needed) })}
        </Note>
      ) : (
        <EraseForm
          action={eraseAction.bind(null, { locale, workspace, member: memberId })}
          memberId={memberId}
          confirmBy={confirmBy}
          words={{
            label: t(`${confirmBy}.label`),
            hint: t(`${confirmBy}.hint`),
            wrong: t(`${confirmBy}.wrong`),
            erase: t("submit"),
            busy: t("busy"),
          }}
          {...sentences}
        />
      )}
    </section>
  );
}
