import { useTranslations } from "next-intl";
import { groupSize, type TeamPage } from "@/lib/growth/team/team-page";
import { addressOfView } from "@/lib/growth/team/team-view";
import { formatDate } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import { ButtonLink } from "../ui/button";
import { Empty } from "../ui/empty";
import { Legend } from "../ui/legend";
import { HeatGroup } from "./heat-group";
import { HeatRegion } from "./heat-region";
import type { HeatColumns, HeatWords } from "./heat-words";
import { MoreRows } from "./more-rows";
import { TeamTable } from "./team-table";
import { Why } from "./why";

/** People by responsibilities; the first fifty come with the page. */
export function TeamPicture({ page, workspace }: { page: TeamPage; workspace: string }) {
  const t = useTranslations("team");
  const { locale, record, rows, view } = page;
  if (rows.length === 0) {
    const everybody = paths.team(locale, workspace, record.id, addressOfView({ view: view.view }));
    return (
      <Empty title={t("filters.nobody")} action={<ButtonLink href={everybody}>{t("filters.reset")}</ButtonLink>}>
        {t("filters.nobodyText")}
      </Empty>
    );
  }
  return (
    <div>
      <h2 id="heat" className="vh">
        {t("heat.title")}
      </h2>
      {view.view === "table" ? <TeamTable page={page} workspace={workspace} /> : <Heat {...{ page, workspace }} />}
      <Why>
        <p>{t("why.heat", { date: formatDate(locale, page.on) })}</p>
      </Why>
    </div>
  );
}

function Heat({ page, workspace }: { page: TeamPage; workspace: string }) {
  const t = useTranslations("team.heat");
  const { locale, record, rows, levels, view, sentence } = page;
  const first = rows.slice(0, groupSize);
  const words = useHeatWords();
  const columns: HeatColumns = {
    levels,
    hot: view.column ?? sentence.thin?.key ?? null,
    personAddress: paths.teamPerson(locale, workspace, record.id, "{member}"),
  };
  const caption = t("range", { from: 1, to: first.length, total: rows.length });
  return (
    <>
      <p id="heat-keys" className="vh">
        {t("keys")}
      </p>
      <HeatRegion labelledBy="heat" describedBy="heat-keys">
        <HeatGroup rows={first} columns={columns} words={words} caption={caption} />
        {rows.length > first.length ? (
          <MoreRows
            address={paths.apiTeamRows(workspace, record.id, locale, addressOfView({ ...view, from: 0 }))}
            shown={first.length}
            groupSize={groupSize}
            total={rows.length}
            columns={columns}
            words={words}
            range={t.raw("range")}
            loading={t("loading")}
            failed={t("failed")}
            retry={t("retry")}
          />
        ) : null}
      </HeatRegion>
      <HeatLegend page={page} />
    </>
  );
}

function useHeatWords(): HeatWords {
  const t = useTranslations("team");
  return {
    nothing: t("heat.nothing"),
    given: t("heat.given"),
    ahead: t("heat.ahead"),
    none: t("heat.none"),
    noOpportunity: t("heat.noOpportunity"),
    up: t("heat.up"),
    down: t("heat.down"),
    again: t("heat.again"),
    notOnLadder: t("ladder.none"),
  };
}

function HeatLegend({ page }: { page: TeamPage }) {
  const t = useTranslations("team.heat");
  const points = page.scale.map(({ point, label }) => ({ mark: { kind: "point" as const, point }, label }));
  const marks = [
    ["✓", t("legendGiven")],
    ["▲▼", t("legendChange")],
    ["↺", t("legendAgain")],
    ["·", t("legendNone")],
  ];
  return (
    <div className="row between mt-3">
      <Legend entries={[...points, { mark: { kind: "na" }, label: page.noOpportunity }]} />
      <span className="xs dimmer row">
        {marks.map(([mark, words]) => (
          <span key={mark}>
            {mark} {words}
          </span>
        ))}
      </span>
    </div>
  );
}
