import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";

/** How many notices are new, beside the word of a link; nothing where none is. */
export async function NewCount({ locale, count }: { locale: Locale; count: number }) {
  if (count === 0) return null;
  const t = await getTranslations({ locale, namespace: "shell" });
  return (
    <>
      <span className="badge" aria-hidden="true">
        {shortCount(count)}
      </span>
      <span className="vh">{t("notices", { count })}</span>
    </>
  );
}

/** More than ninety-nine need no exact figure, and have no room for one. */
function shortCount(count: number): string {
  return count > 99 ? "99+" : String(count);
}
