import { useTranslations } from "next-intl";
import { notOnLadder } from "@/lib/growth/team/picture";
import type { TeamPage } from "@/lib/growth/team/team-page";
import { addressOfView } from "@/lib/growth/team/team-view";
import { formatDate } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import { Button } from "../ui/button";
import { Note } from "../ui/note";
import { DaySlider } from "./day-slider";

/** Level, target and day as a form that is a link afterwards; picture or table as two links. */
export function TeamFilters({ page, workspace }: { page: TeamPage; workspace: string }) {
  const t = useTranslations("team.filters");
  const { locale, record, levels, view, today } = page;
  const to = (change: Partial<TeamPage["view"]>) =>
    paths.team(locale, workspace, record.id, addressOfView({ ...view, ...change }));
  // Where nobody is left, what stands instead of the picture leads back.
  const isNarrowed = page.rows.length > 0 && (view.level ?? view.target ?? view.day) !== null;
  return (
    <>
      <Problems page={page} />
      <div className="row between mb-6">
        <form className="filters" action={paths.team(locale, workspace, record.id)} aria-label={t("label")}>
          {view.view === "table" ? <input type="hidden" name="view" value="table" /> : null}
          {view.column ? <input type="hidden" name="column" value={view.column} /> : null}
          <select className="input" name="level" aria-label={t("level")} defaultValue={view.level ?? ""}>
            <option value="">{t("allLevels")}</option>
            {levels.toReversed().map(({ key, name }) => (
              <option key={key} value={key}>
                {key} {name}
              </option>
            ))}
            <option value={notOnLadder}>{t("notOnLadder")}</option>
          </select>
          <select className="input" name="target" aria-label={t("target")} defaultValue={view.target ?? ""}>
            <option value="">{t("anyTarget")}</option>
            {levels.toReversed().map(({ key, name }) => (
              <option key={key} value={key}>
                {key} {name}
              </option>
            ))}
          </select>
          <DaySlider
            name="day"
            label={t("day")}
            sliderLabel={t("slider", { from: formatDate(locale, record.since), to: formatDate(locale, today) })}
            min={record.since}
            max={today}
            value={page.on}
          />
          <Button type="submit">{t("show")}</Button>
          {isNarrowed ? (
            <a className="tap sm" href={to({ level: null, target: null, day: null })}>
              {t("reset")}
            </a>
          ) : null}
        </form>
        <nav className="seg-ctl" aria-label={t("view")}>
          <a href={to({ view: "picture" })} aria-current={view.view === "picture" ? "true" : undefined}>
            {t("picture")}
          </a>
          <a href={to({ view: "table" })} aria-current={view.view === "table" ? "true" : undefined}>
            {t("table")}
          </a>
        </nav>
      </div>
    </>
  );
}

/** What the address asked for and is not there, in words, above what is shown instead. */
function Problems({ page }: { page: TeamPage }) {
  const t = useTranslations("team.filters");
  if (page.problems.length === 0) return null;
  const date = formatDate(page.locale, page.record.since);
  return (
    <div className="mb-4">
      <Note tone="caution" icon="warning" title={t("problems")}>
        {page.problems.map(({ field, code }) => (
          <span className="block" key={field}>
            {t(`problem.${code}`, { field: t(`fields.${field}`), date })}
          </span>
        ))}
      </Note>
    </div>
  );
}
