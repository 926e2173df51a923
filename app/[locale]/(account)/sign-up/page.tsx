import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/components/account/account-form";
import { AccountPage } from "@/components/account/account-page";
import { ProviderLinks } from "@/components/account/provider-links";
import { signUpAction } from "@/lib/auth/actions";
import type { Locale } from "@/lib/i18n/locales";
import { failureSentences } from "@/lib/i18n/sentences";
import { assessedLevel, paths, safeNext } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ next?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "account.signUp" });
  return { title: t("title"), robots: { index: false } };
}

export default async function SignUpPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const next = safeNext([query.next].flat()[0]);
  const level = next && assessedLevel(next);
  const t = await getTranslations({ locale, namespace: "account" });
  const sentences = await failureSentences(locale, ["email-unavailable", "too-many-attempts"]);
  return (
    <AccountPage
      locale={locale}
      address={(other) => paths.signUp(other, next ?? undefined)}
      title={t("signUp.title")}
      lead={level ? t("signUp.leadAssess", { level }) : t("signUp.lead")}
    >
      <AccountForm
        action={signUpAction.bind(null, locale)}
        hidden={{ locale, ...(next ? { next } : {}) }}
        words={{ submit: t("signUp.submit"), busy: t("signUp.busy") }}
        fields={[
          {
            name: "displayName",
            type: "text",
            label: t("displayName"),
            hint: t("displayNameHint"),
            autoComplete: "name",
          },
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
      <ProviderLinks locale={locale} next={next} />
      <p className="sm dim mt-4">
        {t("signUp.haveAccount")} <a href={paths.signIn(locale, next ?? undefined)}>{t("signUp.toSignIn")}</a>
      </p>
    </AccountPage>
  );
}
