import { describe, expect, it } from "vitest";
import { parseFields } from "@/lib/http/form";
import {
  answerFormInput,
  commentLimit,
  isoDay,
  openReviewInput,
  saveAssessmentInput,
  submitAssessmentInput,
} from "./input";

const review = {
  levelNow: "L2",
  target: "L3",
  periodFrom: "2026-06-01",
  periodTo: "2026-11-30",
  reachBy: "",
  clientKey: "0123456789abcdef",
};
const rating = { key: "lead-complex-projects", answer: 3, comment: "" };
const id = "0190a6c2-7d7c-7aaa-8bbb-0123456789ab";

function opening(change: Record<string, unknown>) {
  const parsed = parseFields(openReviewInput, { ...review, ...change });
  return parsed.ok ? {} : parsed.fields;
}

function saving(change: Record<string, unknown>, version: unknown = 1) {
  const parsed = parseFields(saveAssessmentInput, { version, ratings: [{ ...rating, ...change }] });
  return parsed.ok ? {} : parsed.fields;
}

describe("a day", () => {
  it("is one that exists", () => {
    for (const day of ["2026-11-30", "2024-02-29", "2000-01-01", "2099-12-31"])
      expect(isoDay.safeParse(day).success, day).toBe(true);
  });

  it("is refused when it does not exist or is written in another way", () => {
    const none = ["2026-02-29", "2026-02-30", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-1"];
    const other = ["30.11.2026", "2026-11-30T00:00:00Z", " 2026-11-30", "1999-12-31", "2100-01-01", "２０２６-11-30"];
    for (const day of [...none, ...other])
      expect(isoDay.safeParse(day).error?.issues[0]?.message, day).toBe("not-a-date");
    expect(isoDay.safeParse("").error?.issues[0]?.message).toBe("required");
  });
});

describe("opening a review", () => {
  it("takes what a form sends", () => {
    const without = { reachBy: null, mentorMemberId: null, dueOn: null, word: "" };
    expect(parseFields(openReviewInput, review)).toEqual({ ok: true, value: { ...review, ...without } });
    expect(parseFields(openReviewInput, { ...review, levelNow: "none" })).toMatchObject({ value: { levelNow: null } });
  });

  it("takes a period of one day and of two years, and no longer or reversed one", () => {
    expect(opening({ periodFrom: "2026-11-30" })).toEqual({});
    expect(opening({ periodFrom: "2024-11-30", periodTo: "2026-11-30" })).toEqual({});
    expect(opening({ periodFrom: "2024-11-28", periodTo: "2026-11-30" })).toEqual({ periodTo: "period-too-long" });
    expect(opening({ periodFrom: "2026-12-01" })).toEqual({ periodTo: "period-reversed" });
  });

  it("names each field that is wrong", () => {
    expect(opening({ levelNow: "" })).toEqual({ levelNow: "required" });
    expect(opening({ target: "x".repeat(41) })).toEqual({ target: "not-a-level" });
    expect(opening({ periodFrom: "2026-02-30" })).toEqual({ periodFrom: "not-a-date" });
    expect(opening({ reachBy: "2026-02-30" })).toEqual({ reachBy: "not-a-date" });
    expect(opening({ clientKey: "short" })).toEqual({ clientKey: "required" });
    expect(opening({ clientKey: "x".repeat(65) })).toEqual({ clientKey: "too-long" });
  });

  it("takes no key that could not be stored", () => {
    for (const clientKey of ["01234567\0", "01234567\ud83d", "0123 4567"])
      expect(opening({ clientKey })).not.toEqual({});
  });
});

describe("saving answers", () => {
  it("takes 0 to 5 and nothing, and no other answer", () => {
    for (const answer of [0, 1, 2, 3, 4, 5, null]) expect(saving({ answer })).toEqual({});
    for (const answer of [6, -1, 2.5, "3", true, Number.NaN])
      expect(saving({ answer }), String(answer)).toEqual({ "ratings.0.answer": "not-an-answer" });
  });

  it("counts a comment in code points", () => {
    for (const sign of ["a", "字", "😀"]) {
      expect(saving({ comment: sign.repeat(commentLimit) })).toEqual({});
      expect(saving({ comment: sign.repeat(commentLimit + 1) })).toEqual({ "ratings.0.comment": "too-long" });
    }
    for (const comment of ["half \ud83d", "\0"])
      expect(saving({ comment })).toEqual({ "ratings.0.comment": "unpaired-surrogate" });
  });

  it("takes no key that no ladder could have", () => {
    for (const key of ["", "x".repeat(81), "with space", "nul\0", "half\ud83d", null])
      expect(saving({ key }), JSON.stringify(key)).toEqual({ "ratings.0.key": "unknown-key" });
  });

  it("takes one answer for one responsibility, and nothing that it does not know", () => {
    const twice = parseFields(saveAssessmentInput, { version: 1, ratings: [rating, { ...rating, answer: 4 }] });
    expect(twice).toMatchObject({ ok: false, fields: { ratings: "unknown-key" } });
    expect(saving({ memberId: id })).not.toEqual({});
    expect(parseFields(saveAssessmentInput, { version: 1, ratings: [] }).ok).toBe(false);
    expect(parseFields(saveAssessmentInput, { version: 1, ratings: Array(61).fill(rating) }).ok).toBe(false);
  });

  it("takes no version that the database could not compare", () => {
    for (const version of [0, -1, 1.5, "1", 2_147_483_648, Number.MAX_SAFE_INTEGER, null, undefined])
      expect(saving({}, version === undefined ? null : version), String(version)).toHaveProperty("version");
    expect(saving({}, 2_147_483_647)).toEqual({});
  });
});

describe("forms without script", () => {
  it("send digits for answers, and nothing for none", () => {
    const form = { assessmentId: id, version: "3", key: rating.key };
    expect(parseFields(answerFormInput, { ...form, answer: "0" })).toMatchObject({ value: { answer: 0, version: 3 } });
    expect(parseFields(answerFormInput, form)).toMatchObject({ value: { answer: null, comment: "" } });
    for (const answer of ["6", "", "03"])
      expect(parseFields(answerFormInput, { ...form, answer })).toMatchObject({ fields: { answer: "not-an-answer" } });
  });

  it("submit one assessment in one version", () => {
    const form = { assessmentId: id, version: "3", clientKey: review.clientKey };
    expect(parseFields(submitAssessmentInput, form)).toEqual({ ok: true, value: { ...form, version: 3 } });
    for (const change of [{ assessmentId: "1" }, { version: "x" }, { version: "99999999999" }, { clientKey: "" }])
      expect(parseFields(submitAssessmentInput, { ...form, ...change }).ok, JSON.stringify(change)).toBe(false);
  });
});
