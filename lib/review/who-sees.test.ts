import { describe, expect, it } from "vitest";
import { permissions } from "@/lib/auth/permissions";
import type { Standing } from "./lifecycle";
import { type SeenPart, whoSees } from "./who-sees";

const alone: Standing = {
  ...{ state: "open", closing: null, mentor: "none", hadMentor: false, selfSubmitted: false, mentorSubmitted: false },
  ...{ allDecided: false, selfSigned: false, mentorSigned: false, overdue: false, lapsed: false },
  ...{ laterSubmitted: false, revised: false },
};
const withMentor: Standing = { ...alone, mentor: "accepted" };
const revealed: Standing = { ...withMentor, state: "revealed", selfSubmitted: true, mentorSubmitted: true };
const seen = (standing: Standing, part: SeenPart, table: Parameters<typeof whoSees>[1] = permissions) =>
  whoSees(standing, table).find((one) => one.part === part);

describe("who can see a review", () => {
  it("is its subject alone without a mentor", () => {
    expect(whoSees(alone, permissions).every(({ readers }) => readers.join() === "subject")).toBe(true);
    expect(seen(alone, "agreed")).toBeUndefined();
  });

  it("is both sides from the moment that both have submitted", () => {
    expect(seen(withMentor, "ratings")).toMatchObject({ readers: ["subject", "mentor"], from: "both-submitted" });
    expect(seen(revealed, "ratings")).toMatchObject({ readers: ["subject", "mentor"], from: "now" });
  });

  it("is the mentor too for evidence once the self assessment is submitted", () => {
    expect(seen(withMentor, "evidence")).toMatchObject({ readers: ["subject", "mentor"], from: "self-submitted" });
    expect(seen({ ...withMentor, selfSubmitted: true }, "evidence")?.from).toBe("now");
  });

  it("keeps private notes their author's, and who has looked the subject's", () => {
    expect(seen(revealed, "private-notes")?.readers).toEqual(["author"]);
    expect(seen(revealed, "looks")?.readers).toEqual(["subject"]);
  });

  it("is the leads of the subject and administrators too for that it exists, with a mentor or in a round", () => {
    expect(seen(alone, "existence")?.readers).toEqual(["subject"]);
    const known = ["leads", "administrators"];
    expect(seen({ ...alone, mentor: "asked" }, "existence")?.readers).toEqual(["subject", ...known]);
    expect(seen(withMentor, "existence")?.readers).toEqual(["subject", "mentor", ...known]);
    const inRound = whoSees(alone, permissions, true);
    expect(inRound.map(({ readers }) => readers.join())).toEqual([
      ["subject", ...known].join(),
      ...inRound.slice(1).map(() => "subject"),
    ]);
  });

  it("is the leads with whom the subject shares for what was agreed, once both have signed, and for nothing else", () => {
    expect(seen(revealed, "agreed-ratings")).toEqual({
      ...{ part: "agreed-ratings", readers: ["subject", "mentor", "sharing-leads"], from: "both-signed" },
    });
    expect(seen({ ...revealed, state: "closed", closing: "signed" }, "agreed-ratings")?.from).toBe("now");
    const told = whoSees(revealed, permissions).filter(({ readers }) => readers.some((one) => /leads/.test(one)));
    expect(told.map(({ part }) => part)).toEqual(["existence", "agreed-ratings"]);
  });

  it("says what the table says", () => {
    const wider = { ...permissions, "comparison.read": { may: ["self", "mentor", "administrator"] as const } };
    expect(seen(revealed, "ratings", wider)?.readers).toEqual(["subject", "mentor", "administrators"]);
  });
});
