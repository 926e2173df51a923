import { RungError } from "@/lib/errors";
import { openTeam } from "@/lib/growth/queries/open-team";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale; workspace: string; team: string }>;
}

/** What the page of a team does before it renders, and then one heading. */
export default async function HeadingPage({ params }: Props) {
  const { locale, workspace, team } = await params;
  const here = paths.team(locale, workspace, team);
  const { record } = await asViewer({ locale, workspace, here, mode: "read" }, async (viewer) => {
    const found = await openTeam(viewer, team, {});
    if (!found) throw new RungError("not-found");
    return found;
  });
  return <h1>{record.name}</h1>;
}
