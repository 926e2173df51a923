import type { Locale } from "./locales";
import account from "./messages/en/account.json";
import errors from "./messages/en/errors.json";
import growth from "./messages/en/growth.json";
import home from "./messages/en/home.json";
import ladder from "./messages/en/ladder.json";
import myData from "./messages/en/my-data.json";
import oidc from "./messages/en/oidc.json";
import organization from "./messages/en/organization.json";
import review from "./messages/en/review.json";
import settings from "./messages/en/settings.json";
import shell from "./messages/en/shell.json";
import ui from "./messages/en/ui.json";
import zhAccount from "./messages/zh-CN/account.json";
import zhErrors from "./messages/zh-CN/errors.json";
import zhGrowth from "./messages/zh-CN/growth.json";
import zhHome from "./messages/zh-CN/home.json";
import zhLadder from "./messages/zh-CN/ladder.json";
import zhMyData from "./messages/zh-CN/my-data.json";
import zhOidc from "./messages/zh-CN/oidc.json";
import zhOrganization from "./messages/zh-CN/organization.json";
import zhReview from "./messages/zh-CN/review.json";
import zhSettings from "./messages/zh-CN/settings.json";
import zhShell from "./messages/zh-CN/shell.json";
import zhUi from "./messages/zh-CN/ui.json";

const english = { account, errors, growth, home, ladder, myData, oidc, organization, review, settings, shell, ui };

export type Messages = typeof english;

const catalogue: Record<Locale, Messages> = {
  en: english,
  "zh-CN": {
    account: zhAccount,
    errors: zhErrors,
    growth: zhGrowth,
    home: zhHome,
    ladder: zhLadder,
    oidc: zhOidc,
    myData: zhMyData,
    organization: zhOrganization,
    review: zhReview,
    settings: zhSettings,
    shell: zhShell,
    ui: zhUi,
  },
};

/** All sentences of the interface in one language; both languages have the same keys (the compiler says so). */
export function loadMessages(locale: Locale): Messages {
  return catalogue[locale];
}
