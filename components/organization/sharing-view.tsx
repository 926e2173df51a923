import { getTranslations } from "next-intl/server";
import { formatDate, formatList } from "@/lib/i18n/format";
import { memberFormSentences } from "@/lib/i18n/sentences";
import type { CareerLadder } from "@/lib/ladder/format";
import { setSharingAction } from "@/lib/organization/actions/team-sharing";
import type { OwnSharing, Teaching } from "@/lib/organization/queries/team-sharing";
import type { Place } from "@/lib/paths";
import { Chip } from "../ui/chip";
import { Note } from "../ui/note";
import { SettingsNav } from "./settings-nav";
import { SharingSwitch } from "./sharing-switch";
import { TeachingOffers, WhoTeaches } from "./teaching-offers";

export const doneWithSharing = ["shared", "ended", "offers"] as const;

export interface SharingViewProps {
  place: Place;
  timeZone: string;
  ladder: CareerLadder;
  teams: OwnSharing[];
  teaching: Teaching[];
  done: (typeof doneWithSharing)[number] | null;
}

/** With which teams somebody shares their agreed ratings, and what they offer to teach. */
export async function SharingView(props: SharingViewProps) {
  const { place, done } = props;
  const { locale, workspace } = place;
  const t = await getTranslations({ locale, namespace: "teams.sharing" });
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("title")}</h1>
          <p className="lead">{t("lead")}</p>
        </div>
        <SettingsNav locale={locale} workspace={workspace} current="sharing" />
      </div>
      {done ? (
        <div role="status" className="mb-6">
          <Note icon="check">{t(`done.${done}`)}</Note>
        </div>
      ) : null}
      <OwnTeams {...props} />
      <TeachingOffers {...props} />
      <WhoTeaches {...props} />
    </>
  );
}

async function OwnTeams({ place, teams, timeZone }: SharingViewProps) {
  const { locale } = place;
  const t = await getTranslations({ locale, namespace: "teams.sharing" });
  const { failures, signIn } = await memberFormSentences(locale, ["invalid-input"]);
  return (
    <section aria-labelledby="own-teams">
      <div className="section-head">
        <h2 id="own-teams">{t("teams")}</h2>
        {teams.length > 0 ? <p>{t("teamsNote")}</p> : null}
      </div>
      {teams.length === 0 ? (
        <p className="dim">{t("none")}</p>
      ) : (
        <>
          <ul className="list">
            {teams.map(({ teamId, name, leads, sharedAt }) => (
              <li key={teamId}>
                <h3>{name}</h3>
                <p className="sm dim">
                  {leads.length > 0
                    ? t("ledBy", {
                        names: formatList(
                          locale,
                          leads.map(({ displayName }) => displayName),
                        ),
                      })
                    : t("noLead")}
                </p>
                <div className="row mt-2">
                  <Chip tone={sharedAt ? "accent" : "plain"}>
                    {sharedAt ? t("since", { date: formatDate(locale, sharedAt, timeZone) }) : t("off")}
                  </Chip>
                  <SharingSwitch
                    action={setSharingAction.bind(null, place)}
                    teamId={teamId}
                    shares={sharedAt !== null}
                    words={{
                      label: t(sharedAt ? "stop" : "on"),
                      labelOf: t(sharedAt ? "stopOf" : "onOf", { team: name }),
                      busy: t("switching"),
                    }}
                    failures={failures}
                    signIn={signIn}
                  />
                </div>
              </li>
            ))}
          </ul>
          <div className="mt-4">
            <Note icon="eye">
              <p>{t("sees")}</p>
              <p>{t("never")}</p>
              <p>{t("counted")}</p>
              <p>{t("ends")}</p>
            </Note>
          </div>
        </>
      )}
    </section>
  );
}
