import { z } from "zod";
import { checkCoherence } from "./format/coherence";
import { type LadderProblem, problemsOf } from "./format/problems";
import { referenceSection, resourcesSection, roleSection, skillsSection, stagesSection } from "./format/sections";
import {
  httpsUrl,
  levelKey,
  localized,
  localizedName,
  localizedText,
  paragraph,
  partKey,
  point,
  slugKey,
  titled,
} from "./format/text";

/*
 * The format `career-ladder/1`, declared once: the built-in ladder, a workspace's own version and an import all pass
 * through `parseCareerLadder`. A document is whole: every text in both languages, every behaviour of every
 * responsibility. Unknown keys are refused, so that a misspelt section cannot be lost in silence.
 */

/** What one point of a responsibility looks like when someone does it. `key` is `<responsibility key>.<point>`. */
const anchor = z.strictObject({ key: partKey, point, text: localizedText });

const part = z.strictObject({ key: partKey, text: localizedText });

const responsibility = z.strictObject({
  /** Identity across versions; ratings refer to it. */
  key: slugKey,
  /** Place on the ladder, `<level ordinal>.<position>`, such as `3.1`. */
  code: z.string().regex(/^[1-9][0-9]?\.[1-9][0-9]?$/),
  shortName: localizedName,
  /** The responsibility in full, as one sentence. */
  statement: localizedText,
  /** One more sentence: what it means in practice. */
  elaboration: localizedText,
  /** Points 1 to 5 in order. */
  anchors: z.array(anchor).length(5),
  /** Examples of good evidence. */
  evidence: z.array(part).length(2),
  /** Questions to ask oneself before rating. */
  questions: z.array(part).length(2),
  /** What sets it apart one level down; on the lowest level, from someone not on the ladder yet. */
  apartFromBelow: localizedText,
  /** What sets it apart one level up; on the highest level, what that rung must not be mistaken for. */
  apartFromAbove: localizedText,
});

const level = z.strictObject({
  /** Identity across versions. */
  key: levelKey,
  /** Place on the ladder, from 1 for the lowest. */
  ordinal: z.int().min(1).max(12),
  name: localizedName,
  shortName: localizedName,
  /** What this level carries, in one sentence to the reader. */
  lead: localizedText,
  scope: titled,
  autonomy: titled,
  influence: titled,
  /** Completes “You start to …”. */
  startsTo: localized(160),
  /** Completes “You let go of …”. */
  letsGoOf: localized(160),
  /** `null` only on the lowest level, where it may instead compare with “not on the ladder yet”. */
  comparedWithBelow: z.strictObject({ difference: localizedText, trap: localizedText }).nullable(),
  /** `null` on the highest level and only there. */
  comparedWithAbove: z.strictObject({ difference: localizedText, sign: localizedText }).nullable(),
  responsibilities: z.array(responsibility).min(1).max(12),
});

/** One point of the scale. Its label is part of the format: a 4 must mean the same on every ladder. */
function rating<P extends number, E extends string, C extends string>(of: P, en: E, zh: C) {
  return z.strictObject({
    point: z.literal(of),
    label: z.strictObject({ en: z.literal(en), "zh-CN": z.literal(zh) }),
    meaning: localizedText,
  });
}

const ladder = z.strictObject({
  format: z.literal("career-ladder/1"),
  key: slugKey,
  /** Counts up by one each time the ladder is published. */
  version: z.int().min(1).max(1_000_000),
  title: localizedName,
  summary: localizedText,
  /** The licence of the texts. `spdx` is an SPDX expression, such as `MIT`. */
  licence: z.strictObject({ spdx: paragraph(80), name: paragraph(80), holder: paragraph(120).optional() }),
  /** Whom the ladder owes to, shown on the ladder page and in exports. */
  sources: z
    .array(
      z.strictObject({
        key: slugKey,
        title: paragraph(120),
        licence: paragraph(80),
        note: localizedText,
        url: httpsUrl.optional(),
      }),
    )
    .max(20),
  ratings: z.tuple([
    rating(1, "Not yet", "尚未"),
    rating(2, "Emerging", "起步"),
    rating(3, "Practising", "上手"),
    rating(4, "Consistent", "胜任"),
    rating(5, "Role model", "表率"),
  ]),
  /** The answer beside the five points; it lowers nothing. */
  noOpportunity: z.strictObject({
    label: z.strictObject({ en: z.literal("No opportunity"), "zh-CN": z.literal("暂无机会") }),
    meaning: localizedText,
  }),
  /** From the lowest level to the highest. */
  levels: z.array(level).min(1).max(12),
  role: roleSection.optional(),
  skills: skillsSection.optional(),
  stages: stagesSection.optional(),
  resources: resourcesSection.optional(),
  reference: referenceSection.optional(),
});

export type CareerLadder = z.infer<typeof ladder>;
export type Level = CareerLadder["levels"][number];
export type Responsibility = Level["responsibilities"][number];
export type Anchor = Responsibility["anchors"][number];
export type LocalizedText = z.infer<typeof localizedText>;

export const careerLadderSchema = ladder.superRefine(checkCoherence);

/**
 * Reads a ladder from parsed JSON of any origin. Never throws on what it reads and never changes it: an accepted
 * ladder equals its input. On refusal there are 1 to 50 problems, each with the path of the value
 * (`levels[2].responsibilities[0].anchors[1].text.en`), a stable code and an English sentence.
 */
export function parseCareerLadder(
  input: unknown,
): { ok: true; ladder: CareerLadder } | { ok: false; problems: LadderProblem[] } {
  const result = careerLadderSchema.safeParse(input);
  return result.success
    ? { ok: true, ladder: result.data }
    : { ok: false, problems: problemsOf(result.error.issues, input) };
}
