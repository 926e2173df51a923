import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ForgetDevice } from "@/components/my-data/forget-device";
import { PublicPage } from "@/components/shell/public-page";
import { ButtonLink } from "@/components/ui/button";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "myData.gone" });
  return { title: t("title"), robots: { index: false } };
}

export default async function AccountDeletedPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("myData.gone");
  return (
    <PublicPage locale={locale} address={paths.accountDeleted} bothLanguages={false}>
      <div className="account">
        <div>
          <h1>{t("title")}</h1>
          <p className="lead mt-2">{t("text")}</p>
          <p className="mt-4">{t("signedOut")}</p>
          <div className="row mt-6">
            <ButtonLink href={paths.home(locale)}>{t("home")}</ButtonLink>
          </div>
        </div>
      </div>
      <ForgetDevice />
    </PublicPage>
  );
}
