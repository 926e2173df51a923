import type { getTranslations } from "next-intl/server";
import type { Stage } from "@/lib/ladder/career-map";

type MapWords = Awaited<ReturnType<typeof getTranslations<"map">>>;

/** “18–36 months”, with the words of the namespace `map`. */
export function monthsOf(stage: Stage, t: MapWords): string {
  const { from, to } = stage.months;
  return to === null ? t("months.from", { from }) : t("months.between", { from, to });
}
