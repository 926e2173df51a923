import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WorkspaceHome } from "@/components/organization/workspace-home";
import { SignedInPage } from "@/components/shell/signed-in-page";
import { shellViewer } from "@/components/shell/viewer-of";
import { listNextSteps } from "@/lib/growth/queries";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { todayIn } from "@/lib/i18n/today";
import { getCurrentLadder } from "@/lib/ladder/queries";
import { paths } from "@/lib/paths";
import { listNeeds } from "@/lib/review/queries/home";

interface Props {
  params: Promise<{ locale: Locale; workspace: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "organization.home" });
  return { title: t("now") };
}

export default async function WorkspaceHomePage({ params }: Props) {
  const { locale, workspace } = await params;
  const address = (other: Locale) => paths.workspace(other, workspace);
  const page = await asViewer({ locale, workspace, here: address(locale), mode: "read" }, async (viewer) => ({
    viewer: shellViewer(viewer),
    today: todayIn(viewer.timeZone),
    needs: await listNeeds(viewer),
    steps: await listNextSteps(viewer),
    ladder: await getCurrentLadder(viewer),
  }));
  return (
    <SignedInPage locale={locale} address={address} viewer={page.viewer}>
      <WorkspaceHome {...page} locale={locale} />
    </SignedInPage>
  );
}
