import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { smallestCounted } from "@/lib/growth/team/distribution";
import type { NamedLevel, TeamPage } from "@/lib/growth/team/team-page";
import { formatDate } from "@/lib/i18n/format";
import { plainCells, RungFigure } from "../ladder/rung-figure";
import { Avatar, initialsOf } from "../ui/avatar";
import { Why } from "./why";

/** Beads by name for who leads, counts for the others. */
const mostBeads = 12;

/** Who stands on which rung, as they declared it: people as beads for leads and administrators, counts for members. */
export function OnLadder({ page }: { page: TeamPage }) {
  const t = useTranslations("team");
  const { locale, distribution, levels, record, size } = page;
  const named = record.as !== "member";
  if (!named && size < smallestCounted) return <p className="sm dim">{t("ladder.tooFew")}</p>;
  return (
    <section aria-labelledby="on-ladder">
      <h2 id="on-ladder" className={named ? "h-sm" : "vh"}>
        {t("ladder.title")}
      </h2>
      <LevelRungs
        levels={levels}
        rungs={distribution.map(({ levelKey, people }) => ({
          ...{ levelKey, people: people.length },
          beads: named ? <Beads people={people} /> : null,
        }))}
      />
      <p className="xs dimmer mt-3">
        {t(record.as === "lead" ? "ladder.note" : named ? "ladder.noteAdministrator" : "ladder.noteMember")}
      </p>
      <Why>
        <p>{t("why.ladder", { people: size, date: formatDate(locale, page.today) })}</p>
      </Why>
    </section>
  );
}

interface LevelRungsProps {
  levels: readonly NamedLevel[];
  /** Highest first; a level key of null is "not on the ladder yet". */
  rungs: readonly { levelKey: string | null; people: number; beads?: ReactNode }[];
}

/** The ladder as rungs, each with how many stand on it. */
export function LevelRungs({ levels, rungs }: LevelRungsProps) {
  const t = useTranslations("team.ladder");
  return (
    <ol className="lad team-lad" reversed>
      {rungs.map(({ levelKey, people, beads }) => {
        const level = levels.find(({ key }) => key === levelKey);
        return (
          <li key={levelKey ?? "none"}>
            {level ? <RungFigure cells={plainCells(level.responsibilities)} /> : <span />}
            <span>
              <span className="nowrap">
                <span className="sm strong">{level?.key}</span>{" "}
                <span className="xs dimmer">{level?.name ?? t("none")}</span>
              </span>
              {beads}
            </span>
            <span className="num strong">{people}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** Initials in circles with the names for whoever cannot see them. */
export function Beads({ people }: { people: readonly { memberId: string; displayName: string }[] }) {
  const t = useTranslations("team");
  if (people.length === 0) return <span className="xs dimmer block">{t("ladder.nobody")}</span>;
  const shown = people.slice(0, mostBeads);
  return (
    <span className="beads">
      <span className="vh">{people.map(({ displayName }) => displayName).join(", ")}</span>
      {shown.map(({ memberId, displayName }) => (
        <span key={memberId} title={displayName}>
          <Avatar initials={initialsOf(displayName)} size="s" />
        </span>
      ))}
      {people.length > shown.length ? (
        <span className="xs dimmer" aria-hidden="true">
          +{people.length - shown.length}
        </span>
      ) : null}
    </span>
  );
}
