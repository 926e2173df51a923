import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignedInPage } from "@/components/shell/signed-in-page";
import { shellViewer } from "@/components/shell/viewer-of";
import { TeamPersonView } from "@/components/team/team-person-view";
import { openTeamPerson } from "@/lib/growth/queries/team-person";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale; workspace: string; team: string; member: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "team" });
  return { title: t("title") };
}

export default async function TeamPersonPage({ params }: Props) {
  const { locale, workspace, team, member } = await params;
  const address = (other: Locale) => paths.teamPerson(other, workspace, team, member);
  const found = await asViewer({ locale, workspace, here: address(locale), mode: "read" }, async (viewer) => ({
    viewer: shellViewer(viewer),
    person: await openTeamPerson(viewer, team, member),
  }));
  if (!found.person) notFound();
  return (
    <SignedInPage locale={locale} current="team" address={address} viewer={found.viewer} bothLanguages>
      <TeamPersonView person={found.person} locale={locale} workspace={workspace} />
    </SignedInPage>
  );
}
