import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ComparisonPage } from "@/components/review/compare/comparison-page";
import { SignedInPage } from "@/components/shell/signed-in-page";
import { shellViewer } from "@/components/shell/viewer-of";
import { RungError } from "@/lib/errors";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { isId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { comparisonPlace } from "@/lib/review/comparison-place";
import { getComparison } from "@/lib/review/queries/comparison";

type Asked = Record<"view" | "show" | "row" | "again", string | string[] | undefined>;

interface Props {
  params: Promise<{ locale: Locale; workspace: string; id: string }>;
  searchParams: Promise<Asked>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "review.compare" });
  return { title: t("title.other") };
}

export default async function ComparePage({ params, searchParams }: Props) {
  const [{ locale, workspace, id }, asked] = await Promise.all([params, searchParams]);
  const address = (other: Locale) => paths.comparison(other, workspace, id, comparisonPlace(asked));
  // It writes: whoever is not the subject leaves a look behind.
  const page = await asViewer({ locale, workspace, here: address(locale), mode: "write" }, async (viewer) => {
    const comparison = isId(id) ? await getComparison(viewer, id) : null;
    if (!comparison) throw new RungError("not-found");
    return { comparison, viewer: shellViewer(viewer), timeZone: viewer.timeZone };
  });
  const place = { locale, workspace, member: page.viewer.memberId };
  return (
    <SignedInPage locale={locale} current="reviews" address={address} viewer={page.viewer}>
      <ComparisonPage {...page} {...{ locale, place, asked }} singleKeys={page.viewer.singleKeys} />
    </SignedInPage>
  );
}
