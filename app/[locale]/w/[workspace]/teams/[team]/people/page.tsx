import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { doneWithTeam, TeamPeopleView } from "@/components/organization/team-people";
import { SignedInPage } from "@/components/shell/signed-in-page";
import { shellViewer } from "@/components/shell/viewer-of";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { partOfNameInput } from "@/lib/organization/input";
import { findTeam, listTeamChoices, listTeamPeople } from "@/lib/organization/queries/team";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale; workspace: string; team: string }>;
  searchParams: Promise<{ done?: string | string[]; find?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "teams" });
  return { title: t("title") };
}

export default async function TeamPeoplePage({ params, searchParams }: Props) {
  const [{ locale, workspace, team: teamId }, query] = await Promise.all([params, searchParams]);
  const address = (other: Locale) => paths.teamPeople(other, workspace, teamId);
  const part = partOfNameInput.parse(query.find);
  const page = await asViewer({ locale, workspace, here: address(locale), mode: "read" }, async (viewer) => {
    const team = await findTeam(viewer, teamId);
    return (
      team && {
        viewer: shellViewer(viewer),
        team,
        people: await listTeamPeople(viewer, teamId),
        choices: await listTeamChoices(viewer, teamId, part),
      }
    );
  });
  if (!page) notFound();
  return (
    <SignedInPage locale={locale} current="team" address={address} viewer={page.viewer}>
      <TeamPeopleView
        {...page}
        place={{ locale, workspace, member: page.viewer.memberId }}
        part={part}
        today={page.viewer.today}
        done={doneWithTeam.find((thing) => thing === query.done) ?? null}
      />
    </SignedInPage>
  );
}
