import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ReviewMentor } from "@/components/review/review-mentor";
import { ReviewMoves } from "@/components/review/review-moves";
import { SelfReview } from "@/components/review/self-review";
import { WhoSees } from "@/components/review/who-sees";
import { SignedInPage } from "@/components/shell/signed-in-page";
import { shellViewer } from "@/components/shell/viewer-of";
import { RungError } from "@/lib/errors";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { isId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { getSelfAssessment } from "@/lib/review/queries/self-assessment";

interface Props {
  params: Promise<{ locale: Locale; workspace: string; id: string }>;
  searchParams: Promise<{ r?: string | string[]; step?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "review.list" });
  return { title: t("title") };
}

export default async function SelfReviewPage({ params, searchParams }: Props) {
  const [{ locale, workspace, id }, query] = await Promise.all([params, searchParams]);
  const address = (other: Locale) => paths.selfReview(other, workspace, id);
  const page = await asViewer({ locale, workspace, here: address(locale), mode: "read" }, async (viewer) => {
    const self = isId(id) ? await getSelfAssessment(viewer, id) : null;
    if (!self) throw new RungError("not-found");
    return { self, viewer: shellViewer(viewer), memberId: viewer.memberId, timeZone: viewer.timeZone };
  });
  if (page.self.submittedAt || page.self.state !== "open") redirect(paths.review(locale, workspace, id));
  const place = { locale, workspace, member: page.memberId };
  return (
    <SignedInPage locale={locale} current="reviews" address={address} viewer={page.viewer} bothLanguages>
      <SelfReview
        {...page}
        locale={locale}
        workspace={workspace}
        inHand={[query.r].flat()[0]}
        submitting={[query.step].flat()[0] === "submit"}
        singleKeys={page.viewer.singleKeys}
      />
      <ReviewMentor locale={locale} place={place} review={page.self} />
      <WhoSees
        locale={locale}
        standing={page.self.standing}
        side="self"
        subjectName={page.viewer.displayName}
        mentorName={page.self.mentor?.name ?? null}
        mentorLeads={page.self.mentorLeads}
        inRound={page.self.inRound}
      />
      <ReviewMoves locale={locale} place={place} reviewId={id} standing={page.self.standing} />
    </SignedInPage>
  );
}
