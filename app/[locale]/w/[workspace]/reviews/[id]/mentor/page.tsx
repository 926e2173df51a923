import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MentorAnswers } from "@/components/review/mentor-answers";
import { MentorReview } from "@/components/review/mentor-review";
import { WhoSees } from "@/components/review/who-sees";
import { SignedInPage } from "@/components/shell/signed-in-page";
import { shellViewer } from "@/components/shell/viewer-of";
import { RungError } from "@/lib/errors";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { isId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { getMentorForm } from "@/lib/review/queries/mentor-form";

interface Props {
  params: Promise<{ locale: Locale; workspace: string; id: string }>;
  searchParams: Promise<{ r?: string | string[]; step?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "review" });
  return { title: t("crumb") };
}

export default async function MentorReviewPage({ params, searchParams }: Props) {
  const [{ locale, workspace, id }, query] = await Promise.all([params, searchParams]);
  const address = (other: Locale) => paths.mentorReview(other, workspace, id);
  const page = await asViewer({ locale, workspace, here: address(locale), mode: "read" }, async (viewer) => {
    const form = isId(id) ? await getMentorForm(viewer, id) : null;
    if (!form) throw new RungError("not-found");
    return { form, viewer: shellViewer(viewer), timeZone: viewer.timeZone };
  });
  const { form, timeZone } = page;
  const { state } = form.standing;
  if (state === "revealed" || state === "closed") redirect(paths.comparison(locale, workspace, id));
  const place = { locale, workspace, member: page.viewer.memberId };
  const isDraft = state === "open" && !form.submittedAt;
  return (
    <SignedInPage locale={locale} current="reviews" address={address} viewer={page.viewer} bothLanguages={isDraft}>
      {isDraft ? (
        <MentorReview
          {...{ locale, place, form, timeZone }}
          inHand={[query.r].flat()[0]}
          submitting={[query.step].flat()[0] === "submit"}
          singleKeys={page.viewer.singleKeys}
        />
      ) : (
        <MentorAnswers {...{ locale, place, form, timeZone }} />
      )}
      <WhoSees
        locale={locale}
        standing={form.standing}
        side="mentor"
        subjectName={form.subject.name}
        mentorName={page.viewer.displayName}
        mentorLeads={form.mentorLeads}
        inRound={form.inRound}
      />
    </SignedInPage>
  );
}
