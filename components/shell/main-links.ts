import { paths } from "@/lib/paths";
import type { IconName } from "../ui/icon";
import type { ShellPart, ShellProps } from "./shell-viewer";

export interface MainLink {
  part: Exclude<ShellPart, "notices">;
  icon: IconName;
  href: string;
  /** On a static page: the address with its gap, filled in the browser once the workspace is known. */
  pattern?: string;
  /** Stands only where somebody is signed in. */
  signedInOnly: boolean;
}

/** The navigation shows only what exists. A later part is added here and appears in both bars. */
export function mainLinks({ locale, viewer }: Pick<ShellProps, "locale" | "viewer">): MainLink[] {
  const team: MainLink[] = viewer?.hasTeams
    ? [{ part: "team", icon: "people", href: paths.teams(locale, viewer.workspace), signedInOnly: true }]
    : [];
  const own = (address: typeof paths.growth) =>
    viewer
      ? { href: address(locale, viewer.workspace) }
      : { href: paths.ownWorkspace(locale), pattern: address(locale, "{workspace}") };
  return [
    { part: "ladder", icon: "ladder", href: paths.ladder(locale), signedInOnly: false },
    { part: "skills", icon: "skills", href: paths.skills(locale), signedInOnly: false },
    { part: "growth", icon: "up", ...own(paths.growth), signedInOnly: true },
    { part: "reviews", icon: "form", ...own(paths.reviews), signedInOnly: true },
    ...team,
  ];
}

/** Marks of a link for static pages: hidden while nobody is signed in, address filled in the browser. */
export function placeMarks(link: { pattern?: string; signedInOnly: boolean }, viewer: ShellProps["viewer"]) {
  return viewer || !link.signedInOnly ? {} : { className: "me-in", "data-me-href": link.pattern };
}
