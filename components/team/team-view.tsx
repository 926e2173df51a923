import { useTranslations } from "next-intl";
import type { TeamPage } from "@/lib/growth/team/team-page";
import { addressOfView } from "@/lib/growth/team/team-view";
import { formatList } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import { countInSentence } from "../growth/count-in-sentence";
import { PrintButton } from "../ladder/print-button";
import { ButtonLink } from "../ui/button";
import { Empty } from "../ui/empty";
import { Icon } from "../ui/icon";
import { NextRungs, Responsibility, TeamRound, WhoTeaches } from "./beside-team";
import { OnLadder } from "./on-ladder";
import { PublishedFigures } from "./published-figures";
import { TeamMoves } from "./rung-moves";
import { TeamFilters } from "./team-filters";
import { TeamPicture } from "./team-picture";
import { TeamSentence } from "./team-sentence";

interface TeamViewProps {
  page: TeamPage;
  workspace: string;
}

/** A team, as who opens it may see it. One plain model in, no data fetched here. */
export function TeamView(props: TeamViewProps) {
  const { as } = props.page.record;
  return (
    <div className="team-page">
      <TeamHead {...props} />
      {props.page.size === 0 ? (
        <NobodyYet {...props} />
      ) : as === "lead" ? (
        <ForLead {...props} />
      ) : as === "administrator" ? (
        <ForAdministrator {...props} />
      ) : (
        <ForMember {...props} />
      )}
    </div>
  );
}

function TeamHead({ page, workspace }: TeamViewProps) {
  const t = useTranslations("team.head");
  const { locale, record, size, view } = page;
  const counted = { team: record.name, people: size, peopleWord: countInSentence(locale, size) };
  const names = record.leads.map(({ displayName }) => displayName);
  const title = size === 0 ? "empty" : record.as === "lead" ? "lead" : record.as === "member" ? "members" : "people";
  const isLead = record.as === "lead";
  return (
    <div className="page-head mb-6">
      <div>
        <p className="crumbs">
          <a href={paths.teams(locale, workspace)}>{t("crumb")}</a>
          <Icon name="chevron" />
          <span>{record.name}</span>
        </p>
        <h1>{t(title, counted)}</h1>
        {isLead && size > 0 ? <TeamSentence page={page} /> : null}
        <p className="sm dim mt-1">
          {names.length > 0 ? t("ledBy", { names: formatList(locale, names) }) : t("noLead")}{" "}
          {record.as === "member" ? null : (
            <a className="no-print" href={paths.teamPeople(locale, workspace, record.id)}>
              {t("managePeople")}
            </a>
          )}
        </p>
      </div>
      {isLead && size > 0 ? (
        <div className="row no-print">
          <PrintButton>{t("print")}</PrintButton>
          <ButtonLink href={paths.apiTeamCsv(workspace, record.id, locale, addressOfView(view))} download>
            <Icon name="down" />
            {t("export")}
          </ButtonLink>
          <ButtonLink kind="primary" href={paths.newRound(locale, workspace, record.id)}>
            {t("openRound")}
          </ButtonLink>
        </div>
      ) : null}
    </div>
  );
}

function ForLead({ page, workspace }: TeamViewProps) {
  return (
    <>
      <TeamFilters page={page} workspace={workspace} />
      <div className="teamtop">
        <OnLadder page={page} />
        {page.sentence.shared || page.view.day ? (
          <TeamPicture page={page} workspace={workspace} />
        ) : (
          <NothingShared page={page} workspace={workspace} />
        )}
      </div>
      <div className="three section">
        <NextRungs page={page} />
        <WhoTeaches page={page} workspace={workspace} />
        <TeamRound page={page} workspace={workspace} />
      </div>
      <div className="no-print">
        <TeamMoves page={page} />
        <PublishedFigures of="team" figures={page.figures} levels={page.levels} />
      </div>
    </>
  );
}

/** Levels, how far reviews are, and counts over the whole team; no rating of anybody. */
function ForAdministrator({ page, workspace }: TeamViewProps) {
  const t = useTranslations("team");
  return (
    <>
      <div className="split">
        <OnLadder page={page} />
        <TeamRound page={page} workspace={workspace} />
      </div>
      <PublishedFigures of="team" figures={page.figures} levels={page.levels} />
      <p className="sm mt-3">
        <a className="tap" href={paths.figures(page.locale, workspace)}>
          {t("figures.workspace")}
        </a>
      </p>
    </>
  );
}

/** Counts by level, and who offers to teach what. */
function ForMember({ page, workspace }: TeamViewProps) {
  const t = useTranslations("team.teach");
  const keys = [...new Set(page.offers.map(({ key }) => key))];
  const inOrder = page.levels
    .flatMap(({ responsibilities }) => responsibilities)
    .filter(({ key }) => keys.includes(key));
  return (
    <div className="split">
      <OnLadder page={page} />
      <section aria-labelledby="offers">
        <div className="section-head">
          <h2 id="offers">{t("memberTitle")}</h2>
          <span className="xs dimmer">{t("offered")}</span>
        </div>
        {inOrder.length === 0 ? <p className="sm dim">{t("memberEmpty")}</p> : null}
        <table className="table mid">
          <tbody>
            {inOrder.map(({ key }) => (
              <tr key={key}>
                <th scope="row" className="font-normal">
                  <Responsibility page={page} responsibilityKey={key} />
                </th>
                <td className="end">
                  {page.offers
                    .filter((offer) => offer.key === key)
                    .map(({ displayName }) => displayName)
                    .join(page.locale === "en" ? ", " : "、")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="sm mt-2">
          <a className="tap" href={paths.sharing(page.locale, workspace)}>
            {t("offer")}
          </a>
        </p>
      </section>
    </div>
  );
}

function NothingShared({ page, workspace }: TeamViewProps) {
  const t = useTranslations("team");
  return (
    <Empty
      title={t("empty.title")}
      action={
        <ButtonLink href={paths.newRound(page.locale, workspace, page.record.id)}>{t("head.openRound")}</ButtonLink>
      }
    >
      {t("empty.text")}
    </Empty>
  );
}

function NobodyYet({ page, workspace }: TeamViewProps) {
  const t = useTranslations("team.nobody");
  const mayAdd = page.record.as !== "member";
  return (
    <Empty
      title={t("title")}
      action={
        mayAdd ? (
          <ButtonLink kind="primary" href={paths.teamPeople(page.locale, workspace, page.record.id)}>
            {t("action")}
          </ButtonLink>
        ) : null
      }
    >
      {t("text")}
    </Empty>
  );
}
