import { getTranslations } from "next-intl/server";
import { newId } from "@/lib/ids";
import { textIn } from "@/lib/ladder/built-in";
import { type Place, paths } from "@/lib/paths";
import { openRoundAction } from "@/lib/review/actions/round";
import type { RoundDraft } from "@/lib/review/queries/round";
import { ButtonLink } from "../ui/button";
import { Empty } from "../ui/empty";
import { Icon } from "../ui/icon";
import { OpenRoundForm } from "./open-round-form";
import { roundWords } from "./round-words";

/** Opening a round for a team: what would go wrong first, then its days, then its people. */
export async function OpenRound({ draft, place }: { draft: RoundDraft; place: Place }) {
  const { team, ladder, facts } = draft;
  const { locale, workspace } = place;
  const t = await getTranslations({ locale, namespace: "round.new" });
  const back = paths.team(locale, workspace, team.id);
  return (
    <div className="dialog as-page">
      <header>
        <div>
          <p className="crumbs">
            <a href={paths.teams(locale, workspace)}>{t("crumb")}</a>
            <Icon name="chevron" />
            <a href={back}>{team.name}</a>
          </p>
          <h1>{t("title", { team: team.name })}</h1>
          <p className="sm dim mt-1">{t("lead")}</p>
        </div>
        <ButtonLink kind="quiet" icon href={back} aria-label={t("cancel")}>
          <Icon name="close" />
        </ButtonLink>
      </header>
      <div className="body">
        {facts.people.length === 0 ? (
          <Empty
            title={t("nobodyInTeam")}
            action={<ButtonLink href={paths.teamPeople(locale, workspace, team.id)}>{t("addPeople")}</ButtonLink>}
          >
            {t("nobodyInTeamText")}
          </Empty>
        ) : (
          <OpenRoundForm
            action={openRoundAction.bind(null, place)}
            teamId={team.id}
            clientKey={newId()}
            facts={facts}
            you={place.member}
            locale={locale}
            levels={ladder.levels.map(({ key, shortName }) => ({ key, name: `${key} ${textIn(shortName, locale)}` }))}
            cancelAt={back}
            words={await roundWords(locale)}
          />
        )}
      </div>
    </div>
  );
}
