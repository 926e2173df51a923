import { useTranslations } from "next-intl";
import { Legend } from "@/components/ui/legend";
import type { Mark } from "@/components/ui/rate-mark";
import type { GrowthView, PartMark } from "@/lib/growth/growth-view";

/** What the marks of the climb mean: only those that are on it. */
export function ClimbLegend({ view }: { view: GrowthView }) {
  const t = useTranslations("growth.climb");
  const kinds = new Set(view.rungs.flatMap((rung) => rung.parts.map((part) => part.mark.kind)));
  const entries: { kind: PartMark["kind"]; mark: Mark; label: string }[] = [
    { kind: "self", mark: { kind: "self", point: 3 }, label: t("legendOwn") },
    { kind: "no-opportunity", mark: { kind: "na" }, label: t("legendNoOpportunity") },
    { kind: "given", mark: { kind: "given" }, label: t("legendGiven") },
  ];
  const { target, height } = view.climb;
  const isAhead = target !== null && target.height > height;
  const isDated = target?.reachBy && target.reachBy > view.today;
  return (
    <div className="row between mt-2">
      <Legend entries={entries.filter(({ kind }) => kinds.has(kind))} />
      <p className="xs dimmer">{t(isAhead ? (isDated ? "noteDated" : "noteUndated") : "noteWithoutTarget")}</p>
    </div>
  );
}
