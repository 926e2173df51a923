import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";

interface SettingsNavProps {
  locale: Locale;
  workspace: string;
  current: (typeof parts)[number];
}

const parts = ["workspace", "people", "sharing", "account", "data"] as const;
const addressOf = {
  workspace: paths.settings,
  people: paths.people,
  sharing: paths.sharing,
  account: paths.account,
  data: paths.myData,
} as const;

/** The pages that settings consist of. */
export async function SettingsNav({ locale, workspace, current }: SettingsNavProps) {
  const t = await getTranslations({ locale, namespace: "settings.nav" });
  const teams = await getTranslations({ locale, namespace: "teams" });
  return (
    <nav className="seg-ctl flex-wrap" aria-label={t("label")}>
      {parts.map((part) => (
        <a key={part} href={addressOf[part](locale, workspace)} aria-current={part === current ? "page" : undefined}>
          {part === "sharing" ? teams("sharing.nav") : t(part)}
        </a>
      ))}
    </nav>
  );
}
