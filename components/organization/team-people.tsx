import { getTranslations } from "next-intl/server";
import { formatDate, formatPeriod } from "@/lib/i18n/format";
import { addToTeamAction, endTeamMembershipAction, renameTeamAction } from "@/lib/organization/actions/team";
import type { FoundTeam, Membership, TeamChoices, TeamPeople } from "@/lib/organization/queries/team";
import { type Place, paths } from "@/lib/paths";
import { Icon } from "../ui/icon";
import { Note } from "../ui/note";
import { TeamAddForm } from "./team-add-form";
import { TeamFind } from "./team-find";
import { TeamMemberTable } from "./team-member-table";
import { TeamNameForm } from "./team-name-form";
import { teamChoices, teamFailures } from "./team-words";

export const doneWithTeam = ["made", "renamed", "added", "left"] as const;

export interface TeamPeopleViewProps {
  place: Place;
  team: FoundTeam;
  people: TeamPeople;
  choices: TeamChoices;
  part: string;
  today: string;
  done: (typeof doneWithTeam)[number] | null;
}

/** Who leads a team and who belongs to it, with all that its leads and administrators can change about that. */
export async function TeamPeopleView(props: TeamPeopleViewProps) {
  const { place, team, people, done } = props;
  const { locale, workspace } = place;
  const t = await getTranslations({ locale, namespace: "teams.people" });
  const of = (role: Membership["role"]) => people.now.filter((one) => one.role === role);
  return (
    <>
      <div className="page-head">
        <div>
          <p className="crumbs">
            <a href={paths.teams(locale, workspace)}>{t("crumb")}</a>
            <Icon name="chevron" />
            <a href={paths.team(locale, workspace, team.id)}>{team.name}</a>
          </p>
          <h1>{t("title", { team: team.name })}</h1>
        </div>
        <a className="tap" href={paths.team(locale, workspace, team.id)}>
          {t("open")}
        </a>
      </div>
      {done ? (
        <div role="status" className="mb-6">
          <Note icon="check">{t(`done.${done}`)}</Note>
        </div>
      ) : null}
      <section aria-labelledby="leads">
        <div className="section-head">
          <h2 id="leads">{t("leads")}</h2>
          <p>{t("leadsNote")}</p>
        </div>
        <Members {...props} kind="lead" of={of("lead")} />
      </section>
      <section className="section" aria-labelledby="members">
        <div className="section-head">
          <h2 id="members">{t("members")}</h2>
        </div>
        <Members {...props} kind="member" of={of("member")} />
      </section>
      <AddPeople {...props} />
      <Rename {...props} />
      {people.before.length > 0 ? <Before {...props} /> : null}
    </>
  );
}

type MembersProps = TeamPeopleViewProps & { kind: Membership["role"]; of: Membership[] };

async function Members({ place, team, people, kind, of }: MembersProps) {
  const { locale, member } = place;
  const t = await getTranslations({ locale, namespace: "teams" });
  const words = await getTranslations({ locale, namespace: "teams.people" });
  if (of.length === 0) return <p className="dim">{words(kind === "lead" ? "noLeads" : "noMembers")}</p>;
  const leads = new Set(people.now.filter((one) => one.role === "lead").map(({ memberId }) => memberId));
  // Filled in the browser, once for all rows.
  const whom = { name: "{name}" };
  const isLead = kind === "lead";
  return (
    <TeamMemberTable
      teamId={team.id}
      end={endTeamMembershipAction.bind(null, place)}
      nameLead={addToTeamAction.bind(null, place)}
      rows={of.map(({ id, memberId, displayName, joinedOn }) => ({
        ...{ id, memberId, name: displayName },
        aside: memberId === member ? t("you") : "",
        since: formatDate(locale, joinedOn),
        mayLead: !leads.has(memberId),
      }))}
      words={{
        ...(await teamFailures(locale)),
        name: words("name"),
        since: words("since"),
        action: words("action"),
        nameLead: words("nameLead"),
        nameLeadOf: words("nameLeadOf", whom),
        naming: words("naming"),
        end: words(isLead ? "endLead" : "remove"),
        endOf: words(isLead ? "endLeadOf" : "removeOf", whom),
        endWhat: words(isLead ? "endLeadWhat" : "removeWhat", whom),
        ending: words("removing"),
      }}
    />
  );
}

async function AddPeople({ place, team, choices, part, today }: TeamPeopleViewProps) {
  const { locale, workspace, member } = place;
  const t = await getTranslations({ locale, namespace: "teams.add" });
  const c = await getTranslations({ locale, namespace: "teams.choose" });
  return (
    <section className="section" aria-labelledby="add">
      <div className="section-head">
        <h2 id="add">{t("title")}</h2>
        <p>{t("note")}</p>
      </div>
      <TeamFind locale={locale} at={paths.teamPeople(locale, workspace, team.id)} choices={choices} part={part} />
      {choices.people.length === 0 ? (
        <p className="dim">{c(part === "" ? "everybody" : "nobody")}</p>
      ) : (
        <TeamAddForm
          action={addToTeamAction.bind(null, place)}
          teamId={team.id}
          today={today}
          people={await teamChoices(locale, choices, member)}
          words={{
            as: t("as"),
            member: t("member"),
            lead: t("lead"),
            joinedOn: t("joinedOn"),
            joinedHint: t("joinedHint"),
            people: t("people"),
            submit: t("submit"),
            busy: t("busy"),
          }}
          {...(await teamFailures(locale))}
        />
      )}
    </section>
  );
}

async function Rename({ place, team }: TeamPeopleViewProps) {
  const { locale } = place;
  const t = await getTranslations({ locale, namespace: "teams.rename" });
  return (
    <section className="section" aria-labelledby="rename">
      <div className="section-head">
        <h2 id="rename">{t("title")}</h2>
      </div>
      <TeamNameForm
        action={renameTeamAction.bind(null, place)}
        hidden={{ teamId: team.id }}
        name={team.name}
        leads={null}
        words={{ name: t("title"), leads: "", submit: t("submit"), busy: t("busy") }}
        {...(await teamFailures(locale))}
      />
    </section>
  );
}

async function Before({ place: { locale }, people }: TeamPeopleViewProps) {
  const t = await getTranslations({ locale, namespace: "teams" });
  return (
    <section className="section" aria-labelledby="before">
      <div className="section-head">
        <h2 id="before">{t("before.title")}</h2>
      </div>
      <table className="table stackable">
        <thead>
          <tr>
            <th scope="col">{t("people.name")}</th>
            <th scope="col">{t("before.as")}</th>
            <th scope="col">{t("before.time")}</th>
          </tr>
        </thead>
        <tbody>
          {people.before.map(({ id, displayName, role, joinedOn, leftOn }) => (
            <tr key={id}>
              <th scope="row">{displayName || t("before.formerMember")}</th>
              <td data-l={t("before.as")}>{t(`before.${role}`)}</td>
              <td data-l={t("before.time")}>{formatPeriod(locale, joinedOn, leftOn ?? joinedOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
