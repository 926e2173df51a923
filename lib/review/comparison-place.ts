import { type ComparisonFilter, type ComparisonView, comparisonFilters, comparisonViews } from "./comparison-order";

/** What an address asks for, whatever it holds. */
interface Asked {
  view?: string | string[];
  show?: string | string[];
  row?: string | string[];
  again?: string | string[];
}

/** How a comparison is looked at: what is known of what an address asks for, and as it is at first where it is not. */
export function comparisonChoice(asked: Asked): {
  view: ComparisonView;
  show: ComparisonFilter;
  row: string | null;
  again: boolean;
} {
  const first = (value: Asked["view"]) => [value].flat()[0];
  return {
    view: comparisonViews.find((view) => view === first(asked.view)) ?? "difference",
    show: comparisonFilters.find((filter) => filter === first(asked.show)) ?? "all",
    row: first(asked.row) ?? null,
    again: first(asked.again) === "yes",
  };
}

/** The same as an address says it: what is as it is at first is left out. */
export function comparisonPlace(asked: Asked): { view?: string; show?: string } {
  const { view, show } = comparisonChoice(asked);
  return { view: view === "difference" ? undefined : view, show: show === "all" ? undefined : show };
}
