import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WorkspaceSettings } from "@/components/organization/workspace-settings";
import { SignedInPage } from "@/components/shell/signed-in-page";
import { shellViewer } from "@/components/shell/viewer-of";
import { can } from "@/lib/auth/permissions";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { getCurrentLadder } from "@/lib/ladder/queries";
import { getOwnAim } from "@/lib/organization/queries";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale; workspace: string }>;
  searchParams: Promise<{ kept?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "organization.settings" });
  return { title: t("title") };
}

export default async function SettingsPage({ params, searchParams }: Props) {
  const [{ locale, workspace }, query] = await Promise.all([params, searchParams]);
  const address = (other: Locale) => paths.settings(other, workspace);
  const page = await asViewer({ locale, workspace, here: address(locale), mode: "read" }, async (viewer) => ({
    viewer: shellViewer(viewer),
    workspaceName: viewer.workspaceName,
    memberId: viewer.memberId,
    levelNow: viewer.levelNow,
    levelDeclared: viewer.levelDeclaredAt !== null,
    ladder: await getCurrentLadder(viewer),
    aim: await getOwnAim(viewer),
    workspaces: viewer.workspaces,
    mayRemoveDemo: viewer.isDemo && can(viewer, "workspace.remove-demo", viewer),
  }));
  return (
    <SignedInPage locale={locale} current="settings" address={address} viewer={page.viewer}>
      <WorkspaceSettings {...page} locale={locale} workspace={workspace} kept={query.kept === "1"} />
    </SignedInPage>
  );
}
