import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/components/account/account-form";
import { AccountPage } from "@/components/account/account-page";
import { Note } from "@/components/ui/note";
import { setupAction } from "@/lib/auth/actions";
import type { Locale } from "@/lib/i18n/locales";
import { failureSentences } from "@/lib/i18n/sentences";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ token?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "account.setup" });
  return { title: t("title"), robots: { index: false } };
}

export default async function SetupPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const token = [query.token].flat()[0] ?? "";
  const t = await getTranslations({ locale, namespace: "account" });
  const sentences = await failureSentences(locale, ["email-unavailable", "token-spent", "too-many-attempts"]);
  return (
    <AccountPage
      locale={locale}
      address={(other) => paths.setup(other, token)}
      title={t("setup.title")}
      lead={t("setup.lead")}
    >
      {token ? (
        <AccountForm
          action={setupAction.bind(null, locale)}
          hidden={{ locale, token }}
          words={{ submit: t("setup.submit"), busy: t("setup.busy") }}
          fields={[
            {
              name: "workspaceName",
              type: "text",
              label: t("setup.workspaceName"),
              hint: t("setup.workspaceNameHint"),
              autoComplete: "organization",
            },
            { name: "displayName", type: "text", label: t("displayName"), autoComplete: "name" },
            { name: "email", type: "email", label: t("email"), autoComplete: "username" },
            {
              name: "password",
              type: "password",
              label: t("password"),
              hint: t("newPasswordHint"),
              autoComplete: "new-password",
            },
          ]}
          {...sentences}
        />
      ) : (
        <Note>{t("setup.noToken")}</Note>
      )}
    </AccountPage>
  );
}
