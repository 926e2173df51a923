import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";

interface SettingsNavProps {
  locale: Locale;
  workspace: string;
  current: (typeof parts)[number];
}

const parts = ["workspace", "people", "account", "data"] as const;
const addressOf = {
  workspace: paths.settings,
  people: paths.people,
  account: paths.account,
  data: paths.myData,
} as const;

/** The pages that settings consist of. */
export async function SettingsNav({ locale, workspace, current }: SettingsNavProps) {
  const t = await getTranslations({ locale, namespace: "settings.nav" });
  return (
    <nav className="seg-ctl" aria-label={t("label")}>
      {parts.map((part) => (
        <a key={part} href={addressOf[part](locale, workspace)} aria-current={part === current ? "page" : undefined}>
          {t(part)}
        </a>
      ))}
    </nav>
  );
}
