import type { ComparisonPlace, Place } from "@/lib/paths";
import type { ComparisonFilter, ComparisonView } from "@/lib/review/comparison-order";
import type { ComparedRow } from "@/lib/review/comparison-rows";
import type { Comparison } from "@/lib/review/queries/comparison";
import type { AgreementFormWords } from "./agreement-forms";
import type { CompareWords } from "./compare-words";

/** A comparison and how its reader looks at it: what its parts are drawn from. */
export interface CompareView {
  comparison: Comparison;
  rows: ComparedRow[];
  words: CompareWords;
  formWords: AgreementFormWords;
  place: Place;
  chosen: ComparisonView;
  show: ComparisonFilter;
  /** The row that the address names. */
  row: string | null;
  /** A form of that row was refused. */
  again: boolean;
  /** The day it is for the reader, as `YYYY-MM-DD`. */
  today: string;
  /** This page with something chosen otherwise. */
  addressOf: (change: ComparisonPlace) => string;
}
