import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Footer } from "./footer";
import type { ShellProps } from "./shell-viewer";
import { SweepDevice } from "./sweep-device";
import { TabBar } from "./tab-bar";
import { Topbar } from "./topbar";

/** The frame of a page inside a workspace. */
export async function SignedInPage({
  children,
  ...shell
}: Required<Pick<ShellProps, "viewer">> & ShellProps & { children: ReactNode }) {
  const t = await getTranslations({ locale: shell.locale, namespace: "organization" });
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
    </>
  );
}
