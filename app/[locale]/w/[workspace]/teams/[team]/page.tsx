import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignedInPage } from "@/components/shell/signed-in-page";
import { shellViewer } from "@/components/shell/viewer-of";
import { TeamView } from "@/components/team/team-view";
import { openTeam } from "@/lib/growth/queries/open-team";
import { teamPage } from "@/lib/growth/team/team-page";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale; workspace: string; team: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "team" });
  return { title: t("title") };
}

export default async function TeamPage({ params, searchParams }: Props) {
  const [{ locale, workspace, team }, asked] = await Promise.all([params, searchParams]);
  const address = (other: Locale) => paths.team(other, workspace, team);
  const found = await asViewer({ locale, workspace, here: address(locale), mode: "read" }, async (viewer) => ({
    viewer: shellViewer(viewer),
    team: await openTeam(viewer, team, asked),
  }));
  if (!found.team) notFound();
  return (
    <SignedInPage locale={locale} current="team" address={address} viewer={found.viewer}>
      <TeamView page={teamPage({ ...found.team, asked, locale })} workspace={workspace} />
    </SignedInPage>
  );
}
