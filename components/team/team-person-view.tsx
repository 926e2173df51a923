import { useTranslations } from "next-intl";
import { partIsThere } from "@/lib/growth/own-view";
import type { TeamPersonRecord } from "@/lib/growth/queries/team-person";
import { personClimb } from "@/lib/growth/team/person-climb";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays, levelsFromTop, textIn } from "@/lib/ladder/built-in";
import type { Level } from "@/lib/ladder/format";
import { paths } from "@/lib/paths";
import { ClimbChart } from "../growth/climb-chart";
import { ClimbLegend } from "../growth/climb-legend";
import { type RungCell, RungFigure } from "../ladder/rung-figure";
import { Avatar, initialsOf } from "../ui/avatar";
import { Empty } from "../ui/empty";
import { Icon } from "../ui/icon";
import { RateMark } from "../ui/rate-mark";

interface TeamPersonViewProps {
  person: TeamPersonRecord;
  locale: Locale;
  workspace: string;
}

/** One person of a team for its leads: ladder, climb and agreed ratings, where they are shared. */
export function TeamPersonView({ person, locale, workspace }: TeamPersonViewProps) {
  const t = useTranslations("team.person");
  const { team, displayName, levelNow, shared, ladder } = person;
  const level = ladder.levels.find(({ key }) => key === levelNow);
  return (
    <>
      <div className="page-head mb-6">
        <div>
          <p className="crumbs">
            <a href={paths.team(locale, workspace, team.id)}>{team.name}</a>
            <Icon name="chevron" />
            <span>{displayName}</span>
          </p>
          <div className="person">
            <Avatar initials={initialsOf(displayName)} size="lg" />
            <div>
              <h1>{t("title", { name: displayName, team: team.name })}</h1>
              <p className="sm dim mt-1">
                {t("level", { level: level ? `${level.key} ${textIn(level.shortName, locale)}` : t("levelNone") })}
              </p>
            </div>
          </div>
        </div>
      </div>
      <p className="sm dim mb-6">{t("note", { name: displayName })}</p>
      {shared ? (
        <>
          <Climb person={person} shared={shared} locale={locale} />
          <h2 className="section">{t("agreed")}</h2>
          {levelsFromTop(ladder)
            .filter((one) => one.responsibilities.some(({ key }) => shared.standing.has(key)))
            .map((one) => (
              <LevelOfPerson key={one.key} level={one} shared={shared} locale={locale} ladder={ladder} />
            ))}
          <History person={person} shared={shared} locale={locale} />
        </>
      ) : (
        <Empty title={t("nothing")}>{t("nothingText")}</Empty>
      )}
    </>
  );
}

type Shared = NonNullable<TeamPersonRecord["shared"]>;

/** How their rungs came to be: from what was agreed and shared alone. */
function Climb({ person, shared, locale }: { person: TeamPersonRecord; shared: Shared; locale: Locale }) {
  const t = useTranslations("team.person");
  const { ladder, levelNow, today } = person;
  const view = personClimb(ladder, levelNow, shared, { today, locale });
  return (
    <section aria-labelledby="climb">
      <h2 className="vh" id="climb">
        {t("climb")}
      </h2>
      <ClimbChart view={view} whose="another's" />
      <ClimbLegend view={view} />
    </section>
  );
}

function LevelOfPerson({
  level,
  shared,
  locale,
  ladder,
}: {
  level: Level;
  shared: Shared;
  locale: Locale;
  ladder: TeamPersonRecord["ladder"];
}) {
  const t = useTranslations("team");
  const held = shared.held.find(({ levelKey }) => levelKey === level.key);
  const labelOf = (answer: number) =>
    textIn(ladder.ratings.find(({ point }) => point === answer)?.label ?? ladder.noOpportunity.label, locale);
  return (
    <section className="section" aria-labelledby={`level-${level.key}`}>
      <div className="section-head">
        <h3 id={`level-${level.key}`}>
          {level.key} <span {...bothWays(level.shortName, locale)} />
        </h3>
        <span className="row">
          {held ? (
            <span className="xs dimmer">
              <Icon name="check" /> {t("person.held", { date: formatDate(locale, held.heldOn) })}
            </span>
          ) : null}
          <span className="lad rung-line">
            <RungFigure cells={level.responsibilities.map(({ key }) => squareOf(shared.standing.get(key)?.answer))} />
          </span>
        </span>
      </div>
      <table className="table mid stackable">
        <tbody>
          {level.responsibilities.map(({ key, code, shortName }) => {
            const cell = shared.standing.get(key);
            const again = held && cell && cell.answer > 0 && cell.answer < partIsThere;
            return (
              <tr key={key} id={key}>
                <th scope="row" className="font-normal">
                  <span className="n">{code}</span>{" "}
                  <a
                    className="tap"
                    href={paths.responsibilityPage(locale, level.key, key)}
                    {...bothWays(shortName, locale)}
                  />
                </th>
                <td>
                  <span className="rated">
                    <RateMark mark={markOf(cell?.answer)} small />
                    {cell ? labelOf(cell.answer) : t("heat.none")}
                    {again ? <span className="dimmer">↺ {t("heat.again")}</span> : null}
                  </span>
                </td>
                <td className="xs dimmer">{cell?.previous ? t("person.before", { answer: cell.previous }) : null}</td>
                <td className="end xs dimmer">
                  {cell ? t("person.since", { date: formatDate(locale, cell.agreedOn) }) : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Each agreed review as a line of its own, the newest first: the climb in numbers. */
function History({ person, shared, locale }: { person: TeamPersonRecord; shared: Shared; locale: Locale }) {
  const t = useTranslations("team.person");
  const days = [...new Set(shared.history.map(({ agreedOn }) => agreedOn))].toReversed();
  const parts = person.ladder.levels.flatMap(({ responsibilities }) => responsibilities);
  const shown = parts.filter(({ key }) => shared.history.some((entry) => entry.key === key));
  return (
    <div className="section">
      <div className="section-head">
        <h2 id="history">{t("history")}</h2>
      </div>
      <section className="scroll-x" aria-labelledby="history" {...reachable}>
        <table className="table mid">
          <thead>
            <tr>
              <th scope="col">{t("when")}</th>
              {shown.map(({ key, code, shortName }) => (
                <th key={key} scope="col">
                  <abbr title={textIn(shortName, locale)}>{code}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day}>
                <th scope="row" className="nowrap font-normal">
                  {formatDate(locale, day)}
                </th>
                {shown.map(({ key }) => {
                  const entry = shared.history.findLast((one) => one.agreedOn === day && one.key === key);
                  return <td key={key}>{entry ? <RateMark mark={markOf(entry.answer)} small /> : null}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

/** What scrolls is reached by keyboard. */
const reachable = { tabIndex: 0 };

function markOf(answer: number | undefined) {
  if (answer === undefined) return { kind: "none" } as const;
  return answer === 0 ? ({ kind: "na" } as const) : ({ kind: "point", point: answer as 1 } as const);
}

function squareOf(answer: number | undefined): RungCell {
  return markOf(answer);
}
