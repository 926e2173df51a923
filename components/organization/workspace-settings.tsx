import { getTranslations } from "next-intl/server";
import { signOutAction } from "@/lib/auth/actions";
import type { Locale } from "@/lib/i18n/locales";
import { memberFormSentences } from "@/lib/i18n/sentences";
import { textIn } from "@/lib/ladder/built-in";
import type { CareerLadder } from "@/lib/ladder/format";
import { removeDemoAction, setPlaceAction } from "@/lib/organization/actions";
import type { Aim } from "@/lib/organization/queries";
import { paths } from "@/lib/paths";
import { notOnLadder } from "@/lib/review/input";
import type { ShellViewer } from "../shell/shell-viewer";
import { WorkspaceLinks } from "../shell/workspace-switcher";
import { Button, ButtonLink } from "../ui/button";
import { PlaceForm } from "./place-form";
import { SettingsNav } from "./settings-nav";
import { SignOutForm } from "./sign-out-form";

interface WorkspaceSettingsProps {
  locale: Locale;
  workspace: string;
  workspaceName: string;
  ladder: CareerLadder;
  levelNow: string | null;
  levelDeclared: boolean;
  aim: Aim | null;
  memberId: string;
  /** All of this account, the one in view among them. */
  workspaces: ShellViewer["workspaces"];
  mayRemoveDemo: boolean;
  kept: boolean;
}

export async function WorkspaceSettings(props: WorkspaceSettingsProps) {
  const { locale, workspace, memberId } = props;
  const t = await getTranslations({ locale, namespace: "organization.settings" });
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("title")}</h1>
          <p className="lead">{props.workspaceName}</p>
        </div>
        <SettingsNav locale={locale} workspace={workspace} current="workspace" />
      </div>
      <section aria-labelledby="place">
        <div className="section-head">
          <h2 id="place">{t("place")}</h2>
          <p>{t("placeNote")}</p>
        </div>
        <Place {...props} />
      </section>
      <OwnWorkspaces {...props} />
      <section className="section" aria-labelledby="session">
        <div className="section-head">
          <h2 id="session">{t("session")}</h2>
          <p>{t("signOutText")}</p>
        </div>
        <SignOutForm
          action={signOutAction.bind(null, locale)}
          memberId={memberId}
          reviewsAddress={paths.reviews(locale, workspace)}
          words={{
            signOut: t("signOut"),
            unsavedTitle: t("unsavedTitle"),
            unsavedText: t("unsavedText"),
            unsavedRating: t("unsavedRating"),
            toReviews: t("toReviews"),
            signOutAnyway: t("signOutAnyway"),
          }}
        />
      </section>
      <MyDataLink {...props} />
      {props.mayRemoveDemo ? (
        <section className="section" aria-labelledby="demo">
          <div className="section-head">
            <h2 id="demo">{t("demo")}</h2>
          </div>
          <p className="dim mb-3">{t("demoText")}</p>
          <form action={removeDemoAction.bind(null, { locale, workspace, member: memberId })}>
            <Button kind="danger" type="submit">
              {t("removeDemo")}
            </Button>
          </form>
        </section>
      ) : null}
    </>
  );
}

async function OwnWorkspaces({ locale, workspace, workspaces }: WorkspaceSettingsProps) {
  if (workspaces.length < 2) return null;
  const t = await getTranslations({ locale, namespace: "organization.switcher" });
  return (
    <section className="section" aria-labelledby="workspaces">
      <div className="section-head">
        <h2 id="workspaces">{t("title")}</h2>
      </div>
      <ul className="list">
        <WorkspaceLinks locale={locale} workspace={workspace} workspaces={workspaces} />
      </ul>
    </section>
  );
}

async function MyDataLink({ locale, workspace }: WorkspaceSettingsProps) {
  const t = await getTranslations({ locale, namespace: "myData.settings" });
  return (
    <section className="section" aria-labelledby="my-data">
      <div className="section-head">
        <h2 id="my-data">{t("title")}</h2>
        <p>{t("text")}</p>
      </div>
      <ButtonLink href={paths.myData(locale, workspace)}>{t("open")}</ButtonLink>
    </section>
  );
}

async function Place(props: WorkspaceSettingsProps) {
  const { locale, workspace, memberId, ladder, levelNow, levelDeclared, aim, kept } = props;
  const t = await getTranslations({ locale, namespace: "organization.settings" });
  const sentences = await memberFormSentences(locale, ["invalid-input"]);
  const levels = ladder.levels.map((level) => ({
    value: level.key,
    label: `${level.key} ${textIn(level.shortName, locale)}`,
  }));
  const unsaid = (label: string) => ({ value: "", label });
  return (
    <PlaceForm
      action={setPlaceAction.bind(null, { locale, workspace, member: memberId })}
      levelsNow={[
        ...(levelDeclared ? [] : [unsaid(t("notDeclared"))]),
        { value: notOnLadder, label: t("notOnLadder") },
        ...levels,
      ]}
      targets={[...(aim ? [] : [unsaid(t("noTarget"))]), ...levels]}
      initial={{
        levelNow: levelDeclared ? (levelNow ?? notOnLadder) : "",
        target: aim?.target ?? "",
        reachBy: aim?.reachBy ?? "",
      }}
      words={{
        levelNow: t("levelNow"),
        target: t("target"),
        reachBy: t("reachBy"),
        keep: t("keep"),
        busy: t("busy"),
        kept: t("kept"),
      }}
      kept={kept}
      {...sentences}
    />
  );
}
