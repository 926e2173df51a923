import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { paths } from "@/lib/paths";
import { Footer } from "./footer";
import type { ShellProps } from "./shell-viewer";
import { Shortcuts } from "./shortcuts";
import { SweepDevice } from "./sweep-device";
import { TabBar } from "./tab-bar";
import { Topbar } from "./topbar";

/** The frame of a page inside a workspace. */
export async function SignedInPage({
  children,
  ...shell
}: Required<Pick<ShellProps, "viewer">> & ShellProps & { children: ReactNode }) {
  const t = await getTranslations({ locale: shell.locale, namespace: "organization" });
  const k = await getTranslations({ locale: shell.locale, namespace: "shell.keys" });
  const { locale } = shell;
  const { workspace } = shell.viewer;
  return (
    <>
      <Topbar {...shell} />
      <main id="main">
        {shell.viewer.isDemo ? <p className="xs dimmer mb-4 no-print">{t("demoBanner")}</p> : null}
        {children}
      </main>
      <Footer locale={shell.locale} />
      <TabBar {...shell} />
      <SweepDevice />
      {shell.viewer.singleKeys ? (
        <Shortcuts
          goTo={{
            l: paths.ladder(locale),
            g: paths.growth(locale, workspace),
            r: paths.reviews(locale, workspace),
            n: paths.notes(locale, workspace),
            ...(shell.viewer.hasTeams ? { t: paths.teams(locale, workspace) } : {}),
          }}
          words={{
            title: k("title"),
            close: k("close"),
            rows: [
              { keys: ["Q"], does: k("note") },
              { keys: ["Ctrl", "K"], does: k("search") },
              ...(shell.bothLanguages ? [{ keys: ["B"], does: k("both") }] : []),
              { keys: ["G", "L"], does: k("ladder") },
              { keys: ["G", "G"], does: k("growth") },
              { keys: ["G", "R"], does: k("reviews") },
              { keys: ["G", "N"], does: k("notes") },
              ...(shell.viewer.hasTeams ? [{ keys: ["G", "T"], does: k("team") }] : []),
              { keys: ["1", "5"], does: k("rate") },
              { keys: ["0"], does: k("noOpportunity") },
              { keys: ["J", "K"], does: k("move") },
              { keys: ["E"], does: k("evidence") },
              { keys: ["Ctrl", "Enter"], does: k("finish") },
              { keys: ["Esc"], does: k("escape") },
            ],
          }}
        />
      ) : null}
    </>
  );
}
