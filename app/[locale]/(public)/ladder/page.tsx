import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CompareLevels } from "@/components/ladder/compare-levels";
import { HowDeclared } from "@/components/ladder/how-declared";
import { LadderCredit } from "@/components/ladder/ladder-credit";
import { LadderOverview } from "@/components/ladder/ladder-overview";
import { NeighbouringRoles } from "@/components/ladder/neighbouring-roles";
import { PlaceLine } from "@/components/ladder/place-line";
import { PrimaryAction } from "@/components/ladder/primary-action";
import { publicMetadata } from "@/components/shell/page-metadata";
import { PublicPage } from "@/components/shell/public-page";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { countWord, sentenceCase } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { builtInLadder, textIn } from "@/lib/ladder/built-in";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "ladder" });
  const description = textIn(builtInLadder().summary, locale);
  return publicMetadata({ locale, title: t("overview.metaTitle"), description, address: paths.ladder });
}

export default async function LadderPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("ladder");
  const ladder = builtInLadder();
  const count = sentenceCase(countWord(locale, ladder.levels.length));
  return (
    <PublicPage locale={locale} current="ladder" address={paths.ladder}>
      <div className="page-head mb-5">
        <div>
          <h1>{t("overview.title", { count })}</h1>
          <p className="lead">{t("overview.lead")}</p>
        </div>
        <div className="row">
          <ButtonLink href="#compare">
            <Icon name="swap" />
            {t("compare.title")}
          </ButtonLink>
          <PrimaryAction
            locale={locale}
            signedOut={
              <ButtonLink kind="primary" className="me-out" href={paths.signIn(locale, paths.ladder(locale))}>
                {t("signInToSee")}
              </ButtonLink>
            }
          />
        </div>
      </div>
      <PlaceLine />
      <LadderOverview locale={locale} ladder={ladder} />
      <CompareLevels locale={locale} ladder={ladder} />
      <HowDeclared ladder={ladder} />
      <NeighbouringRoles locale={locale} />
      <LadderCredit locale={locale} ladder={ladder} />
    </PublicPage>
  );
}
