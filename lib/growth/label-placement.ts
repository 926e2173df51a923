/** A rectangle in units of the drawing; y grows downwards. */
export type Box = { left: number; right: number; top: number; bottom: number };
export type Anchor = "start" | "middle" | "end";

/** A text and the places where it may stand, best first. `x` is its anchor, `y` its baseline. */
export type Label = {
  key: string;
  text: string;
  strong: boolean;
  /** Room around the text that belongs to it, such as the ground of a flag. */
  padding?: { x: number; y: number };
  candidates: readonly { x: number; y: number; anchor: Anchor }[];
};
export type PlacedLabel = Omit<Label, "candidates"> & { x: number; y: number; anchor: Anchor };

const fontSize = 12;
const air = 3;
/** From the CJK radicals on, characters are as wide as they are high. */
const firstFullWidth = 0x2e80;

/**
 * Puts each label, in order of importance, at its first candidate that is free: clear of all labels placed before, of
 * the `obstacles`, and inside `bounds`. A label without a free place is left out; the table below the drawing has
 * its facts.
 */
export function placeLabels(labels: readonly Label[], obstacles: readonly Box[], bounds: Box): PlacedLabel[] {
  const taken = [...obstacles];
  const placed: PlacedLabel[] = [];
  for (const { candidates, ...label } of labels) {
    const width = widthOf(label);
    for (const spot of candidates) {
      const box = boxAt({ ...label, ...spot }, width);
      if (!isFree(box, taken, bounds)) continue;
      placed.push({ ...label, ...spot });
      taken.push(box);
      break;
    }
  }
  return placed;
}

/** The room that a label takes, with a little air around it. */
export function labelBox(label: Omit<PlacedLabel, "key">): Box {
  return boxAt(label, widthOf(label));
}

function widthOf({ text, strong, padding }: Pick<Label, "text" | "strong" | "padding">): number {
  return textWidth(text, strong) + 2 * (padding?.x ?? 0);
}

function boxAt({ padding, x, y, anchor }: Omit<PlacedLabel, "key">, width: number): Box {
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  const reach = (padding?.y ?? 0) + air;
  return { left: left - air, right: left + width + air, top: y - fontSize + 1 - reach, bottom: y + reach };
}

/**
 * How wide a text at 12 units will be, on the safe side: the server does not know the reader's font. Han and
 * full-width marks take one em, everything else about 0.6.
 */
export function textWidth(text: string, strong = false): number {
  let ems = 0;
  for (const character of text) ems += (character.codePointAt(0) ?? 0) >= firstFullWidth ? 1 : 0.6;
  return ems * fontSize * (strong ? 1.07 : 1);
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isFree(box: Box, taken: readonly Box[], bounds: Box): boolean {
  const inside =
    box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
  return inside && !taken.some((other) => overlaps(box, other));
}
