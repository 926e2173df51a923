/** What the squares of a team's picture say beside their sign; plain text, since further rows are drawn in the browser. */
export interface HeatWords {
  nothing: string;
  given: string;
  ahead: string;
  none: string;
  noOpportunity: string;
  up: string;
  down: string;
  again: string;
  notOnLadder: string;
}

/** The columns, with the address of a person as a pattern: `{member}` stands for the id. */
export interface HeatColumns {
  levels: readonly {
    key: string;
    name: string;
    responsibilities: readonly { key: string; code: string; name: string }[];
  }[];
  /** The responsibility that the sentence of the page names. */
  hot: string | null;
  personAddress: string;
}
