import type { ReactNode } from "react";
import { Footer } from "./footer";
import type { ShellProps } from "./shell-viewer";
import { TabBar } from "./tab-bar";
import { Topbar } from "./topbar";

/** The frame of a page inside a workspace. */
export function SignedInPage({
  children,
  ...shell
}: Required<Pick<ShellProps, "viewer">> & ShellProps & { children: ReactNode }) {
  return (
    <>
      <Topbar {...shell} />
      <main id="main">{children}</main>
      <Footer locale={shell.locale} />
      <TabBar {...shell} />
    </>
  );
}
