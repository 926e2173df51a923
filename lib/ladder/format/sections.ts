import { z } from "zod";
import { httpsUrl, levelKey, localizedName, localizedText, point, slugKey } from "./text";

/*
 * What a ladder may say beyond its levels. Each section is optional as a whole and complete when it is there: a ladder
 * gains one by publishing a new version. References are keys, resolved in `coherence.ts`.
 */

/** Keys of skills, or of whole groups of them. */
const skillKeys = z.array(slugKey).max(40);
const responsibilityKeys = z.array(slugKey).max(40);

/** What the role is, its duties, and how its neighbours differ from it. */
export const roleSection = z.strictObject({
  summary: localizedText,
  duties: z
    .array(z.strictObject({ key: slugKey, text: localizedText, detail: localizedText }))
    .min(1)
    .max(12),
  related: z
    .array(z.strictObject({ key: slugKey, name: localizedName, caresAbout: localizedText, typicalWork: localizedText }))
    .max(12),
});

const skill = z.strictObject({ key: slugKey, name: localizedName, whatItIs: localizedText, howToShow: localizedText });

const skillGroup = z.strictObject({
  key: slugKey,
  name: localizedName,
  /** What belongs here, and how it grows on the way up. */
  summary: localizedText,
  /** One entry per level, lowest first; `null` where the level does not ask for this group. */
  expected: z
    .array(z.strictObject({ level: levelKey, point: point.nullable() }))
    .min(1)
    .max(12),
  /** Keys of the responsibilities that this group helps with. */
  serves: responsibilityKeys,
  /** Keys of groups of which one is enough, such as vision or language; absent where nothing replaces this group. */
  alternatives: z.array(slugKey).min(1).max(8).optional(),
  skills: z.array(skill).min(1).max(20),
});

/** Categories of groups of skills. `ownReading` says that the expectations are this ladder's judgement, not a source's. */
export const skillsSection = z.strictObject({
  ownReading: z.boolean(),
  categories: z
    .array(z.strictObject({ key: slugKey, name: localizedName, groups: z.array(skillGroup).min(1).max(20) }))
    .min(1)
    .max(12),
});

/** Something to learn or to build in a stage. */
const stageEntry = z.strictObject({ key: slugKey, text: localizedText, skills: skillKeys });

/** Stages of learning in the order of their first month. */
export const stagesSection = z
  .array(
    z.strictObject({
      key: slugKey,
      name: localizedName,
      /** Months since the start of learning; `to` is exclusive, `null` for the stage without an end. */
      months: z.strictObject({ from: z.int().min(0).max(600), to: z.int().min(1).max(600).nullable() }),
      aim: localizedText,
      topics: z.array(stageEntry).min(1).max(20),
      projects: z.array(stageEntry).min(1).max(20),
      /** What to build in this stage by somebody who is at home in an industry, or wants to be. */
      practice: z.array(z.strictObject({ industry: slugKey, text: localizedText })).max(20),
      preparesFor: z.array(levelKey).min(1).max(12),
      /** Whether `preparesFor` is this ladder's judgement, not a source's. */
      ownReading: z.boolean(),
    }),
  )
  .min(1)
  .max(12);

const readingLanguages = z
  .array(z.enum(["en", "zh-CN"]))
  .min(1)
  .max(2);

/** Things to learn from. A resource that has moved or closed keeps its entry and says so in `state`. */
export const resourcesSection = z
  .array(
    z.strictObject({
      key: slugKey,
      kind: z.enum(["official", "course", "book", "writing", "open-source"]),
      title: localizedName,
      what: localizedText,
      /** `null` for what has no page of its own, such as a book. */
      url: httpsUrl.nullable(),
      language: readingLanguages,
      /** Further pages of the same resource: its Chinese edition, a single course of a series. */
      alsoAt: z
        .array(z.strictObject({ title: localizedName, url: httpsUrl, language: readingLanguages }))
        .min(1)
        .max(12)
        .optional(),
      state: z.enum(["active", "moved", "archived", "retired"]),
      /** Keys of stages. */
      stages: z.array(slugKey).max(12),
      skills: skillKeys,
    }),
  )
  .min(1)
  .max(100);

const guidePoint = z.strictObject({
  key: slugKey,
  title: localizedName,
  text: localizedText,
  skills: skillKeys.optional(),
  responsibilities: responsibilityKeys.optional(),
});

/** A short page beside the role: for a kind of work near it, or a way into it. */
const guide = z.strictObject({
  key: slugKey,
  name: localizedName,
  lead: localizedText,
  /** Whether it is this ladder's judgement, not a source's. */
  ownReading: z.boolean(),
  sections: z
    .array(
      z.strictObject({
        key: slugKey,
        title: localizedName,
        lead: localizedText.optional(),
        points: z.array(guidePoint).min(1).max(20),
      }),
    )
    .min(1)
    .max(12),
});

const application = z.strictObject({ key: slugKey, name: localizedName, what: localizedText });

/** Where people of this role work, where the field is going, and what stands beside the role. */
export const referenceSection = z.strictObject({
  industries: z
    .array(
      z.strictObject({
        key: slugKey,
        name: localizedName,
        lead: localizedText,
        applications: z.array(application).min(1).max(20),
      }),
    )
    .max(20),
  trends: z.array(z.strictObject({ key: slugKey, title: localizedName, detail: localizedText })).max(20),
  guides: z.array(guide).max(12),
});
