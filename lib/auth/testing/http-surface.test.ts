import { expect, it } from "vitest";
import { actors } from "./authorization-matrix";
import { answerOf, pages, routes } from "./http-surface";

it("opens what is one's own to every member, and what is the subject's to the subject alone", () => {
  for (const page of Object.values(pages)) {
    const answers = Object.fromEntries(actors.map((actor) => [actor, answerOf(page, actor)]));
    const others = page.concerns === "viewer" ? "done" : "not-found";
    expect(answers).toEqual({
      self: "done",
      administrator: others,
      colleague: others,
      outsider: "not-found",
      "signed-out": "signed-out",
    });
  }
});

it("lets a write through to the author alone", () => {
  for (const route of Object.values(routes).filter(({ method }) => method !== "GET"))
    expect(actors.map((actor) => answerOf(route, actor))).toEqual([
      "done",
      "not-found",
      "not-found",
      "not-found",
      "signed-out",
    ]);
});

it("forbids what is seen but not allowed", () => {
  expect(answerOf({ needs: ["workspace.list-members"], concerns: "viewer" }, "colleague")).toBe("forbidden");
  expect(answerOf({ needs: ["level.declare"], concerns: "subject" }, "administrator")).toBe("forbidden");
});
