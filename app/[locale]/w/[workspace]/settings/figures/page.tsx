import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SignedInPage } from "@/components/shell/signed-in-page";
import { shellViewer } from "@/components/shell/viewer-of";
import { PublishedFigures } from "@/components/team/published-figures";
import { WorkspaceLevels } from "@/components/team/workspace-levels";
import { countWorkspaceLevels, getWorkspaceFigures } from "@/lib/growth/queries/team";
import { namedLevels } from "@/lib/growth/team/team-page";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { todayIn } from "@/lib/i18n/today";
import { getCurrentLadder } from "@/lib/ladder/queries";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale; workspace: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "team.figures" });
  return { title: t("workspace") };
}

export default async function FiguresPage({ params }: Props) {
  const { locale, workspace } = await params;
  const address = (other: Locale) => paths.figures(other, workspace);
  const found = await asViewer({ locale, workspace, here: address(locale), mode: "read" }, async (viewer) => ({
    viewer: shellViewer(viewer),
    figures: await getWorkspaceFigures(viewer),
    counted: await countWorkspaceLevels(viewer),
    today: todayIn(viewer.timeZone),
    ladder: await getCurrentLadder(viewer),
  }));
  const t = await getTranslations({ locale, namespace: "team.figures" });
  const levels = namedLevels(found.ladder, locale);
  return (
    <SignedInPage locale={locale} current="settings" address={address} viewer={found.viewer}>
      <div className="page-head">
        <div>
          <h1>{t("workspace")}</h1>
          <p className="lead">{t("workspaceLead")}</p>
        </div>
      </div>
      <WorkspaceLevels locale={locale} levels={levels} counted={found.counted} today={found.today} />
      <PublishedFigures of="workspace" figures={found.figures} levels={levels} />
    </SignedInPage>
  );
}
