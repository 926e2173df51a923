import { getTranslations } from "next-intl/server";
import { formatList } from "@/lib/i18n/format";
import { newId } from "@/lib/ids";
import { makeTeamAction } from "@/lib/organization/actions/team";
import type { TeamChoices, TeamSummary } from "@/lib/organization/queries/team";
import { type Place, paths } from "@/lib/paths";
import { Empty } from "../ui/empty";
import { Note } from "../ui/note";
import { TeamFind } from "./team-find";
import { TeamNameForm } from "./team-name-form";
import { teamChoices, teamFailures } from "./team-words";

export interface TeamListProps {
  place: Place;
  teams: TeamSummary[];
  /** They see every team of the workspace. */
  isAdministrator: boolean;
  mayMake: boolean;
  /** Who could lead a team; for administrators, who choose it. */
  choices: TeamChoices | null;
  part: string;
  /** They have just ended their own lead. */
  left: boolean;
}

/** The teams that somebody knows, and making one where they may. */
export async function TeamList(props: TeamListProps) {
  const { place, teams, mayMake } = props;
  const { locale, workspace } = place;
  const t = await getTranslations({ locale, namespace: "teams" });
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("title")}</h1>
          <p className="lead">{t(props.isAdministrator ? "leadAll" : "lead")}</p>
        </div>
      </div>
      {props.left ? (
        <div role="status" className="mb-6">
          <Note icon="check">{t("done.left")}</Note>
        </div>
      ) : null}
      {teams.length > 0 ? (
        <TeamTable {...props} />
      ) : (
        <Empty title={t("empty.title")}>{t(mayMake ? "empty.make" : "empty.wait")}</Empty>
      )}
      {teams.some(({ isMember }) => isMember) ? (
        <p className="sm dim mt-4">
          {t.rich("list.sharing", { link: (label) => <a href={paths.sharing(locale, workspace)}>{label}</a> })}
        </p>
      ) : null}
      {mayMake ? <MakeTeam {...props} /> : null}
    </>
  );
}

async function TeamTable({ place: { locale, workspace, member }, teams }: TeamListProps) {
  const t = await getTranslations({ locale, namespace: "teams.list" });
  const manages = teams.some(({ people }) => people !== null);
  return (
    <table className="table stackable">
      <thead>
        <tr>
          <th scope="col">{t("team")}</th>
          <th scope="col">{t("leads")}</th>
          <th scope="col">{t("you")}</th>
          {manages ? (
            <>
              <th scope="col">{t("people")}</th>
              <th scope="col">{t("action")}</th>
            </>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {teams.map((team) => (
          <tr key={team.id}>
            <th scope="row">
              <a className="tap" href={paths.team(locale, workspace, team.id)}>
                {team.name}
              </a>
            </th>
            <td data-l={t("leads")}>
              {team.leads.length > 0
                ? formatList(
                    locale,
                    team.leads.map(({ memberId, displayName }) => (memberId === member ? t("you") : displayName)),
                  )
                : t("nobodyLeads")}
            </td>
            <td data-l={t("you")}>
              {team.isLead && team.isMember
                ? t("youBoth")
                : team.isLead
                  ? t("youLead")
                  : team.isMember
                    ? t("youBelong")
                    : "–"}
            </td>
            {manages ? (
              <>
                <td data-l={t("people")}>{team.people ?? "–"}</td>
                <td>
                  {team.people === null ? null : (
                    <a className="tap" href={paths.teamPeople(locale, workspace, team.id)}>
                      {t("manage", { team: team.name })}
                    </a>
                  )}
                </td>
              </>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

async function MakeTeam({ place, choices, part }: TeamListProps) {
  const { locale, workspace, member } = place;
  const t = await getTranslations({ locale, namespace: "teams.make" });
  return (
    <section className="section" aria-labelledby="make">
      <div className="section-head">
        <h2 id="make">{t("title")}</h2>
        <p>{t(choices ? "noteAll" : "note")}</p>
      </div>
      {choices ? <TeamFind locale={locale} at={paths.teams(locale, workspace)} choices={choices} part={part} /> : null}
      <TeamNameForm
        action={makeTeamAction.bind(null, place)}
        hidden={{ clientKey: newId() }}
        name=""
        leads={choices ? await teamChoices(locale, choices, member) : null}
        words={{ name: t("name"), leads: t("leads"), submit: t("submit"), busy: t("busy") }}
        {...(await teamFailures(locale))}
      />
    </section>
  );
}
