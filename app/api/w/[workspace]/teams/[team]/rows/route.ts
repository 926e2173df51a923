import { openTeamRatings } from "@/lib/growth/queries/open-team";
import { pictureOf } from "@/lib/growth/team/picture";
import { groupSize, namedLevels } from "@/lib/growth/team/team-page";
import { readTeamView } from "@/lib/growth/team/team-view";
import { apiAsViewer, apiRoute, failure } from "@/lib/http/api";
import { knownLocale } from "@/lib/i18n/locales";

interface Context {
  params: Promise<{ workspace: string; team: string }>;
}

/** Fifty people of a team's picture from place `from` on, in the order and with the filters of its page. */
export const GET = apiRoute(async (request, { params }: Context) => {
  const { workspace, team } = await params;
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const locale = knownLocale(asked.locale ?? null);
  return apiAsViewer(
    workspace,
    "read",
    (viewer) => openTeamRatings(viewer, team, asked),
    async (found) => {
      if (!found) return failure("not-found");
      const { record, today } = found;
      const levels = namedLevels(found.ladder, locale);
      const { view } = readTeamView(asked, { levels, today, since: record.since });
      const rows = pictureOf(levels, record.people, view, locale).slice(view.from, view.from + groupSize);
      return Response.json({ rows }, { headers: { "Cache-Control": "no-store" } });
    },
  );
});
