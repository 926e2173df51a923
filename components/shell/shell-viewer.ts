import type { Locale } from "@/lib/i18n/locales";

/** The parts of the product that exist and can be current in the navigation. */
export type ShellPart = "ladder" | "skills" | "growth" | "reviews" | "team" | "notices" | "settings";

/** What the frame of a signed-in page shows of its viewer. */
export interface ShellViewer {
  /** Slug of the workspace in view. */
  workspace: string;
  workspaceName: string;
  /** Every workspace of the account, in the order they were joined. */
  workspaces: readonly { slug: string; name: string }[];
  memberId: string;
  displayName: string;
  initials: string;
  /** The demo workspace says on every page that its people are fictional. */
  isDemo: boolean;
  /** The day it is where the viewer lives, as `YYYY-MM-DD`. */
  today: string;
  /** Notices that were not read yet. */
  unreadNotices: number;
  /** They lead a team; they know of teams: they lead one, belong to one, or look after the workspace. */
  leadsTeams: boolean;
  hasTeams: boolean;
  /** Keys without a modifier do something. */
  singleKeys: boolean;
  /** The account's choice; it shows where this device has none of its own. */
  theme: "system" | "light" | "dark";
}

export interface ShellProps {
  locale: Locale;
  current?: ShellPart;
  /** This page's address in a language: the language switch keeps the page. */
  address: (locale: Locale) => string;
  /** The page shows texts of the ladder that can stand in both languages. */
  bothLanguages?: boolean;
  /** Absent on static pages, which learn in the browser whether somebody is signed in. */
  viewer?: ShellViewer;
}
