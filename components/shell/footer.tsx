import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";

export async function Footer({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "shell" });
  return (
    <footer className="foot">
      <span>{t("siteName")}</span>
      <a href={paths.home(locale)}>{t("home")}</a>
      <a href={paths.ladder(locale)}>{t("ladder")}</a>
      <a href={paths.skills(locale)}>{t("skillsAndPath")}</a>
      <a href={`${paths.ladder(locale)}#credit`}>{t("credit")}</a>
    </footer>
  );
}
