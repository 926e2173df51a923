export const locales = ["en", "zh-CN"] as const;
export type Locale = (typeof locales)[number];
/** Each language by the name it gives itself. */
export const localeNames = { en: "English", "zh-CN": "中文" } as const satisfies Record<Locale, string>;
export const defaultLocale: Locale = "en";

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

export function otherLocale(locale: Locale): Locale {
  return locale === "en" ? "zh-CN" : "en";
}

/** A language that came with a request: ours, or English for anything else. */
export function knownLocale(value: unknown): Locale {
  return isLocale(value) ? value : defaultLocale;
}
