import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/components/account/account-form";
import { AccountPage } from "@/components/account/account-page";
import { Note } from "@/components/ui/note";
import { resetPasswordAction } from "@/lib/auth/actions";
import { isOpenReset } from "@/lib/auth/password-reset";
import type { Locale } from "@/lib/i18n/locales";
import { failureSentences } from "@/lib/i18n/sentences";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ token?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "settings.reset" });
  return { title: t("title"), robots: { index: false } };
}

/** Looking at it spends nothing: whoever only previews the link leaves it whole. */
export default async function ResetPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const token = [query.token].flat()[0] ?? "";
  const t = await getTranslations({ locale, namespace: "settings.reset" });
  const hint = (await getTranslations({ locale, namespace: "account" }))("newPasswordHint");
  const newPassword = (await getTranslations({ locale, namespace: "settings" }))("password.new");
  const { failures, fieldFailures } = await failureSentences(locale, ["token-spent", "too-many-attempts"]);
  return (
    <AccountPage locale={locale} address={(other) => paths.reset(other, token)} title={t("title")} lead={t("lead")}>
      {token && (await isOpenReset(token)) ? (
        <AccountForm
          action={resetPasswordAction.bind(null, locale)}
          hidden={{ token }}
          words={{ submit: t("submit"), busy: t("busy") }}
          fields={[{ name: "newPassword", type: "password", label: newPassword, hint, autoComplete: "new-password" }]}
          failures={{ ...failures, "token-spent": t("spent") }}
          fieldFailures={fieldFailures}
        />
      ) : (
        <div className="mt-4">
          <Note>{t(token ? "spent" : "noToken")}</Note>
        </div>
      )}
    </AccountPage>
  );
}
