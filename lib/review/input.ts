import { z } from "zod";
import { agreementOutcomes, commentLimit, evidenceTitleLimit, linkLimit, privateNoteLimit } from "@/db/schema";
import { boundedText } from "@/lib/auth/input";
import { linkFault, titleOfLink } from "./link";

export { commentLimit, privateNoteLimit };

/** The value that a form sends for "not on the ladder yet". */
export const notOnLadder = "none";
const longestPeriodDays = 731;

const levelKey = z.string({ error: "required" }).min(1, "required").max(40, "not-a-level");
const id = z.uuid({ error: "malformed-request" });
/** Nobody and nothing is an empty field. */
const idOrNone = z
  .literal("")
  .or(id)
  .optional()
  .transform((given) => given || null);
/** A key that the client makes once per act, so that sending the act twice does it once. */
const clientKey = z
  .string({ error: "required" })
  .min(8, "required")
  .max(64, "too-long")
  .regex(/^[\w-]*$/, "unknown-key");
/** What an `integer` of the database holds. */
const highestVersion = 2_147_483_647;

/** `YYYY-MM-DD`, a day that exists, between 2000 and 2100. */
export const isoDay = z
  .string({ error: "required" })
  .min(1, "required")
  .refine((day) => {
    if (!/^(20\d\d)-\d\d-\d\d$/.test(day)) return false;
    const parsed = new Date(`${day}T00:00:00Z`);
    return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
  }, "not-a-date");

export const openReviewFields = {
  levelNow: levelKey.transform((key) => (key === notOnLadder ? null : key)),
  target: levelKey,
  periodFrom: isoDay,
  periodTo: isoDay,
  reachBy: z
    .literal("")
    .or(isoDay)
    .optional()
    .transform((day) => day || null),
  /** Who is to review as mentor, and by when; nobody is a review of one's own alone. */
  mentorMemberId: idOrNone,
  /** The round that one was invited into: its period and date hold. */
  roundId: z.literal("").or(id).optional(),
  dueOn: z
    .literal("")
    .or(isoDay)
    .optional()
    .transform((day) => day || null),
  word: boundedText(commentLimit).optional().default(""),
  clientKey,
};

export const openReviewInput = z
  .object(openReviewFields)
  .refine((input) => input.periodFrom <= input.periodTo, { path: ["periodTo"], message: "period-reversed" })
  .refine((input) => days(input.periodFrom, input.periodTo) <= longestPeriodDays, {
    path: ["periodTo"],
    message: "period-too-long",
  });
export type OpenReviewInput = z.output<typeof openReviewInput>;

const answer = z
  .number({ error: "not-an-answer" })
  .int("not-an-answer")
  .min(0, "not-an-answer")
  .max(5, "not-an-answer")
  .nullable();

/** The whole of what somebody answers about one responsibility: 1 to 5, 0 for no opportunity, null for nothing yet. */
export const draftRatingInput = z.strictObject({
  key: z
    .string({ error: "unknown-key" })
    .max(80, "unknown-key")
    .regex(/^[\w-]+$/, "unknown-key"),
  answer,
  comment: boundedText(commentLimit),
  /** What happened; a page from before it existed leaves it out, and what is stored stays. */
  happened: boundedText(commentLimit).optional(),
});
export type SavedRating = z.output<typeof draftRatingInput>;
export type DraftRating = Required<SavedRating>;

export const saveAssessmentInput = z.strictObject({
  version: z.number().int().min(1).max(highestVersion),
  ratings: z
    .array(draftRatingInput)
    .min(1)
    .max(60)
    .refine((all) => new Set(all.map((one) => one.key)).size === all.length, "unknown-key"),
});
export type SaveAssessmentInput = z.output<typeof saveAssessmentInput>;

export const submitAssessmentInput = z.object({
  assessmentId: id,
  version: z.coerce.number().int().min(1).max(highestVersion),
  clientKey,
});
export type SubmitAssessmentInput = z.output<typeof submitAssessmentInput>;

/** Private notes of an assessment, saved as they are typed; `version` is the sum of the versions seen. */
export const savePrivateNotesInput = z.strictObject({
  version: z.number().int().min(0).max(highestVersion),
  notes: z
    .array(z.strictObject({ key: draftRatingInput.shape.key, text: boundedText(privateNoteLimit) }))
    .min(1)
    .max(60)
    .refine((all) => new Set(all.map((one) => one.key)).size === all.length, "unknown-key"),
});
export type SavePrivateNotesInput = z.output<typeof savePrivateNotesInput>;

const someText = (limit: number) => boundedText(limit).refine((text) => text.trim().length > 0, "required");

export const askMentorInput = z.object({
  reviewId: id,
  mentorMemberId: z.uuid({ error: "required" }),
  dueOn: openReviewFields.dueOn,
  word: openReviewFields.word,
  clientKey,
});
export type AskMentorInput = z.output<typeof askMentorInput>;

export const offerReviewInput = z.object({
  subjectMemberId: z.uuid({ error: "required" }),
  word: openReviewFields.word,
  clientKey,
});
export type OfferReviewInput = z.output<typeof offerReviewInput>;

export const answerRequestInput = z.object({
  requestId: id,
  answer: z.enum(["accept", "decline", "end"], { error: "required" }),
  /** Of an offer: the review that the subject accepts it for. */
  reviewId: idOrNone,
  word: openReviewFields.word,
});
export type AnswerRequestInput = z.output<typeof answerRequestInput>;

export const markNoticesReadInput = z.object({
  /** One notice; all of them where none is named. */
  noticeId: idOrNone,
});
export type MarkNoticesReadInput = z.output<typeof markNoticesReadInput>;

export const setDueInput = z.object({ reviewId: id, dueOn: isoDay });
export type SetDueInput = z.output<typeof setDueInput>;

export const statementInput = z.object({ reviewId: id, statement: boundedText(commentLimit) });
export type StatementInput = z.output<typeof statementInput>;

const seenVersion = z.coerce.number().int().min(0).max(highestVersion);

/** What one side proposes: a rating, or to leave it open with what they will try and by when. */
export const proposeInput = z
  .object({
    reviewId: id,
    key: draftRatingInput.shape.key,
    /** The proposal that this one answers; 0 where there was none. */
    version: seenVersion,
    outcome: z.enum(agreementOutcomes, { error: "required" }),
    answer: z
      .enum(["0", "1", "2", "3", "4", "5"], { error: "not-an-answer" })
      .optional()
      .transform((value) => (value === undefined ? null : Number(value))),
    reason: boundedText(commentLimit).optional().default(""),
    experiment: boundedText(commentLimit).optional().default(""),
    until: z.literal("").or(isoDay).optional().default(""),
  })
  .superRefine((input, context) => {
    const missing = (path: string) => context.addIssue({ code: "custom", path: [path], message: "required" });
    if (input.outcome === "rating" && input.answer === null) missing("answer");
    if (input.outcome === "left-open" && input.experiment.trim() === "") missing("experiment");
    if (input.outcome === "left-open" && input.until === "") missing("until");
  });
export type ProposeInput = z.output<typeof proposeInput>;

export const confirmInput = z.object({ reviewId: id, key: draftRatingInput.shape.key, version: seenVersion });
export type ConfirmInput = z.output<typeof confirmInput>;

export const signInput = z.object({ reviewId: id, clientKey });
export type SignInput = z.output<typeof signInput>;

/** The workspace of one's own to copy a self assessment from, by its slug. */
export const copyInput = z.object({
  from: z.string({ error: "required" }).regex(/^[a-z0-9-]{1,64}$/, "required"),
  clientKey,
});

export const moveReviewInput = z.object({ reviewId: id });
export type MoveReviewInput = z.output<typeof moveReviewInput>;

export const reviseReviewInput = z.object({
  reviewId: id,
  reason: someText(commentLimit),
  clientKey,
});
export type ReviseReviewInput = z.output<typeof reviseReviewInput>;

/** One answer sent by a form without script: the radio's value is a digit, nothing chosen is null. */
export const answerFormInput = z.object({
  assessmentId: id,
  version: z.coerce.number().int().min(1).max(highestVersion),
  key: draftRatingInput.shape.key,
  answer: z
    .enum(["0", "1", "2", "3", "4", "5"], { error: "not-an-answer" })
    .optional()
    .transform((value) => (value === undefined ? null : Number(value))),
  comment: boundedText(commentLimit).optional().default(""),
  happened: boundedText(commentLimit).optional(),
  goTo: z.string().max(80).optional(),
  /** What a button does with evidence besides: `add`, `attach:` and a note's id, `detach:` and a piece's id. */
  act: z.string().max(60).optional(),
  /** A mentor's alone: they go to places of their own, never into the assessment. */
  privateNote: boundedText(privateNoteLimit).optional(),
  notesVersion: seenVersion.optional().default(0),
});

const singleLine = (limit: number) => boundedText(limit).transform((text) => text.replace(/\s+/g, " ").trim());

const noteFields = {
  title: singleLine(evidenceTitleLimit).optional().default(""),
  link: boundedText(linkLimit)
    .trim()
    .optional()
    .default("")
    .superRefine((link, context) => {
      const fault = link && linkFault(link);
      if (fault) context.addIssue({ code: "custom", message: fault });
    }),
  happenedOn: isoDay,
  responsibilityKey: z
    .literal("")
    .or(draftRatingInput.shape.key)
    .optional()
    .transform((key) => key || null),
};

/** A link alone names itself; neither title nor link is nothing to keep. */
function named<Note extends { title: string; link: string }>({ title, link, ...note }: Note) {
  return { ...note, title: title || (link && titleOfLink(link)), link: link || null };
}
const saysSomething = { path: ["title"], message: "required" };

export const noteInput = z
  .object({ ...noteFields, clientKey })
  .refine((note) => note.title || note.link, saysSomething)
  .transform(named);
export type NoteInput = z.output<typeof noteInput>;
export type NoteFields = Omit<NoteInput, "clientKey">;

export const changeNoteInput = z
  .object({ ...noteFields, evidenceId: id, version: z.coerce.number().int().min(1).max(highestVersion) })
  .refine((note) => note.title || note.link, saysSomething)
  .transform(named);
export type ChangeNoteInput = z.output<typeof changeNoteInput>;

export const deleteNoteInput = z.object({ evidenceId: id });

const observationFields = {
  text: someText(commentLimit),
  happenedOn: isoDay,
  responsibilityKey: noteFields.responsibilityKey,
};

/** What somebody saw of another person on a day. */
export const observationInput = z.object({
  ...observationFields,
  aboutMemberId: z.uuid({ error: "required" }),
  clientKey,
});
export type ObservationInput = z.output<typeof observationInput>;

export const changeObservationInput = z.object({
  ...observationFields,
  observationId: id,
  version: z.coerce.number().int().min(1).max(highestVersion),
});
export type ChangeObservationInput = z.output<typeof changeObservationInput>;

export const deleteObservationInput = z.object({ observationId: id });

export const attachInput = z.object({ assessmentId: id, key: draftRatingInput.shape.key, evidenceId: id });
export type AttachInput = z.output<typeof attachInput>;
export const detachInput = z.object({ pieceId: id });

function days(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
