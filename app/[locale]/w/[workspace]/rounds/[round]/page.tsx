import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { JoinRound } from "@/components/round/join-round";
import { SignedInPage } from "@/components/shell/signed-in-page";
import { shellViewer } from "@/components/shell/viewer-of";
import type { Viewer } from "@/lib/auth/viewer";
import { RungError } from "@/lib/errors";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { isId } from "@/lib/ids";
import { getCurrentLadder } from "@/lib/ladder/queries";
import { getOwnAim } from "@/lib/organization/queries";
import { paths } from "@/lib/paths";
import { listMentorChoices } from "@/lib/review/queries/requests";
import { findMentorWay, getOwnInvitation } from "@/lib/review/queries/round-invitation";

interface Props {
  params: Promise<{ locale: Locale; workspace: string; round: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "round" });
  return { title: t("title") };
}

export default async function JoinRoundPage({ params }: Props) {
  const { locale, workspace, round } = await params;
  const address = (other: Locale) => paths.joinRound(other, workspace, round);
  const page = await asViewer({ locale, workspace, here: address(locale), mode: "read" }, async (viewer) => ({
    viewer: shellViewer(viewer),
    levelNow: viewer.levelNow,
    ...(await invitationOrWay(viewer, round)),
  }));
  if (page.way?.to === "review") redirect(paths.mentorReview(locale, workspace, page.way.reviewId));
  if (page.way) redirect(paths.reviews(locale, workspace));
  return (
    <SignedInPage locale={locale} current="reviews" address={address} viewer={page.viewer}>
      <JoinRound {...page} place={{ locale, workspace, member: page.viewer.memberId }} />
    </SignedInPage>
  );
}

/** What somebody is invited to; for a mentor who is not, where the round leads them instead. */
async function invitationOrWay(viewer: Viewer, roundId: string) {
  const invitation = isId(roundId) ? await getOwnInvitation(viewer, roundId) : null;
  if (!invitation) {
    const way = isId(roundId) ? await findMentorWay(viewer, roundId) : null;
    if (!way) throw new RungError("not-found");
    return { way };
  }
  const [ladder, aim, people] = [
    await getCurrentLadder(viewer),
    await getOwnAim(viewer),
    await listMentorChoices(viewer),
  ];
  return { way: null, invitation, ladder, aim, people };
}
