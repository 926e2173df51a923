import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageFinds, resultsOf } from "@/components/search/results";
import { SearchView } from "@/components/search/search-view";
import { PublicPage } from "@/components/shell/public-page";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { readSearch } from "@/lib/search-text";

interface Props {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ q?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "search" });
  return { title: t("title"), robots: { index: false } };
}

/** What is public, the same for everybody; whoever is signed in is led to the search of their workspace. */
export default async function SearchPage({ params, searchParams }: Props) {
  const [{ locale }, { q }] = await Promise.all([params, searchParams]);
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "search" });
  const reading = readSearch(q);
  const text = reading.is === "search" ? reading.text : undefined;
  return (
    <PublicPage locale={locale} address={(other) => paths.search(other, text)} bothLanguages={false}>
      <SearchView
        locale={locale}
        address={paths.search(locale)}
        lead={t("lead")}
        reading={reading}
        found={await resultsOf(locale, reading, null, pageFinds)}
      >
        <p className="me-in sm mt-3">
          <a
            className="tap"
            href={paths.ownWorkspace(locale)}
            data-me-href={paths.workspaceSearch(locale, "{workspace}", text)}
          >
            {t("withOwn")}
          </a>
        </p>
      </SearchView>
    </PublicPage>
  );
}
