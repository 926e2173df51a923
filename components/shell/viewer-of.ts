import type { Viewer } from "@/lib/auth/viewer";
import { todayIn } from "@/lib/i18n/today";
import { initialsOf } from "../ui/avatar";
import type { ShellViewer } from "./shell-viewer";

/** What the frame shows of a viewer: plain data, for after the transaction. */
export function shellViewer(viewer: Viewer): ShellViewer {
  const {
    workspace,
    workspaceName,
    workspaces,
    memberId,
    displayName,
    isDemo,
    theme,
    timeZone,
    singleKeys,
    unreadNotices,
    ledTeams,
    ownTeams,
  } = viewer;
  return {
    workspace,
    workspaceName,
    workspaces,
    memberId,
    displayName,
    isDemo,
    initials: initialsOf(displayName),
    today: todayIn(timeZone),
    unreadNotices,
    leadsTeams: ledTeams.length > 0,
    hasTeams: ledTeams.length + ownTeams.length > 0 || viewer.role === "administrator",
    singleKeys,
    theme,
  };
}
