"use client";

import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef } from "react";

interface HeatRegionProps {
  labelledBy: string;
  describedBy: string;
  children: ReactNode;
}

/** Arrow keys walk the squares, Enter or a click opens the responsibility of that person where they share it. */
export function HeatRegion({ labelledBy, describedBy, children }: HeatRegionProps) {
  const region = useRef<HTMLElement>(null);
  // Kept on the way past somebody whose row is one square.
  const column = useRef(1);
  const onKeyDown = (event: KeyboardEvent) => {
    const square = (event.target as HTMLElement).closest("td");
    if (event.key === "Enter" && square) return open(square);
    if (event.ctrlKey || event.metaKey || event.altKey || (event.target as HTMLElement).closest("a")) return;
    const next = neighbour(region.current, square, event.key, column.current);
    if (!next) return;
    event.preventDefault();
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") column.current = next.cellIndex;
    next.tabIndex = -1;
    next.focus();
  };
  const onClick = (event: MouseEvent) => {
    const square = (event.target as HTMLElement).closest("td");
    if (square) open(square);
  };
  return (
    <section
      ref={region}
      className="scroll-x"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
      tabIndex={0}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {children}
    </section>
  );
}

function open(square: HTMLTableCellElement): void {
  const row = square.closest("tr[data-open]");
  const address = row?.querySelector<HTMLAnchorElement>("th a")?.href;
  const heads = square.closest("table")?.querySelectorAll<HTMLElement>("thead [data-key]");
  const key = heads?.[square.cellIndex - 1]?.dataset.key;
  if (address && key) window.location.assign(`${address}#${key}`);
}

/** The square that an arrow key leads to: across the groups in the column kept, and along the row; from outside the first. */
function neighbour(region: HTMLElement | null, square: HTMLTableCellElement | null, key: string, kept: number) {
  const rows = [...(region?.querySelectorAll<HTMLTableRowElement>("tbody tr") ?? [])];
  const at = square ? rows.indexOf(square.closest("tr") as HTMLTableRowElement) : -1;
  const squareIn = (row: HTMLTableRowElement | undefined, place: number) =>
    row?.cells[Math.min(Math.max(place, 1), row.cells.length - 1)];
  if (!square) return key === "ArrowDown" || key === "ArrowRight" ? squareIn(rows[0], 1) : undefined;
  switch (key) {
    case "ArrowRight":
      return squareIn(rows[at], square.cellIndex + 1);
    case "ArrowLeft":
      return squareIn(rows[at], square.cellIndex - 1);
    case "ArrowDown":
      return squareIn(rows[at + 1], kept);
    case "ArrowUp":
      return squareIn(rows[at - 1], kept);
    case "Home":
      return squareIn(rows[at], 1);
    case "End":
      return squareIn(rows[at], rows[at]?.cells.length ?? 1);
    default:
      return undefined;
  }
}
