/** What `GET /api/me` tells a static page about whoever is signed in; nothing else may be in it. */
export interface Place {
  signedIn: true;
  /** Slug of the workspace that addresses are made with. */
  workspace: string;
  displayName: string;
  initials: string;
  /** Level now; null is "not on the ladder yet", or nothing declared. */
  levelNow: string | null;
  levelDeclared: boolean;
  target: string | null;
  openReview: { id: string; answered: number; total: number } | null;
  /** False where the account has switched keys without a modifier off. */
  singleKeys: boolean;
}

/**
 * What a part of a static page may depend on. Of the three acts exactly one holds: go on with the open review, assess
 * oneself against the target, or choose one first.
 */
export type Circumstance = "on-ladder" | "off-ladder" | "has-target" | "act-review" | "act-target" | "act-start";

export function circumstancesOf(place: Place): Set<Circumstance> {
  const holds = new Set<Circumstance>();
  if (place.levelNow) holds.add("on-ladder");
  else if (place.levelDeclared) holds.add("off-ladder");
  if (place.target) holds.add("has-target");
  if (place.openReview) holds.add("act-review");
  else holds.add(place.target ? "act-target" : "act-start");
  return holds;
}

/** The answer of `GET /api/me` if somebody is signed in; null for everything else, whatever it is. */
export function readPlace(answer: unknown): Place | null {
  if (typeof answer !== "object" || answer === null) return null;
  const place = answer as Partial<Place>;
  return place.signedIn === true && typeof place.workspace === "string" && typeof place.displayName === "string"
    ? (place as Place)
    : null;
}

/**
 * Fills an address or text that the server wrote with gaps: `{workspace}`, `{review}`, `{levelNow}`, `{target}`,
 * `{progress}`, `{name}`, `{initials}`. An unknown or empty gap is left empty.
 */
export function fillGaps(pattern: string, place: Place): string {
  const { openReview } = place;
  const values: Record<string, string | undefined> = {
    workspace: place.workspace,
    review: openReview?.id,
    levelNow: place.levelNow ?? undefined,
    target: place.target ?? undefined,
    progress: openReview ? `${openReview.answered} / ${openReview.total}` : undefined,
    name: place.displayName,
    initials: place.initials,
  };
  return pattern.replace(/\{(\w+)\}/g, (_, gap: string) => values[gap] ?? "");
}
