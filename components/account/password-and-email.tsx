import { getTranslations } from "next-intl/server";
import { changeEmailAction, changePasswordAction } from "@/lib/auth/actions/own-account";
import type { OwnAccount } from "@/lib/auth/queries";
import type { Locale } from "@/lib/i18n/locales";
import { memberFormSentences } from "@/lib/i18n/sentences";
import type { Place } from "@/lib/paths";
import { type OwnField, OwnForm } from "./own-form";

interface SectionProps {
  locale: Locale;
  place: Place;
  account: OwnAccount;
}

/** The new password by the rules of sign-up, with the current one; says beforehand what else it ends. */
export async function PasswordSection({ locale, place, account }: SectionProps) {
  const t = await getTranslations({ locale, namespace: "settings" });
  const hint = (await getTranslations({ locale, namespace: "account" }))("newPasswordHint");
  return (
    <section className="section" aria-labelledby="password">
      <div className="section-head">
        <h2 id="password">{t("password.title")}</h2>
        {account.hasPassword ? <p>{t("password.note")}</p> : null}
      </div>
      {account.hasPassword ? (
        <OwnForm
          id="password"
          username={account.email}
          action={changePasswordAction.bind(null, place)}
          words={{ submit: t("password.submit"), busy: t("password.busy") }}
          fields={[
            await currentPassword(locale),
            {
              kind: "password",
              name: "newPassword",
              label: t("password.new"),
              hint,
              autoComplete: "new-password",
            },
          ]}
          failuresAt={{ "wrong-credentials": "currentPassword" }}
          {...(await sentences(locale))}
        />
      ) : (
        <p className="dim">{account.isDemoPerson ? t("demo") : t("password.none")}</p>
      )}
    </section>
  );
}

export async function EmailSection({ locale, place, account }: SectionProps) {
  const t = await getTranslations({ locale, namespace: "settings" });
  return (
    <section className="section" aria-labelledby="email">
      <div className="section-head">
        <h2 id="email">{t("email.title")}</h2>
        {account.hasPassword ? <p>{t("email.note")}</p> : null}
      </div>
      {account.hasPassword ? (
        <OwnForm
          id="email"
          action={changeEmailAction.bind(null, place)}
          words={{ submit: t("email.submit"), busy: t("email.busy") }}
          fields={[
            { kind: "email", name: "email", label: t("email.new"), autoComplete: "email" },
            await currentPassword(locale),
          ]}
          failuresAt={{ "wrong-credentials": "currentPassword", "email-unavailable": "email" }}
          {...(await sentences(locale))}
        />
      ) : (
        <p className="dim">{account.isDemoPerson ? t("demo") : t("email.none")}</p>
      )}
    </section>
  );
}

async function currentPassword(locale: Locale): Promise<OwnField> {
  const t = await getTranslations({ locale, namespace: "settings" });
  return {
    kind: "password",
    name: "currentPassword",
    label: t("currentPassword"),
    autoComplete: "current-password",
  };
}

/** What both forms may answer, in the words of this page. */
async function sentences(locale: Locale) {
  const t = await getTranslations({ locale, namespace: "settings" });
  const usual = await memberFormSentences(locale, ["invalid-input"]);
  return {
    ...usual,
    failures: {
      ...usual.failures,
      "wrong-credentials": t("wrongPassword"),
      "email-unavailable": t("email.unavailable"),
      "too-many-attempts": t("tooManyChecks"),
    },
  };
}
