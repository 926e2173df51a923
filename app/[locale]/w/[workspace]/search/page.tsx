import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ownThings, pageFinds, resultsOf } from "@/components/search/results";
import { SearchView } from "@/components/search/search-view";
import { SignedInPage } from "@/components/shell/signed-in-page";
import { shellViewer } from "@/components/shell/viewer-of";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { readSearch } from "@/lib/search-text";

interface Props {
  params: Promise<{ locale: Locale; workspace: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "search" });
  return { title: t("title") };
}

export default async function WorkspaceSearchPage({ params, searchParams }: Props) {
  const [{ locale, workspace }, { q }] = await Promise.all([params, searchParams]);
  const reading = readSearch(q);
  const text = reading.is === "search" ? reading.text : undefined;
  const address = (other: Locale) => paths.workspaceSearch(other, workspace, text);
  const page = await asViewer({ locale, workspace, here: address(locale), mode: "read" }, async (viewer) => ({
    viewer: shellViewer(viewer),
    own: await ownThings(viewer, reading),
  }));
  const t = await getTranslations({ locale, namespace: "search" });
  return (
    <SignedInPage locale={locale} address={address} viewer={page.viewer}>
      <SearchView
        locale={locale}
        address={paths.workspaceSearch(locale, workspace)}
        lead={t("leadOwn")}
        reading={reading}
        found={await resultsOf(locale, reading, page.own, pageFinds)}
      />
    </SignedInPage>
  );
}
