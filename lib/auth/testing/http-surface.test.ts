import { expect, it } from "vitest";
import { type Actor, type Answer, actors } from "./authorization-matrix";
import { answerOf, pages, routes } from "./http-surface";
import { teamPages, teamRoutes } from "./http-surface-of-teams";

type Surface = Parameters<typeof answerOf>[0];

/** Who is let in where no team is concerned. */
const nobody = Object.fromEntries(
  actors.map((actor) => [actor, actor === "signed-out" ? "signed-out" : "not-found"]),
) as Record<Actor, Answer>;
const members = Object.fromEntries(
  actors.map((actor) => [actor, actor === "outsider" || actor === "signed-out" ? nobody[actor] : "done"]),
) as Record<Actor, Answer>;

function answersOf(surface: Surface): Record<Actor, Answer> {
  return Object.fromEntries(actors.map((actor) => [actor, answerOf(surface, actor)])) as Record<Actor, Answer>;
}

it("opens what is one's own to every member, and what is the subject's to its sides alone", () => {
  for (const [file, page] of Object.entries(pages).filter(([file]) => !(file in teamPages))) {
    const answers = answersOf(page);
    const { self, mentor } = answers;
    expect(answers, file).toEqual(page.concerns === "viewer" ? members : { ...nobody, self, mentor });
    expect([self, mentor]).toContain("done");
  }
});

it("lets a write through to the author alone", () => {
  for (const route of Object.values(routes).filter(({ method }) => method !== "GET"))
    expect(answersOf(route)).toEqual({ ...nobody, self: "done" });
});

it("forbids what is seen but not allowed", () => {
  expect(answerOf({ needs: ["workspace.list-members"], concerns: "viewer" }, "colleague")).toBe("forbidden");
  expect(answerOf({ needs: ["level.declare"], concerns: "subject" }, "administrator")).toBe("forbidden");
});

it("opens a team to who leads it now, less of it to who belongs to it or administers, and nothing to others", () => {
  const known = { ...nobody, lead: "done", administrator: "done", self: "done", teammate: "done" } as const;
  const managed = { ...known, self: "forbidden", teammate: "forbidden" } as const;
  const led = { ...managed, administrator: "forbidden" } as const;
  const forbidden = Object.fromEntries(
    Object.entries(members).map(([actor, answer]) => [actor, answer === "done" ? "forbidden" : answer]),
  );
  const page = (place: string) => answersOf(teamPages[`app/[locale]/w/[workspace]/${place}/page.tsx`] as Surface);
  const route = (place: string) => answersOf(teamRoutes[`app/api/w/[workspace]/${place}/route.ts`] as Surface);
  expect(page("teams")).toEqual(members);
  expect(page("teams/[team]")).toEqual(known);
  expect(page("teams/[team]/people")).toEqual(managed);
  expect(page("teams/[team]/people/[member]")).toEqual({ ...nobody, lead: "done" });
  expect(page("teams/[team]/rounds/new")).toEqual(led);
  expect(page("teams/[team]/rounds/[round]")).toEqual(managed);
  expect(page("rounds/[round]")).toEqual({ ...nobody, self: "done" });
  expect(page("settings/sharing")).toEqual(members);
  expect(page("settings/figures")).toEqual({ ...forbidden, administrator: "done" });
  expect(route("teams/[team]/csv")).toEqual(led);
  expect(route("teams/[team]/rows")).toEqual(led);
});
