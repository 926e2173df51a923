import type { Locale } from "./locales";
import about from "./messages/en/about.json";
import account from "./messages/en/account.json";
import errors from "./messages/en/errors.json";
import growth from "./messages/en/growth.json";
import home from "./messages/en/home.json";
import ladder from "./messages/en/ladder.json";
import map from "./messages/en/map.json";
import myData from "./messages/en/my-data.json";
import oidc from "./messages/en/oidc.json";
import organization from "./messages/en/organization.json";
import path from "./messages/en/path.json";
import review from "./messages/en/review.json";
import round from "./messages/en/round.json";
import search from "./messages/en/search.json";
import settings from "./messages/en/settings.json";
import shell from "./messages/en/shell.json";
import skills from "./messages/en/skills.json";
import team from "./messages/en/team.json";
import teams from "./messages/en/teams.json";
import ui from "./messages/en/ui.json";
import zhAbout from "./messages/zh-CN/about.json";
import zhAccount from "./messages/zh-CN/account.json";
import zhErrors from "./messages/zh-CN/errors.json";
import zhGrowth from "./messages/zh-CN/growth.json";
import zhHome from "./messages/zh-CN/home.json";
import zhLadder from "./messages/zh-CN/ladder.json";
import zhMap from "./messages/zh-CN/map.json";
import zhMyData from "./messages/zh-CN/my-data.json";
import zhOidc from "./messages/zh-CN/oidc.json";
import zhOrganization from "./messages/zh-CN/organization.json";
import zhPath from "./messages/zh-CN/path.json";
import zhReview from "./messages/zh-CN/review.json";
import zhRound from "./messages/zh-CN/round.json";
import zhSearch from "./messages/zh-CN/search.json";
import zhSettings from "./messages/zh-CN/settings.json";
import zhShell from "./messages/zh-CN/shell.json";
import zhSkills from "./messages/zh-CN/skills.json";
import zhTeam from "./messages/zh-CN/team.json";
import zhTeams from "./messages/zh-CN/teams.json";
import zhUi from "./messages/zh-CN/ui.json";

const english = {
  about,
  account,
  errors,
  growth,
  home,
  ladder,
  map,
  myData,
  oidc,
  organization,
  path,
  review,
  round,
  search,
  settings,
  shell,
  skills,
  team,
  teams,
  ui,
};

export type Messages = typeof english;

const catalogue: Record<Locale, Messages> = {
  en: english,
  "zh-CN": {
    about: zhAbout,
    account: zhAccount,
    errors: zhErrors,
    growth: zhGrowth,
    home: zhHome,
    ladder: zhLadder,
    map: zhMap,
    myData: zhMyData,
    oidc: zhOidc,
    organization: zhOrganization,
    path: zhPath,
    review: zhReview,
    round: zhRound,
    search: zhSearch,
    settings: zhSettings,
    shell: zhShell,
    skills: zhSkills,
    team: zhTeam,
    teams: zhTeams,
    ui: zhUi,
  },
};

/** All sentences of the interface in one language; both languages have the same keys (the compiler says so). */
export function loadMessages(locale: Locale): Messages {
  return catalogue[locale];
}
