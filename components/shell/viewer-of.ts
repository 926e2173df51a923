import type { Viewer } from "@/lib/auth/viewer";
import { initialsOf } from "../ui/avatar";
import type { ShellViewer } from "./shell-viewer";

/** What the frame shows of a viewer: plain data, for after the transaction. */
export function shellViewer(viewer: Viewer): ShellViewer {
  const { workspace, displayName, isDemo, theme } = viewer;
  return { workspace, displayName, isDemo, theme, initials: initialsOf(displayName) };
}
