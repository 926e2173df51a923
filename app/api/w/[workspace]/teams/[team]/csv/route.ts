import { getTranslations } from "next-intl/server";
import { exportTeam } from "@/lib/growth/commands/export-team";
import { csvOf } from "@/lib/growth/team/csv";
import { namedLevels } from "@/lib/growth/team/team-page";
import { teamSheet } from "@/lib/growth/team/team-sheet";
import { apiAsViewer, apiRoute, failure } from "@/lib/http/api";
import { knownLocale } from "@/lib/i18n/locales";

interface Context {
  params: Promise<{ workspace: string; team: string }>;
}

/** What the page of a team shows at the same query, as a file for spreadsheets. */
export const GET = apiRoute(async (request, { params }: Context) => {
  const { workspace, team } = await params;
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const locale = knownLocale(asked.locale ?? null);
  return apiAsViewer(
    workspace,
    "write",
    (viewer) => exportTeam(viewer, team, asked),
    async (found) => {
      if (!found) return failure("not-found");
      const t = await getTranslations({ locale, namespace: "team" });
      const { record, ladder, today } = found;
      const sheet = teamSheet({ record, levels: namedLevels(ladder, locale), asked, today, locale }, t);
      return new Response(csvOf(sheet.rows), {
        headers: {
          "Content-Type": "text/csv; charset=utf-8",
          "Content-Disposition": `attachment; filename="team-${sheet.on}.csv"`,
          "Cache-Control": "no-store",
        },
      });
    },
  );
});
