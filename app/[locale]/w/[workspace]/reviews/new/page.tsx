import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewReview } from "@/components/review/new-review";
import { SignedInPage } from "@/components/shell/signed-in-page";
import { shellViewer } from "@/components/shell/viewer-of";
import { inOtherWorkspaces } from "@/lib/http/elsewhere";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { getCurrentLadder } from "@/lib/ladder/queries";
import { getOwnAim } from "@/lib/organization/queries";
import { paths } from "@/lib/paths";
import { findSelfAssessmentToCopy } from "@/lib/review/queries/copyable";
import { listMentorChoices } from "@/lib/review/queries/requests";

interface Props {
  params: Promise<{ locale: Locale; workspace: string }>;
  searchParams: Promise<{ target?: string | string[]; mentor?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "review.new" });
  return { title: t("title") };
}

export default async function NewReviewPage({ params, searchParams }: Props) {
  const [{ locale, workspace }, query] = await Promise.all([params, searchParams]);
  const wanted = [query.target].flat()[0];
  const wantedMentor = [query.mentor].flat()[0];
  const address = (other: Locale) => paths.newReview(other, workspace, wanted, wantedMentor);
  const page = await asViewer({ locale, workspace, here: address(locale), mode: "read" }, async (viewer) => ({
    viewer: shellViewer(viewer),
    memberId: viewer.memberId,
    levelNow: viewer.levelNow,
    levelDeclared: viewer.levelDeclaredAt !== null,
    timeZone: viewer.timeZone,
    ladder: await getCurrentLadder(viewer),
    aim: await getOwnAim(viewer),
    people: await listMentorChoices(viewer),
  }));
  const copyable = await inOtherWorkspaces(workspace, page.viewer.workspaces, findSelfAssessmentToCopy);
  return (
    <SignedInPage locale={locale} current="reviews" address={address} viewer={page.viewer}>
      <NewReview {...page} locale={locale} workspace={workspace} {...{ wanted, wantedMentor, copyable }} />
    </SignedInPage>
  );
}
