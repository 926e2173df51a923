import "./globals.css";
import type { Metadata, Viewport } from "next";
import { getTranslations } from "next-intl/server";
import { BrandMark } from "@/components/shell/brand";
import { ThemeScript } from "@/components/shell/theme-script-tag";
import { ButtonLink } from "@/components/ui/button";
import { LadderWithMissingRung } from "@/components/ui/empty";
import { type Locale, locales } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "404 · Rung 阶", robots: { index: false } };
export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

/** Unmatched addresses know no language, so this one page, built once, speaks both. */
export default function GlobalNotFound() {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <ThemeScript />
      </head>
      <body>
        <header className="topbar">
          <a className="brand" href={paths.root()}>
            <BrandMark />
            Rung <span lang="zh-CN">阶</span>
          </a>
        </header>
        <main id="main" className="lost">
          <div className="empty">
            <LadderWithMissingRung />
            {locales.map((locale) => (
              <Words key={locale} locale={locale} />
            ))}
          </div>
        </main>
      </body>
    </html>
  );
}

async function Words({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "shell.notFound" });
  return (
    <section lang={locale}>
      <h1>{t("title")}</h1>
      <p>{t("text")}</p>
      <p className="row">
        <ButtonLink href={paths.ladder(locale)}>{t("toLadder")}</ButtonLink>
        <ButtonLink kind="quiet" href={paths.home(locale)}>
          {t("toHome")}
        </ButtonLink>
      </p>
    </section>
  );
}
