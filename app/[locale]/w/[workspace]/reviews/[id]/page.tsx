import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ReviewMentor } from "@/components/review/review-mentor";
import { ReviewMoves } from "@/components/review/review-moves";
import { SubmittedReview } from "@/components/review/submitted-review";
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
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "review.list" });
  return { title: t("title") };
}

export default async function ReviewPage({ params }: Props) {
  const { locale, workspace, id } = await params;
  const address = (other: Locale) => paths.review(other, workspace, id);
  const page = await asViewer({ locale, workspace, here: address(locale), mode: "read" }, async (viewer) => {
    const self = isId(id) ? await getSelfAssessment(viewer, id) : null;
    if (!self) throw new RungError("not-found");
    return { self, viewer: shellViewer(viewer), timeZone: viewer.timeZone };
  });
  if (page.self.state === "open" && !page.self.submittedAt) redirect(paths.selfReview(locale, workspace, id));
  const { state, closing } = page.self.standing;
  if (state === "revealed" || (state === "closed" && closing !== "self-rated")) {
    redirect(paths.comparison(locale, workspace, id));
  }
  const place = { locale, workspace, member: page.viewer.memberId };
  return (
    <SignedInPage locale={locale} current="reviews" address={address} viewer={page.viewer}>
      <SubmittedReview self={page.self} locale={locale} place={place} timeZone={page.timeZone} />
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
