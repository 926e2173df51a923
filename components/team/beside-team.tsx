import { useTranslations } from "next-intl";
import { groupSize, type TeamPage } from "@/lib/growth/team/team-page";
import { formatDate, formatDay, formatList } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import { type RungCell, RungFigure } from "../ladder/rung-figure";
import { RoundMeter } from "../round/round-meter";
import { ButtonLink } from "../ui/button";
import { Chip } from "../ui/chip";
import { Beads } from "./on-ladder";
import { Why } from "./why";

/** How many people and topics stand there before one unfolds the rest. */
const few = 6;
/** What unfolds holds as many people as one group of the picture. */
const most = groupSize;

/** What is still to come before the next rung, for everyone who shares, by name. */
export function NextRungs({ page }: { page: TeamPage }) {
  const t = useTranslations("team.next");
  const w = useTranslations("team.why");
  const { locale, next } = page;
  const rows = (people: TeamPage["next"]) => (
    <table className="table mid">
      <tbody>
        {people.map((one) => (
          <tr key={one.memberId}>
            <th scope="row">
              <span className="font-normal">{one.displayName}</span>{" "}
              <span className="xs dimmer nowrap">{t("to", { level: one.levelKey })}</span>
              <p className="xs dimmer">{partsInWords(one, page, t)}</p>
            </th>
            <td className="end">
              <span className="lad rung-line">
                <RungFigure cells={one.parts.map(({ answer }) => squareOf(answer))} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <section aria-labelledby="next-rung">
      <div className="section-head">
        <h2 id="next-rung">{t("title")}</h2>
        <span className="xs dimmer">{t("byName")}</span>
      </div>
      {next.length === 0 ? <p className="sm dim">{t("none")}</p> : rows(next.slice(0, few))}
      {next.length > few ? (
        <details>
          <summary className="sm tap">{t("all", { count: next.length - few })}</summary>
          {rows(next.slice(few, most))}
          {next.length > most ? <p className="sm dim mt-2">{t("more", { count: next.length - most })}</p> : null}
        </details>
      ) : null}
      <Why>
        <p>{w("next", { date: formatDate(locale, page.on) })}</p>
      </Why>
    </section>
  );
}

function partsInWords(
  one: TeamPage["next"][number],
  page: TeamPage,
  t: ReturnType<typeof useTranslations<"team.next">>,
) {
  const { locale, levels } = page;
  const parts = levels.flatMap(({ responsibilities }) => responsibilities);
  const codes = (keys: readonly string[]) =>
    formatList(
      locale,
      keys.map((key) => parts.find((part) => part.key === key)?.code ?? key),
    );
  const { below, open } = one;
  if (below.length === 0 && open.length === 0) return t("there");
  const said = [];
  if (below.length > 0) said.push(t("below", { parts: codes(below) }));
  if (open.length > 0) said.push(t("open", { parts: codes(open) }));
  return said.join(t("gap"));
}

function squareOf(answer: number | null): RungCell {
  if (answer === null) return { kind: "none" };
  return answer === 0 ? { kind: "na" } : { kind: "point", point: answer as 1 };
}

/** Who can teach what, and where one alone or nobody can. */
export function WhoTeaches({ page, workspace }: { page: TeamPage; workspace: string }) {
  const t = useTranslations("team.teach");
  const w = useTranslations("team.why");
  const { locale, topics } = page;
  const rows = (some: TeamPage["topics"]) => (
    <table className="table mid cov">
      <tbody>
        {some.map((topic) => (
          <tr key={topic.key} id={`teach-${topic.key}`}>
            <th scope="row">
              <Responsibility page={page} responsibilityKey={topic.key} />
              {topic.learners > 0 ? <p className="xs dimmer">{t("learners", { count: topic.learners })}</p> : null}
            </th>
            <td>{topic.teachers.length > 0 ? <Beads people={topic.teachers} /> : null}</td>
            <td className="end">
              <HowMany count={topic.teachers.length} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  // Where help is short stands first, each in ladder order.
  const short = topics.filter(({ learners, teachers }) => learners > 0 && teachers.length < 2);
  const first = short.length > 0 ? short.slice(0, few) : topics.slice(0, few);
  const rest = topics.filter((topic) => !first.includes(topic));
  return (
    <section aria-labelledby="teach">
      <div className="section-head">
        <h2 id="teach">{t("title")}</h2>
        <span className="xs dimmer">{t("offered")}</span>
      </div>
      {topics.length === 0 ? <p className="sm dim">{t("empty")}</p> : rows(first)}
      {rest.length > 0 ? (
        <details>
          <summary className="sm tap">{t("all")}</summary>
          {rows(rest)}
        </details>
      ) : null}
      <p className="sm mt-2 no-print">
        <a className="tap" href={paths.sharing(locale, workspace)}>
          {t("offer")}
        </a>
      </p>
      <Why>
        <p>{w("teach", { offers: page.offers.length, date: formatDate(locale, page.on) })}</p>
      </Why>
    </section>
  );
}

/** A number is never colour alone: where help is short it is said. */
function HowMany({ count }: { count: number }) {
  const t = useTranslations("team.teach");
  if (count === 0) return <Chip>{t("nobody")}</Chip>;
  return count === 1 ? (
    <Chip tone="caution" icon="warning">
      {t("one")}
    </Chip>
  ) : (
    <span className="num dim">{count}</span>
  );
}

export function Responsibility({ page, responsibilityKey }: { page: TeamPage; responsibilityKey: string }) {
  const parts = page.levels.flatMap(({ responsibilities }) => responsibilities);
  const part = parts.find(({ key }) => key === responsibilityKey);
  return (
    <>
      {part?.code} {part?.name ?? responsibilityKey}
    </>
  );
}

const steps = ["signed", "comparing", "mentor", "engineer", "waiting", "closed"] as const;

/** How far the round is, by whom its reviews wait for. */
export function TeamRound({ page, workspace }: { page: TeamPage; workspace: string }) {
  const t = useTranslations("team.round");
  const w = useTranslations("team.why");
  const { locale, round, record } = page;
  if (!round) {
    return (
      <section aria-labelledby="round">
        <div className="section-head">
          <h2 id="round">{t("title")}</h2>
        </div>
        <p className="sm dim">{t("none")}</p>
      </section>
    );
  }
  const names = new Map(page.distribution.flatMap(({ people }) => people.map((one) => [one.memberId, one])));
  const groups = steps.map((step) => ({
    step,
    people: round.places
      .filter((place) => (place.step ?? "waiting") === step)
      .flatMap(({ memberId }) => names.get(memberId) ?? []),
  }));
  const counts = Object.fromEntries(groups.map(({ step, people }) => [step, people.length]));
  return (
    <section aria-labelledby="round">
      <div className="section-head">
        <h2 id="round">{t("title")}</h2>
        <span className="xs dimmer">{t("signBy", { date: formatDay(locale, round.signByOn) })}</span>
      </div>
      <RoundMeter counts={groups.map(({ people }) => people.length)} label={t("summary", counts)} />
      <table className="table mid mt-2">
        <tbody>
          {groups
            .filter(({ step, people }) => step !== "closed" || people.length > 0)
            .map(({ step, people }) => (
              <tr key={step}>
                <th scope="row" className="font-normal">
                  {t(step)}
                </th>
                <td className="end">{people.length > 0 ? <Beads people={people} /> : null}</td>
                <td className="end num strong">{people.length}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <p className="xs dimmer mt-3">{t("note")}</p>
      <p className="mt-3 no-print">
        <ButtonLink small href={paths.round(locale, workspace, record.id, round.id)}>
          {t("board")}
        </ButtonLink>
      </p>
      <Why>
        <p>{w("round", { places: round.places.length, date: formatDate(locale, page.today) })}</p>
      </Why>
    </section>
  );
}
