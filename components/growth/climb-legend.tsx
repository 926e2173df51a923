import { useTranslations } from "next-intl";
import { Legend } from "@/components/ui/legend";
import type { Mark } from "@/components/ui/rate-mark";
import type { ClimbView } from "@/lib/growth/growth-view";
import type { PartMark } from "@/lib/growth/rung-views";
import { sentenceGap } from "@/lib/i18n/format";

/** What the marks of the climb mean: only those that are on it. */
export function ClimbLegend({ view }: { view: ClimbView }) {
  const t = useTranslations("growth.climb");
  const kinds = new Set(view.rungs.flatMap((rung) => rung.parts.map((part) => part.mark.kind)));
  const entries: { kind: PartMark["kind"]; mark: Mark; label: string }[] = [
    { kind: "self", mark: { kind: "self", point: 3 }, label: t("legendOwn") },
    { kind: "no-opportunity", mark: { kind: "na" }, label: t("legendNoOpportunity") },
    { kind: "given", mark: { kind: "given" }, label: t("legendGiven") },
  ];
  const points = view.scale.map(({ point, label }) => ({ mark: { kind: "point" as const, point }, label }));
  const shown = entries.filter(({ kind }) => kinds.has(kind));
  return (
    <div className="row between mt-2">
      <Legend entries={view.hasAgreed ? [...points, ...shown] : shown} />
      <p className="xs dimmer">{view.hasAgreed ? <AgreedNote view={view} /> : <OwnNote view={view} />}</p>
    </div>
  );
}

function AgreedNote({ view }: { view: ClimbView }) {
  const t = useTranslations("growth.agreed");
  const hasOwn = view.climb.points.some((point) => point.kind !== "agreed");
  return hasOwn ? `${t("note")}${sentenceGap(view.locale)}${t("noteOwn")}` : t("note");
}

function OwnNote({ view }: { view: ClimbView }) {
  const t = useTranslations("growth.climb");
  const { target, height } = view.climb;
  const isAhead = target !== null && target.height > height;
  const isDated = target?.reachBy && target.reachBy > view.today;
  return t(isAhead ? (isDated ? "noteDated" : "noteUndated") : "noteWithoutTarget");
}
