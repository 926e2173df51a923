import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/components/account/account-form";
import { AccountPage } from "@/components/account/account-page";
import { DemoPeople } from "@/components/account/demo-people";
import { ProviderLinks } from "@/components/account/provider-links";
import { ProviderRefusal } from "@/components/account/provider-refusal";
import { signInAction } from "@/lib/auth/actions";
import { listDemoPeople } from "@/lib/auth/queries";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locales";
import { failureSentences } from "@/lib/i18n/sentences";
import { paths, safeNext } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<"next" | "refused" | "provider", string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "account.signIn" });
  return { title: t("title"), robots: { index: false } };
}

export default async function SignInPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const next = safeNext([query.next].flat()[0]);
  const t = await getTranslations({ locale, namespace: "account" });
  const forgotten = (await getTranslations({ locale, namespace: "settings" }))("forgotten");
  const sentences = await failureSentences(locale, ["wrong-credentials", "too-many-attempts"]);
  const people = env().demo ? await listDemoPeople() : [];
  return (
    <AccountPage
      locale={locale}
      address={(other) => paths.signIn(other, next ?? undefined)}
      title={t("signIn.title")}
      lead={t("signIn.lead")}
      beside={people.length > 0 ? <DemoPeople locale={locale} present={people} next={next} /> : undefined}
    >
      <ProviderRefusal locale={locale} code={[query.refused].flat()[0]} provider={[query.provider].flat()[0]} />
      <AccountForm
        action={signInAction.bind(null, locale)}
        hidden={next ? { next } : {}}
        words={{ submit: t("signIn.submit"), busy: t("signIn.busy") }}
        fields={[
          { name: "email", type: "email", label: t("email"), autoComplete: "username" },
          { name: "password", type: "password", label: t("password"), autoComplete: "current-password" },
        ]}
        {...sentences}
      />
      <ProviderLinks locale={locale} next={next} />
      <p className="sm dim mt-4">
        {t("signIn.noAccount")} <a href={paths.signUp(locale, next ?? undefined)}>{t("signIn.toSignUp")}</a>
      </p>
      <p className="sm dim mt-2">{forgotten}</p>
    </AccountPage>
  );
}
