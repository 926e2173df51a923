import { getTranslations } from "next-intl/server";
import { formatDate, formatDay, formatList } from "@/lib/i18n/format";
import { memberFormSentences } from "@/lib/i18n/sentences";
import { remindAction } from "@/lib/review/actions/round";
import {
  type BoardGroup,
  type BoardPlace,
  isOverdue,
  mayRemindAgain,
  stepDueOn,
  waitsFor,
} from "@/lib/review/round/board";
import { Avatar, initialsOf } from "../ui/avatar";
import { Chip } from "../ui/chip";
import { RemindForm } from "./remind-form";
import type { RoundBoardProps } from "./round-board";

type BoardPeopleProps = RoundBoardProps & {
  group: BoardGroup;
  people: readonly BoardPlace[];
  /** By when that step is due. */
  aside: string | null;
};

/** Those whose reviews are equally far, by name, each with its date and a reminder to whoever it waits for. */
export async function BoardPeople({ group, people, aside, ...props }: BoardPeopleProps) {
  const { locale } = props.place;
  const t = await getTranslations({ locale, namespace: "round.board" });
  const isOver = group === "signed" || group === "closed";
  return (
    <section className="section" aria-labelledby={`group-${group}`}>
      <div className="section-head">
        <h2 id={`group-${group}`}>
          {t(`group.${group}`)} <span className="num dim">{people.length}</span>
        </h2>
        {aside ? <span className="xs dimmer">{aside}</span> : null}
      </div>
      {people.length === 0 ? (
        <p className="sm dim">{t("none")}</p>
      ) : (
        <table className="table mid stackable" aria-labelledby={`group-${group}`}>
          <thead>
            <tr>
              <th scope="col">{t("person")}</th>
              <th scope="col">{t("mentor")}</th>
              {isOver ? null : <th scope="col">{t("state")}</th>}
              {isOver ? null : <th scope="col">{t("reminder")}</th>}
            </tr>
          </thead>
          <tbody>
            {people.map((one) => (
              <tr key={one.memberId}>
                <th scope="row" className="font-normal">
                  <span className="team-person">
                    <Avatar initials={initialsOf(one.displayName)} size="s" />
                    {one.displayName}
                  </span>
                </th>
                <td data-l={t("mentor")}>
                  {one.mentor ? one.mentor.name : <span className="dim">{t("noMentor")}</span>}
                </td>
                {isOver ? null : (
                  <td data-l={t("state")}>
                    <StepDate group={group} {...props} />
                  </td>
                )}
                {isOver ? null : (
                  <td data-l={t("reminder")}>
                    <Reminder one={one} {...props} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Overdue is a mark on somebody's step, wherever they are. */
async function StepDate({ group, board, place, today }: RoundBoardProps & { group: BoardGroup }) {
  const { locale } = place;
  const t = await getTranslations({ locale, namespace: "round.board" });
  const due = stepDueOn(group, board);
  if (due === null) return null;
  const date = formatDay(locale, due);
  if (!isOverdue(group, board, today)) return <span className="sm dim">{t("due", { date })}</span>;
  return (
    <Chip tone="caution" icon="clock">
      {t("overdue")} · {t("since", { date })}
    </Chip>
  );
}

/** One a day at most, and none to oneself; the last one stays with its date. */
async function Reminder({ one, board, place, timeZone, mayRemind }: RoundBoardProps & { one: BoardPlace }) {
  const { locale } = place;
  const t = await getTranslations({ locale, namespace: "round.board" });
  const words = await memberFormSentences(locale, []);
  const asked = waitsFor(one, place.member);
  const people = [{ id: one.memberId, name: one.displayName }, ...(one.mentor ? [one.mentor] : [])];
  const names = formatList(
    locale,
    people.filter(({ id }) => asked.includes(id)).map(({ name }) => name),
  );
  const last = one.remindedAt ? (
    <span className="xs dimmer">{t("reminded", { date: formatDate(locale, one.remindedAt, timeZone) })}</span>
  ) : null;
  if (!mayRemind || !mayRemindAgain(one.remindedAt, new Date())) return last;
  if (asked.length === 0) return <span className="xs dimmer">{t("waitsForYou")}</span>;
  return (
    <div className="row">
      <RemindForm
        action={remindAction.bind(null, { ...place, teamId: board.team.id })}
        roundId={board.id}
        memberId={one.memberId}
        words={{
          ...{
            remind: t("remind"),
            remindOf: t("remindOf", { names }),
            reminding: t("reminding"),
            signIn: words.signIn,
          },
          failures: { ...words.failures, "moved-on": t("movedOn") },
        }}
      />
      {last}
    </div>
  );
}
