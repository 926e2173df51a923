import { useTranslations } from "next-intl";
import { groundNameDrop } from "@/lib/growth/climb-labels";
import { type ClimbLayout, type ClimbSize, layoutClimb } from "@/lib/growth/climb-layout";
import type { ClimbView } from "@/lib/growth/growth-view";
import { labelBox, type PlacedLabel } from "@/lib/growth/label-placement";
import type { RungView } from "@/lib/growth/rung-views";
import { ClimbCell, climbCellHeight, round } from "./climb-cell";
import { climbSummary, climbWords } from "./climb-words";

/** The climb, drawn twice by the server: for wide screens and for small ones. The styles show one of them. */
export function ClimbChart({ view, whose = "own" }: { view: ClimbView; whose?: "own" | "another's" }) {
  return (
    <>
      <ClimbDrawing view={view} whose={whose} size="wide" />
      <ClimbDrawing view={view} whose={whose} size="small" />
    </>
  );
}

function ClimbDrawing({ view, whose, size }: { view: ClimbView; whose: "own" | "another's"; size: ClimbSize }) {
  const t = useTranslations("growth");
  const ownWords = climbWords(t, view, size);
  const words = whose === "own" ? ownWords : { ...ownWords, youAreHere: t("climb.here") };
  const partCounts = view.rungs.map((rung) => rung.parts.length);
  const layout = layoutClimb(size, { ...view.climb, partCounts, today: view.today }, words);
  return (
    <svg
      className={size === "wide" ? "climb hide-m" : "climb sm:hidden"}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="img"
      aria-label={climbSummary(t, view)}
    >
      <HatchPattern id={hatchId(size)} />
      <Rails layout={layout} />
      {layout.ground === null ? null : (
        <Ground layout={layout} name={words.ground} y={layout.ground} isNow={view.isOnTheGround} />
      )}
      {view.rungs.map((rung, i) => (
        <Rung
          key={rung.key}
          rung={rung}
          name={words.rungs[i] ?? ""}
          layout={layout}
          index={i}
          hatch={hatchId(size)}
          locale={view.locale}
        />
      ))}
      <Line layout={layout} />
      {layout.labels.map((label) =>
        label.key === "flag" ? <HereFlag key="flag" label={label} /> : <PlainLabel key={label.key} label={label} />,
      )}
    </svg>
  );
}

function Rails({ layout: { rails } }: { layout: ClimbLayout }) {
  return (
    <>
      <line className="rail" x1={rails.left} y1={rails.top} x2={rails.left} y2={rails.bottom} />
      <line className="rail" x1={rails.right} y1={rails.top} x2={rails.right} y2={rails.bottom} />
    </>
  );
}

/** Where "not on the ladder yet" stands: the floor that the rails rest on. */
function Ground({ layout, name, y, isNow }: { layout: ClimbLayout; name: string; y: number; isNow: boolean }) {
  return (
    <>
      <line className="gl" x1="0" y1={y} x2={layout.width} y2={y} />
      <text x="0" y={y + groundNameDrop} className={isNow ? "t-strong" : "t-dim"}>
        {name}
      </text>
    </>
  );
}

function Rung({
  rung,
  name,
  layout,
  index,
  hatch,
  locale,
}: {
  rung: RungView;
  name: string;
  layout: ClimbLayout;
  index: number;
  hatch: string;
  locale: ClimbView["locale"];
}) {
  const place = layout.rungs[index];
  if (!place) return null;
  const { y } = place;
  const marked = rung.isNow || rung.isTarget;
  return (
    <>
      <line
        className={marked ? "gl on" : "gl"}
        x1={layout.lineFrom}
        y1={y}
        x2={layout.width}
        y2={y}
        strokeDasharray={rung.isTarget && !rung.isNow ? "5 5" : undefined}
      />
      {rung.parts.map((part, i) => {
        const cell = place.cells[i];
        return cell ? (
          <ClimbCell key={part.key} part={part} place={{ ...cell, y }} hatch={hatch} locale={locale} />
        ) : null;
      })}
      <text x={place.nameX} y={y - 8} className={marked ? "t-strong" : "t-dim"}>
        {name}
      </text>
      {rung.isNow ? <RungFrame layout={layout} y={y} reach={4} stroke="var(--ink)" /> : null}
      {rung.isTarget ? (
        <RungFrame layout={layout} y={y} reach={rung.isNow ? 8 : 4} stroke="var(--accent)" dashes="5 4" />
      ) : null}
    </>
  );
}

/** Around the cells of the level now and of the target; the target's stands outside where both are one rung. */
function RungFrame({
  layout,
  y,
  reach,
  stroke,
  dashes,
}: {
  layout: ClimbLayout;
  y: number;
  reach: number;
  stroke: string;
  dashes?: string;
}) {
  const half = climbCellHeight / 2 + reach;
  return (
    <rect
      x={3 - reach}
      y={y - half}
      width={layout.lineFrom - 6 + reach * 2}
      height={half * 2}
      rx={reach + 2}
      fill="none"
      stroke={stroke}
      strokeWidth="2"
      strokeDasharray={dashes}
    />
  );
}

function Line({ layout }: { layout: ClimbLayout }) {
  const { dots, targetDot, axisTop } = layout;
  const ticks = targetDot ? [...dots, targetDot] : dots;
  return (
    <>
      {ticks.map((dot) => (
        <line key={dot.x} className="gl" x1={round(dot.x)} y1={axisTop} x2={round(dot.x)} y2={axisTop + 8} />
      ))}
      {layout.aheadLine ? <path className="ahead" d={layout.aheadLine} /> : null}
      {layout.ownLine ? <path className="self" d={layout.ownLine} /> : null}
      {layout.agreedLine ? <path className="path" d={layout.agreedLine} /> : null}
      {dots.map((dot) => (
        <circle
          key={dot.x}
          className={dot.agreed ? (dot === dots.at(-1) ? "pt now" : "pt agreed") : "pt"}
          cx={round(dot.x)}
          cy={round(dot.y)}
          r={dot.radius}
        />
      ))}
      {targetDot ? (
        <circle
          className="pt"
          cx={round(targetDot.x)}
          cy={round(targetDot.y)}
          r={targetDot.radius}
          strokeDasharray="3 3"
        />
      ) : null}
    </>
  );
}

function PlainLabel({ label }: { label: PlacedLabel }) {
  return (
    <text
      x={round(label.x)}
      y={round(label.y)}
      textAnchor={label.anchor === "start" ? undefined : label.anchor}
      className={label.strong ? "t-strong" : label.key.startsWith("fact") ? undefined : "t-dim"}
    >
      {label.text}
    </text>
  );
}

/** "You are here", on ink. Its width is an estimate on the safe side, as that of every label is. */
function HereFlag({ label }: { label: PlacedLabel }) {
  const { left, right } = labelBox(label);
  return (
    <>
      <rect
        x={round(left + 3)}
        y={round(label.y - 15)}
        width={round(right - left - 6)}
        height="22"
        rx="11"
        fill="var(--ink)"
      />
      <text x={round((left + right) / 2)} y={round(label.y)} textAnchor="middle" className="fill-bg font-semibold">
        {label.text}
      </text>
    </>
  );
}

function HatchPattern({ id }: { id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line x1="0" y1="0" x2="0" y2="6" stroke="var(--line-2)" strokeWidth="3" />
    </pattern>
  );
}

function hatchId(size: ClimbSize): string {
  return `climb-hatch-${size}`;
}
