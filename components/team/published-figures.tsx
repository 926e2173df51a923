import { useTranslations } from "next-intl";
import type { NamedLevel } from "@/lib/growth/team/team-page";
import type { BesideTeam } from "@/lib/growth/team/team-record";
import { Why } from "./why";

interface PublishedFiguresProps {
  of: "team" | "workspace";
  figures: BesideTeam["figures"];
  levels: readonly NamedLevel[];
}

/** Counts over a whole group for the last half-year that is over: who holds what, and where self and mentor differ. */
export function PublishedFigures({ of, figures, levels }: PublishedFiguresProps) {
  const t = useTranslations("team");
  const [first] = figures;
  const half = first
    ? t("moves.half", { year: first.halfYear.slice(0, 4), half: Number(first.halfYear.slice(6)) })
    : "";
  const find = (kind: "held" | "apart", key: string) => figures.find((one) => one.kind === kind && one.key === key);
  const rows = levels
    .flatMap(({ responsibilities }) => responsibilities)
    .map((part) => ({ part, held: find("held", part.key), apart: find("apart", part.key) }))
    .filter(({ held, apart }) => held || apart);
  return (
    <section className="section" aria-labelledby="figures">
      <div className="section-head">
        <h2 id="figures">{first ? t("figures.title", { half }) : t("apart.title")}</h2>
        <span className="xs dimmer">
          {first ? t(of === "team" ? "figures.lead" : "figures.leadOfWorkspace") : null}
        </span>
      </div>
      {rows.length === 0 ? (
        <p className="sm dim">{t(of === "team" ? "figures.none" : "figures.noneOfWorkspace")}</p>
      ) : (
        <table className="table mid stackable">
          <thead>
            <tr>
              <th scope="col">{t("apart.responsibility")}</th>
              <th scope="col">{t("figures.held")}</th>
              <th scope="col">{t("apart.selfHigher")}</th>
              <th scope="col">{t("apart.mentorHigher")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ part, held, apart }) => (
              <tr key={part.key}>
                <th scope="row" className="font-normal">
                  {part.code} {part.name}
                </th>
                <Count label={t("figures.held")} count={held?.high} of={held?.people} />
                <Count label={t("apart.selfHigher")} count={apart?.low} of={apart?.people} />
                <Count label={t("apart.mentorHigher")} count={apart?.high} of={apart?.people} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Why>
        <p>{t("why.held")}</p>
        <p>{t("why.apart")}</p>
      </Why>
    </section>
  );
}

function Count({ label, count, of }: { label: string; count: number | null | undefined; of: number | undefined }) {
  const t = useTranslations("team.apart");
  return (
    <td data-l={label}>
      {of === undefined ? (
        <span className="dimmer">{t("withheld")}</span>
      ) : (
        <span>
          <span className="num strong">{count}</span> <span className="xs dimmer">{t("of", { people: of })}</span>
        </span>
      )}
    </td>
  );
}
