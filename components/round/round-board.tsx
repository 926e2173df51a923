import { getTranslations } from "next-intl/server";
import { countWord, formatDate, formatDay, formatPeriod, sentenceCase } from "@/lib/i18n/format";
import { type Place, paths } from "@/lib/paths";
import type { RoundBoard as Board } from "@/lib/review/queries/round";
import { type BoardGroup, boardGroups, groupOf, isOverdue, stepDueOn } from "@/lib/review/round/board";
import { ButtonLink } from "../ui/button";
import { Icon } from "../ui/icon";
import { Note } from "../ui/note";
import { BoardPeople } from "./board-people";
import { RoundMeter } from "./round-meter";

export const doneWithRounds = ["opened", "reminded"] as const;

export interface RoundBoardProps {
  board: Board;
  place: Place;
  /** The reader's day, `YYYY-MM-DD`. */
  today: string;
  timeZone: string;
  /** Leads remind; administrators look on. */
  mayRemind: boolean;
  done: (typeof doneWithRounds)[number] | null;
}

/** How far each review of a round is, the furthest first, and never what is in it. */
export async function RoundBoard(props: RoundBoardProps) {
  const { board, place, today, timeZone, done } = props;
  const { locale, workspace } = place;
  const t = await getTranslations({ locale, namespace: "round.board" });
  const { team, places } = board;
  const groups = groupsOf(board);
  const counts = Object.fromEntries(groups.map(({ group, people }) => [group, people.length]));
  const overdue = places.filter((one) => isOverdue(groupOf(one), board, today)).length;
  const signed = counts.signed ?? 0;
  const word = (count: number) => countWord(locale, count);
  return (
    <>
      <div className="page-head">
        <div>
          <p className="crumbs">
            <a href={paths.team(locale, workspace, team.id)}>{team.name}</a>
            <Icon name="chevron" />
            <span>{formatPeriod(locale, board.periodFrom, board.periodTo)}</span>
          </p>
          <h1>{t("title", { team: team.name })}</h1>
          <p className="lead">
            {t("lead", {
              period: formatPeriod(locale, board.periodFrom, board.periodTo),
              ...{ signed, signedWord: sentenceCase(word(signed)), overdue, overdueWord: word(overdue) },
              totalWord: word(places.length),
            })}
          </p>
        </div>
        <ButtonLink href={paths.team(locale, workspace, team.id)}>{t("toTeam")}</ButtonLink>
      </div>
      {done ? (
        <div role="status" className="mb-6">
          <Note icon="check">{t(`done.${done}`)}</Note>
        </div>
      ) : null}
      <RoundMeter counts={groups.map(({ people }) => people.length)} label={t("meter", counts)} />
      {groups
        .filter(({ group, people }) => group !== "closed" || people.length > 0)
        .map(({ group, people }) => (
          <BoardPeople key={group} {...{ ...props, group, people }} aside={asideOf(group)} />
        ))}
      <p className="xs dimmer mt-6">
        {t("note")} {t("openedBy", { who: board.openedBy, date: formatDate(locale, board.openedAt, timeZone) })}
        {board.gone > 0 ? ` ${sentenceCase(t("gone", { gone: board.gone, goneWord: word(board.gone) }))}` : null}
      </p>
    </>
  );

  function asideOf(group: BoardGroup): string | null {
    const due = stepDueOn(group, board);
    return due && group !== "signed" && group !== "closed"
      ? t(`aside.${group}`, { date: formatDay(locale, due) })
      : null;
  }
}

function groupsOf({ places }: Board) {
  return boardGroups.map((group) => ({ group, people: places.filter((one) => groupOf(one) === group) }));
}
