import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MenteeList } from "@/components/review/mentee-list";
import { OfferLink } from "@/components/review/offer-link";
import { RequestList, RequestOutcomes } from "@/components/review/request-list";
import { ReviewList } from "@/components/review/review-list";
import { SignedInPage } from "@/components/shell/signed-in-page";
import { shellViewer } from "@/components/shell/viewer-of";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { listOwnReviews } from "@/lib/review/queries/list";
import { listMenteeReviews, listRequests } from "@/lib/review/queries/requests";

interface Props {
  params: Promise<{ locale: Locale; workspace: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "review.list" });
  return { title: t("title") };
}

export default async function ReviewsPage({ params }: Props) {
  const { locale, workspace } = await params;
  const address = (other: Locale) => paths.reviews(other, workspace);
  const page = await asViewer({ locale, workspace, here: address(locale), mode: "read" }, async (viewer) => ({
    viewer: shellViewer(viewer),
    timeZone: viewer.timeZone,
    reviews: await listOwnReviews(viewer),
    requests: await listRequests(viewer),
    others: await listMenteeReviews(viewer),
  }));
  const { viewer, timeZone, reviews, requests, others } = page;
  const asked = { locale, requests, reviews, place: { locale, workspace, member: viewer.memberId } };
  return (
    <SignedInPage locale={locale} current="reviews" address={address} viewer={viewer}>
      <ReviewList {...{ locale, workspace, reviews, timeZone }}>
        <RequestList {...asked} />
      </ReviewList>
      <RequestOutcomes {...asked} timeZone={timeZone} />
      <MenteeList locale={locale} workspace={workspace} reviews={others} />
      <OfferLink locale={locale} workspace={workspace} />
    </SignedInPage>
  );
}
