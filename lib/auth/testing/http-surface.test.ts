import { expect, it } from "vitest";
import { actors } from "./authorization-matrix";
import { answerOf, pages, routes } from "./http-surface";

it("opens what is one's own to every member, and what is the subject's to its sides alone", () => {
  for (const page of Object.values(pages)) {
    const { self, mentor, ...others } = Object.fromEntries(actors.map((actor) => [actor, answerOf(page, actor)]));
    const member = page.concerns === "viewer" ? "done" : "not-found";
    expect(others).toEqual({
      administrator: member,
      colleague: member,
      outsider: "not-found",
      "signed-out": "signed-out",
    });
    expect([self, mentor]).toContain("done");
  }
});

it("lets a write through to the author alone", () => {
  for (const route of Object.values(routes).filter(({ method }) => method !== "GET"))
    expect(Object.fromEntries(actors.map((actor) => [actor, answerOf(route, actor)]))).toEqual({
      self: "done",
      mentor: "not-found",
      administrator: "not-found",
      colleague: "not-found",
      outsider: "not-found",
      "signed-out": "signed-out",
    });
});

it("forbids what is seen but not allowed", () => {
  expect(answerOf({ needs: ["workspace.list-members"], concerns: "viewer" }, "colleague")).toBe("forbidden");
  expect(answerOf({ needs: ["level.declare"], concerns: "subject" }, "administrator")).toBe("forbidden");
});
