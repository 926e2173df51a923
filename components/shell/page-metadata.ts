import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { env } from "@/lib/env";
import { type Locale, locales } from "@/lib/i18n/locales";

interface PublicPage {
  locale: Locale;
  title: string;
  description?: string;
  /** The page's address in a language. */
  address: (locale: Locale) => string;
}

/** Title, canonical address, the page in its other languages, and what is shown where it is shared. */
export async function publicMetadata({ locale, title, description, address }: PublicPage): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: "shell" });
  const text = description ?? t("description");
  return {
    metadataBase: new URL(env().publicUrl),
    title: { absolute: `${title} · ${t("siteName")}` },
    description: text,
    alternates: { canonical: address(locale), languages: languageAlternates(address) },
    openGraph: {
      type: "website",
      siteName: t("siteName"),
      title,
      description: text,
      url: address(locale),
      locale: locale === "en" ? "en_GB" : "zh_CN",
      images: [{ url: `/social-${locale}.png`, width: 1200, height: 630, alt: t("description") }],
    },
    twitter: { card: "summary_large_image" },
  };
}

/** `hreflang` for each language; whoever reads neither gets English. */
export function languageAlternates(address: (locale: Locale) => string): Record<string, string> {
  const entries: [string, string][] = locales.map((locale) => [locale, address(locale)]);
  return Object.fromEntries([...entries, ["x-default", address("en")]]);
}
