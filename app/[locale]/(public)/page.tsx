import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ForWhom } from "@/components/home/for-whom";
import { HowItWorks } from "@/components/home/how-it-works";
import { LadderPicture } from "@/components/home/ladder-picture";
import { WaysIn } from "@/components/home/ways-in";
import { WholeMap } from "@/components/home/whole-map";
import { PrimaryAction } from "@/components/ladder/primary-action";
import { publicMetadata } from "@/components/shell/page-metadata";
import { PublicPage } from "@/components/shell/public-page";
import { ButtonLink } from "@/components/ui/button";
import type { Locale } from "@/lib/i18n/locales";
import { builtInLadder } from "@/lib/ladder/built-in";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "home" });
  return publicMetadata({ locale, title: t("metaTitle"), address: paths.home });
}

export default async function HomePage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("home");
  const ladder = builtInLadder();
  return (
    <PublicPage locale={locale} address={paths.home}>
      <div className="hero">
        <div>
          <h1>{t("title")}</h1>
          <p className="lead mt-4">{t("lead")}</p>
          <div className="row mt-6">
            <PrimaryAction
              locale={locale}
              signedOut={
                <ButtonLink kind="primary" className="me-out" href="#assess">
                  {t("assessMyself")}
                </ButtonLink>
              }
            />
            <ButtonLink href={paths.ladder(locale)}>{t("readLadder")}</ButtonLink>
          </div>
        </div>
        <LadderPicture locale={locale} ladder={ladder} />
        <ForWhom />
      </div>
      <WaysIn locale={locale} ladder={ladder} />
      <WholeMap locale={locale} />
      <HowItWorks />
    </PublicPage>
  );
}
