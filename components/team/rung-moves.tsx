import { useTranslations } from "next-intl";
import type { TeamPage } from "@/lib/growth/team/team-page";
import { formatDate } from "@/lib/i18n/format";
import { Why } from "./why";

const height = 40;
const bar = 18;
const gap = 6;

/** How many of those who share held each rung, half-year by half-year: one small picture for each level that anybody holds. */
export function TeamMoves({ page }: { page: TeamPage }) {
  const t = useTranslations("team.moves");
  const w = useTranslations("team.why");
  const shown = page.moves.filter(({ held }) => held.some((count) => count > 0));
  if (shown.length === 0) return null;
  const most = Math.max(...shown.flatMap(({ held }) => held));
  return (
    <section className="section" aria-labelledby="moves">
      <div className="section-head">
        <h2 id="moves">{t("title")}</h2>
        <span className="xs dimmer">{t("lead")}</span>
      </div>
      <div className="half-years">
        {shown.map(({ levelKey, held }) => (
          <figure key={levelKey}>
            <figcaption className="sm">
              <span className="strong">{levelKey}</span>{" "}
              <span className="xs dimmer">{page.levels.find(({ key }) => key === levelKey)?.name}</span>
            </figcaption>
            <svg viewBox={`0 0 ${held.length * (bar + gap)} ${height + 16}`} aria-hidden="true">
              {held.map((count, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: half-years in their order
                <g key={index}>
                  <rect
                    className={index === held.length - 1 ? "last" : undefined}
                    x={index * (bar + gap)}
                    width={bar}
                    y={height - (count / most) * (height - 4)}
                    height={(count / most) * (height - 4)}
                  />
                  <text x={index * (bar + gap) + bar / 2} y={height + 12} textAnchor="middle">
                    {count}
                  </text>
                </g>
              ))}
              <line x1="0" x2={held.length * (bar + gap)} y1={height} y2={height} />
            </svg>
          </figure>
        ))}
      </div>
      <MovesTable page={page} />
      <Why>
        <p>{w("moves", { people: page.sharing, date: formatDate(page.locale, page.today) })}</p>
      </Why>
    </section>
  );
}

function MovesTable({ page }: { page: TeamPage }) {
  const t = useTranslations("team.moves");
  return (
    <details className="mt-2">
      <summary className="sm tap">{t("table")}</summary>
      <table className="table mid">
        <thead>
          <tr>
            <th scope="col">{t("halfYear")}</th>
            {page.moves.map(({ levelKey }) => (
              <th key={levelKey} scope="col" className="end">
                {levelKey}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.halfYears.map(({ year, half }, index) => (
            <tr key={`${year}-${half}`}>
              <th scope="row">{t("half", { year: String(year), half })}</th>
              {page.moves.map(({ levelKey, held }) => (
                <td key={levelKey} className="end num">
                  {held[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
