import type { ReactNode } from "react";
import { MyPlace } from "../ladder/my-place";
import { Footer } from "./footer";
import { Listens } from "./listens";
import type { ShellProps } from "./shell-viewer";
import { TabBar } from "./tab-bar";
import { Topbar } from "./topbar";

/** The frame of a static page: the same bytes for everybody; who is signed in is learnt in the browser. */
export function PublicPage({
  children,
  bothLanguages = true,
  ...frame
}: Omit<ShellProps, "viewer"> & { children: ReactNode }) {
  const shell = { ...frame, bothLanguages };
  return (
    <>
      <Topbar {...shell} />
      <main id="main">{children}</main>
      <Footer locale={shell.locale} />
      <TabBar {...shell} />
      <MyPlace />
      <Listens />
    </>
  );
}
