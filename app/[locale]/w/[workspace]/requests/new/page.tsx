import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OfferReview } from "@/components/review/offer-review";
import { SignedInPage } from "@/components/shell/signed-in-page";
import { shellViewer } from "@/components/shell/viewer-of";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { listMentorChoices } from "@/lib/review/queries/requests";

interface Props {
  params: Promise<{ locale: Locale; workspace: string }>;
  searchParams: Promise<{ to?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "review.requests" });
  return { title: t("offerTitle") };
}

export default async function OfferReviewPage({ params, searchParams }: Props) {
  const [{ locale, workspace }, query] = await Promise.all([params, searchParams]);
  const wanted = [query.to].flat()[0];
  const address = (other: Locale) => paths.offerReview(other, workspace, wanted);
  const page = await asViewer({ locale, workspace, here: address(locale), mode: "read" }, async (viewer) => ({
    viewer: shellViewer(viewer),
    people: await listMentorChoices(viewer),
  }));
  const place = { locale, workspace, member: page.viewer.memberId };
  return (
    <SignedInPage locale={locale} current="reviews" address={address} viewer={page.viewer}>
      <OfferReview locale={locale} place={place} people={page.people} wanted={wanted} />
    </SignedInPage>
  );
}
