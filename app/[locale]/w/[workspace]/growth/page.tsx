import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GrowthView } from "@/components/growth/growth-view";
import { SignedInPage } from "@/components/shell/signed-in-page";
import { shellViewer } from "@/components/shell/viewer-of";
import { nextStepAction } from "@/lib/growth/actions";
import { growthView } from "@/lib/growth/growth-view";
import { getGrowthRecord, listNextSteps } from "@/lib/growth/queries";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { todayIn } from "@/lib/i18n/today";
import { getCurrentLadder } from "@/lib/ladder/queries";
import { getOwnAim } from "@/lib/organization/queries";
import { paths } from "@/lib/paths";
import { getOpenReview } from "@/lib/review/queries/list";

interface Props {
  params: Promise<{ locale: Locale; workspace: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "shell" });
  return { title: t("growth") };
}

export default async function GrowthPage({ params }: Props) {
  const { locale, workspace } = await params;
  const address = (other: Locale) => paths.growth(other, workspace);
  const page = await asViewer({ locale, workspace, here: address(locale), mode: "read" }, async (viewer) => ({
    viewer: shellViewer(viewer),
    memberId: viewer.memberId,
    openReview: await getOpenReview(viewer),
    growth: {
      ladder: await getCurrentLadder(viewer),
      levelNow: viewer.levelNow,
      levelDeclaredAt: viewer.levelDeclaredAt && todayIn(viewer.timeZone, viewer.levelDeclaredAt),
      aim: await getOwnAim(viewer),
      ...(await getGrowthRecord(viewer)),
      workspaceName: viewer.workspaceName,
      nextSteps: await listNextSteps(viewer),
      today: todayIn(viewer.timeZone),
    },
  }));
  return (
    <SignedInPage locale={locale} current="growth" address={address} viewer={page.viewer}>
      <GrowthView
        view={growthView({ ...page.growth, locale })}
        workspace={workspace}
        openReview={page.openReview}
        keepNextStep={nextStepAction.bind(null, { locale, workspace, member: page.memberId })}
      />
    </SignedInPage>
  );
}
