import { isLocale, knownLocale, type Locale } from "@/lib/i18n/locales";

/** Where a form of a workspace stands: bound to its action, which knows neither by itself. */
export interface Place {
  locale: Locale;
  workspace: string;
  /** The member whose page it stands on: by the time it is sent, somebody else may be signed in. */
  member: string;
}

/** What an action was bound to comes back from the browser: only what can be part of an address of ours goes on. */
export function knownPlace({ locale, workspace, member }: Place): Place {
  return { locale: knownLocale(locale), workspace: /^[a-z0-9-]{1,64}$/.test(workspace) ? workspace : "-", member };
}

/** Every address of the product is put together here and nowhere else. */
export const paths = {
  /** Goes to the reader's language. */
  root: () => "/",
  home: (locale: Locale) => `/${locale}`,
  ladder: (locale: Locale) => `/${locale}/ladder`,
  compare: (locale: Locale, lower: string, upper: string) => `/${locale}/ladder?compare=${lower},${upper}#compare`,
  level: (locale: Locale, levelKey: string) => `/${locale}/ladder/${levelKey}`,
  responsibility: (locale: Locale, levelKey: string, code: string) => `/${locale}/ladder/${levelKey}#r${code}`,
  /** The page of one responsibility; `responsibility` is its place on the page of its level. */
  responsibilityPage: (locale: Locale, levelKey: string, responsibilityKey: string) =>
    `/${locale}/ladder/${levelKey}/${responsibilityKey}`,
  skills: (locale: Locale) => `/${locale}/skills`,
  /** A group stands on the skill map. */
  skillGroup: (locale: Locale, groupKey: string) => `/${locale}/skills#${groupKey}`,
  skill: (locale: Locale, skillKey: string) => `/${locale}/skills/${skillKey}`,
  learningPath: (locale: Locale) => `/${locale}/path`,
  stage: (locale: Locale, stageKey: string) => `/${locale}/path/${stageKey}`,
  resources: (locale: Locale) => `/${locale}/resources`,
  resource: (locale: Locale, resourceKey: string) => `/${locale}/resources#${resourceKey}`,
  role: (locale: Locale) => `/${locale}/role`,
  /** A duty or a neighbouring role, by its key. */
  rolePart: (locale: Locale, key: string) => `/${locale}/role#${key}`,
  guide: (locale: Locale, guideKey: string) => `/${locale}/role/${guideKey}`,
  industries: (locale: Locale) => `/${locale}/industries`,
  industry: (locale: Locale, industryKey: string) => `/${locale}/industries#${industryKey}`,
  trends: (locale: Locale) => `/${locale}/trends`,
  trend: (locale: Locale, trendKey: string) => `/${locale}/trends#${trendKey}`,
  search: (locale: Locale, text?: string) => `/${locale}/search${text ? `?q=${encodeURIComponent(text)}` : ""}`,
  workspaceSearch: (locale: Locale, workspace: string, text?: string) =>
    `/${locale}/w/${workspace}/search${text ? `?q=${encodeURIComponent(text)}` : ""}`,
  assess: (locale: Locale, levelKey: string) => `/${locale}/assess/${levelKey}`,
  signIn: (locale: Locale, next?: string) => `/${locale}/sign-in${nextQuery(next)}`,
  signUp: (locale: Locale, next?: string) => `/${locale}/sign-up${nextQuery(next)}`,
  /** Back to sign-in with the words for why a provider's sign-in came to nothing. */
  signInRefused: (locale: Locale, code: string, provider: string, next: string | null) =>
    `/${locale}/sign-in?refused=${code}&provider=${provider}${next ? `&next=${encodeURIComponent(next)}` : ""}`,
  setup: (locale: Locale, token?: string) => `/${locale}/setup${token ? `?token=${encodeURIComponent(token)}` : ""}`,
  ownWorkspace: (locale: Locale, target?: string) =>
    `/${locale}/w${target ? `?assess=${encodeURIComponent(target)}` : ""}`,
  workspace: (locale: Locale, workspace: string) => `/${locale}/w/${workspace}`,
  growth: (locale: Locale, workspace: string) => `/${locale}/w/${workspace}/growth`,
  reviews: (locale: Locale, workspace: string) => `/${locale}/w/${workspace}/reviews`,
  /** For the level that somebody came for, and with the mentor they want to ask. */
  newReview: (locale: Locale, workspace: string, target?: string, mentor?: string) =>
    `/${locale}/w/${workspace}/reviews/new${query({ target, mentor })}`,
  /** Asks somebody to review as mentor, or names another. */
  askMentor: (locale: Locale, workspace: string, id: string) => `/${locale}/w/${workspace}/reviews/${id}/ask`,
  /** Offers to review somebody, whom the address may name. */
  offerReview: (locale: Locale, workspace: string, member?: string) =>
    `/${locale}/w/${workspace}/requests/new${query({ to: member })}`,
  notices: (locale: Locale, workspace: string) => `/${locale}/w/${workspace}/notices`,
  review: (locale: Locale, workspace: string, id: string) => `/${locale}/w/${workspace}/reviews/${id}`,
  selfReview: (locale: Locale, workspace: string, id: string, responsibilityKey?: string) =>
    `/${locale}/w/${workspace}/reviews/${id}/self${responsibilityKey ? `?r=${encodeURIComponent(responsibilityKey)}` : ""}`,
  submitReview: (locale: Locale, workspace: string, id: string) =>
    `/${locale}/w/${workspace}/reviews/${id}/self?step=submit`,
  /** Both sides of a review; `view` and `show` as they are chosen there, `row` the responsibility in hand. */
  comparison: (locale: Locale, workspace: string, id: string, at: ComparisonPlace = {}) =>
    `/${locale}/w/${workspace}/reviews/${id}/compare${comparisonQuery(at)}`,
  mentorReview: (locale: Locale, workspace: string, id: string, responsibilityKey?: string) =>
    `/${locale}/w/${workspace}/reviews/${id}/mentor${query({ r: responsibilityKey })}`,
  submitMentorReview: (locale: Locale, workspace: string, id: string) =>
    `/${locale}/w/${workspace}/reviews/${id}/mentor?step=submit`,
  /** What one noted about others. */
  observations: (locale: Locale, workspace: string) => `/${locale}/w/${workspace}/observations`,
  /** One's notes, or those of one day. */
  notes: (locale: Locale, workspace: string, day?: string) =>
    `/${locale}/w/${workspace}/notes${day ? `?from=${day}&to=${day}` : ""}`,
  newNote: (locale: Locale, workspace: string) => `/${locale}/w/${workspace}/notes/new`,
  settings: (locale: Locale, workspace: string) => `/${locale}/w/${workspace}/settings`,
  /** To an OIDC provider, and afterwards to `callbackUrl`. */
  providerSignIn: (provider: string, callbackUrl: string) =>
    `/api/auth/signin/${provider}?callbackUrl=${encodeURIComponent(callbackUrl)}`,
  myData: (locale: Locale, workspace: string) => `/${locale}/w/${workspace}/settings/data`,
  /** Says that an account is gone; whoever gets there is signed out. */
  accountDeleted: (locale: Locale) => `/${locale}/account-deleted`,
  apiMyData: (workspace: string) => `/api/w/${workspace}/my-data`,
  account: (locale: Locale, workspace: string, done?: string) =>
    `/${locale}/w/${workspace}/settings/account${done ? `?done=${encodeURIComponent(done)}` : ""}`,
  reset: (locale: Locale, token?: string) => `/${locale}/reset${token ? `?token=${encodeURIComponent(token)}` : ""}`,
  /** The people of a workspace, and who is invited into it. */
  people: (locale: Locale, workspace: string, done?: string) =>
    `/${locale}/w/${workspace}/settings/people${done ? `?done=${encodeURIComponent(done)}` : ""}`,
  /** The teams of a workspace that one knows. */
  teams: (locale: Locale, workspace: string, done?: string) => `/${locale}/w/${workspace}/teams${query({ done })}`,
  /** A team's picture; `view` as the filters of the page put it together, "" or beginning with "?". */
  team: (locale: Locale, workspace: string, teamId: string, view = "") =>
    `/${locale}/w/${workspace}/teams/${teamId}${view}`,
  /** Who belongs to a team and who leads it. */
  teamPeople: (locale: Locale, workspace: string, teamId: string, done?: string) =>
    `/${locale}/w/${workspace}/teams/${teamId}/people${query({ done })}`,
  /** One person of a team, as its leads may see them. */
  teamPerson: (locale: Locale, workspace: string, teamId: string, memberId: string, responsibilityKey?: string) =>
    `/${locale}/w/${workspace}/teams/${teamId}/people/${memberId}${responsibilityKey ? `#${responsibilityKey}` : ""}`,
  newRound: (locale: Locale, workspace: string, teamId: string) =>
    `/${locale}/w/${workspace}/teams/${teamId}/rounds/new`,
  /** The board of a round. */
  round: (locale: Locale, workspace: string, teamId: string, roundId: string, done?: string) =>
    `/${locale}/w/${workspace}/teams/${teamId}/rounds/${roundId}${query({ done })}`,
  /** An invitation into a round, where one starts one's own review. */
  joinRound: (locale: Locale, workspace: string, roundId: string) => `/${locale}/w/${workspace}/rounds/${roundId}`,
  /** What is published of the ratings of whole teams and of the workspace. */
  figures: (locale: Locale, workspace: string) => `/${locale}/w/${workspace}/settings/figures`,
  /** With which teams one shares, and what one offers to teach. */
  sharing: (locale: Locale, workspace: string, done?: string) =>
    `/${locale}/w/${workspace}/settings/sharing${query({ done })}`,
  apiTeamCsv: (workspace: string, teamId: string, locale: Locale, view = "") =>
    `/api/w/${workspace}/teams/${teamId}/csv${view ? `${view}&` : "?"}locale=${locale}`,
  /** Further rows of a long team; from which place on is added as `from`. */
  apiTeamRows: (workspace: string, teamId: string, locale: Locale, view = "") =>
    `/api/w/${workspace}/teams/${teamId}/rows${view ? `${view}&` : "?"}locale=${locale}`,
  /** What the link of an invitation leads to. */
  invitation: (locale: Locale, token: string) => `/${locale}/invite/${encodeURIComponent(token)}`,
  apiMe: () => "/api/me",
  /** What is found in a language; in a workspace, with what is one's own there. */
  apiSearch: (locale: Locale, text: string, workspace?: string) =>
    `/api${workspace ? `/w/${workspace}` : ""}/search?locale=${locale}&q=${encodeURIComponent(text)}`,
  apiAssessment: (workspace: string, assessmentId: string) => `/api/w/${workspace}/assessments/${assessmentId}`,
  apiPrivateNotes: (workspace: string, assessmentId: string) => `/api/w/${workspace}/assessments/${assessmentId}/notes`,
  /** Whether anything of a review that is open to both has changed since `stamp`. */
  apiLive: (workspace: string, reviewId: string, stamp: string) =>
    `/api/w/${workspace}/reviews/${reviewId}/live?stamp=${encodeURIComponent(stamp)}`,
  apiDownload: (workspace: string, reviewId: string, as: "json" | "html", locale: Locale) =>
    `/api/w/${workspace}/reviews/${reviewId}/download?as=${as}&locale=${locale}`,
} as const;

/** How a comparison is looked at, as its address says it; what is left out is as it is at first. */
export interface ComparisonPlace {
  view?: string;
  show?: string;
  row?: string;
  /** A form of the row was refused and is shown unfolded. */
  again?: "yes";
}

function comparisonQuery({ view, show, row, again }: ComparisonPlace): string {
  return query({ view, show, row, again }) + (row ? `#row-${encodeURIComponent(row)}` : "");
}

function query(parameters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value ? `${name}=${encodeURIComponent(value)}` : [],
  );
  return given.length > 0 ? `?${given.join("&")}` : "";
}

function nextQuery(next?: string): string {
  return next ? `?next=${encodeURIComponent(next)}` : "";
}

/** The language of an address of ours, or null where it has none. */
export function localeOfAddress(address: string | null): Locale | null {
  const [, first] = address?.split(/[/?#]/) ?? [];
  return isLocale(first) ? first : null;
}

/** The level of an address that starts a self-assessment, or null for any other address. */
export function assessedLevel(address: string): string | null {
  return /^\/(?:en|zh-CN)\/assess\/([\w-]+)$/.exec(address)?.[1] ?? null;
}

/**
 * A `next` address that a visitor brought along, if it may be followed after sign-in: a path of this product, nothing
 * that a browser could read as another host. Anything else is null.
 */
export function safeNext(value: string | null | undefined): string | null {
  if (!value || value.length > 512 || !/^\/(en|zh-CN)(\/[\w\-./]*)?(\?[\w\-=&%.,]*)?(#[\w\-.]*)?$/.test(value))
    return null;
  return value.includes("//") || value.includes("/..") ? null : value;
}
