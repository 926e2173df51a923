import { getTranslations } from "next-intl/server";
import { preferencesAction } from "@/lib/auth/actions/own-account";
import { themeChoices } from "@/lib/auth/input";
import type { OwnAccount } from "@/lib/auth/queries";
import { type Locale, localeNames, locales } from "@/lib/i18n/locales";
import { memberFormSentences } from "@/lib/i18n/sentences";
import { timeZones } from "@/lib/i18n/time-zones";
import type { Place } from "@/lib/paths";
import { SettingsNav } from "../organization/settings-nav";
import { ThemeOfDevice } from "../shell/theme-of-device";
import { Note } from "../ui/note";
import { OwnForm } from "./own-form";
import { EmailSection, PasswordSection } from "./password-and-email";
import { SessionList } from "./session-list";

export interface AccountSettingsProps {
  locale: Locale;
  place: Place;
  account: OwnAccount;
  /** What was just done, if it is one of the things that this page says. */
  done: (typeof doneThings)[number] | null;
}

export const doneThings = ["preferences", "password", "email", "session", "sessions"] as const;

/** Preferences, password, e-mail and sessions of whoever is signed in. */
export async function AccountSettings(props: AccountSettingsProps) {
  const { locale, place, account, done } = props;
  const t = await getTranslations({ locale, namespace: "settings" });
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("account.title")}</h1>
          <p className="lead">{t("account.lead", { email: account.email })}</p>
        </div>
        <SettingsNav locale={locale} workspace={place.workspace} current="account" />
      </div>
      {done ? (
        <div role="status" className="mb-6">
          <Note icon="check">{t(`done.${done}`)}</Note>
        </div>
      ) : null}
      {done === "preferences" ? <ThemeOfDevice theme={account.theme} /> : null}
      <Preferences {...props} />
      <PasswordSection {...props} />
      <EmailSection {...props} />
      <SessionList {...props} />
    </>
  );
}

async function Preferences({ locale, place, account }: AccountSettingsProps) {
  const t = await getTranslations({ locale, namespace: "settings.preferences" });
  const sentences = await memberFormSentences(locale, ["invalid-input"]);
  return (
    <section aria-labelledby="preferences">
      <div className="section-head">
        <h2 id="preferences">{t("title")}</h2>
        <p>{t("note")}</p>
      </div>
      <OwnForm
        id="preferences"
        action={preferencesAction.bind(null, place)}
        words={{ submit: t("submit"), busy: t("busy") }}
        fields={[
          {
            kind: "select",
            name: "locale",
            label: t("language"),
            value: account.locale,
            options: locales.map((value) => ({ value, label: localeNames[value] })),
          },
          {
            kind: "select",
            name: "theme",
            label: t("theme"),
            value: account.theme,
            options: themeChoices.map((value) => ({ value, label: t(`themes.${value}`) })),
          },
          {
            kind: "select",
            name: "timeZone",
            label: t("timeZone"),
            hint: t("timeZoneHint"),
            value: account.timeZone,
            options: timeZones(account.timeZone).map((value) => ({ value, label: value.replaceAll("_", " ") })),
          },
          {
            kind: "check",
            name: "singleKeys",
            label: t("singleKeys"),
            hint: t("singleKeysHint"),
            checked: account.singleKeys,
          },
        ]}
        {...sentences}
      />
    </section>
  );
}
