import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TeamList } from "@/components/organization/team-list";
import { SignedInPage } from "@/components/shell/signed-in-page";
import { shellViewer } from "@/components/shell/viewer-of";
import { can } from "@/lib/auth/permissions";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { partOfNameInput } from "@/lib/organization/input";
import { listTeamChoices, listTeams } from "@/lib/organization/queries/team";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale; workspace: string }>;
  searchParams: Promise<{ done?: string | string[]; find?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "teams" });
  return { title: t("title") };
}

export default async function TeamsPage({ params, searchParams }: Props) {
  const [{ locale, workspace }, query] = await Promise.all([params, searchParams]);
  const address = (other: Locale) => paths.teams(other, workspace);
  const part = partOfNameInput.parse(query.find);
  const page = await asViewer({ locale, workspace, here: address(locale), mode: "read" }, async (viewer) => {
    const isAdministrator = viewer.role === "administrator";
    return {
      viewer: shellViewer(viewer),
      teams: await listTeams(viewer),
      isAdministrator,
      mayMake: can(viewer, "team.make", { memberId: viewer.memberId, teamId: viewer.ledTeams[0] }),
      choices: isAdministrator ? await listTeamChoices(viewer, null, part) : null,
    };
  });
  return (
    <SignedInPage locale={locale} current="team" address={address} viewer={page.viewer}>
      <TeamList
        {...page}
        place={{ locale, workspace, member: page.viewer.memberId }}
        part={part}
        left={query.done === "left"}
      />
    </SignedInPage>
  );
}
