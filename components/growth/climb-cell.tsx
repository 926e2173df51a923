import { useTranslations } from "next-intl";
import type { PartMark, RungView } from "@/lib/growth/rung-views";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";

export const climbCellHeight = 22;

type Part = RungView["parts"][number];
type AgreedMark = Extract<PartMark, { with: string }>;
type CellProps = { part: Part; place: { x: number; width: number; y: number }; hatch: string; locale: Locale };

/** One part of a rung: filled where it is agreed, hollow where it is one's own view. */
export function ClimbCell({ part, place: { x, width, y }, hatch, locale }: CellProps) {
  const { mark } = part;
  const top = y - climbCellHeight / 2;
  const sign = <CellSign mark={mark} x={round(x + width / 2)} y={y + 4} />;
  switch (mark.kind) {
    case "agreed":
    case "look-again":
      return (
        <g>
          <CellTitle part={part} mark={mark} locale={locale} />
          <rect
            className={`sg f${mark.point}`}
            x={round(x)}
            y={top}
            width={round(width)}
            height={climbCellHeight}
            rx="2"
          />
          {sign}
          {mark.kind === "look-again" ? (
            <text className={`n w${mark.point} again`} x={round(x + width - 5)} y={top + 8}>
              ↺
            </text>
          ) : null}
        </g>
      );
    case "self":
      return (
        <>
          <rect
            className="sg self"
            x={round(x + 0.75)}
            y={top + 0.75}
            width={round(width - 1.5)}
            height={climbCellHeight - 1.5}
            rx="2"
          />
          {sign}
        </>
      );
    case "no-opportunity":
      return (
        <>
          <rect className="sg" x={round(x)} y={top} width={round(width)} height={climbCellHeight} rx="2" />
          <rect fill={`url(#${hatch})`} x={round(x)} y={top} width={round(width)} height={climbCellHeight} rx="2" />
          <rect
            fill="var(--bg)"
            x={round(x + width * 0.22)}
            y={top + 4}
            width={round(width * 0.56)}
            height={climbCellHeight - 8}
          />
          {sign}
        </>
      );
    case "given":
    case "ahead":
      return (
        <>
          <rect
            className={mark.kind === "given" ? "sg given" : "sg"}
            x={round(x)}
            y={top}
            width={round(width)}
            height={climbCellHeight}
            rx="2"
          />
          {sign}
        </>
      );
  }
}

function CellSign({ mark, x, y }: { mark: PartMark; x: number; y: number }) {
  if (mark.kind === "ahead") return null;
  const sign = "point" in mark ? mark.point : mark.kind === "given" ? "✓" : "–";
  const isAgreed = mark.kind === "agreed" || mark.kind === "look-again";
  return (
    <text className={isAgreed ? `n w${mark.point}` : mark.kind === "given" ? "n given" : "n self"} x={x} y={y}>
      {sign}
    </text>
  );
}

/** Says on hover when it was agreed and, where that is known, with whom; the table below says it for everybody. */
function CellTitle({ part, mark, locale }: { part: Part; mark: AgreedMark; locale: Locale }) {
  const t = useTranslations("growth.agreed");
  const { with: name } = mark;
  const values = { part: `${part.code} ${part.name}`, point: mark.point, date: formatDate(locale, mark.on) };
  return <title>{name ? t("cell", { ...values, name }) : t("cellOf", values)}</title>;
}

/** One decimal is a tenth of a pixel; more would only make the page heavier. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
