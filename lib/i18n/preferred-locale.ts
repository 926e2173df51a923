import { defaultLocale, type Locale, locales } from "./locales";

/** The language of ours that an `Accept-Language` header wants most; English where it wants none of them. */
export function preferredLocale(header: string | null): Locale {
  const wishes = (header ?? "")
    .split(",")
    .map((part, place) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const weight = Number(parameters.find((one) => one.trim().startsWith("q="))?.split("=")[1] ?? 1);
      return { language: tag.split("-")[0], weight: Number.isFinite(weight) ? weight : 0, place };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.place - b.place);
  for (const { language } of wishes) {
    const found = locales.find((locale) => locale.toLowerCase().split("-")[0] === language);
    if (found) return found;
  }
  return defaultLocale;
}
