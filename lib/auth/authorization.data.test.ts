import { afterAll, describe, expect, it } from "vitest";
import { connect } from "@/db/connection";
import { everybody } from "@/db/testing/everybody";
import { testDatabase } from "@/db/testing/test-database";
import { type Action, permissions, relations } from "./permissions";
import { acts } from "./testing/acts";
import { attempt, attemptFromElsewhere, leaked, rowsOf } from "./testing/attempt";
import { authorizationMatrix, heldBy } from "./testing/authorization-matrix";
import { withViewer } from "./viewer";

const database = await testDatabase();
const people = await everybody();
const behind = connect(database.adminUrl, { max: 1, onnotice: () => {} });
afterAll(() => behind.end());

/** Actions whose command takes the id of what it concerns. */
const byId = (Object.keys(acts) as Action[]).filter((action) => acts[action].reaches === "named");

describe("the matrix", () => {
  it("has every action, and somebody for every relation", () => {
    expect(new Set(authorizationMatrix.map((cell) => cell.action)).size).toBe(Object.keys(permissions).length);
    const held = Object.values(heldBy).flatMap((one) => one ?? []);
    expect([...new Set(held)].sort()).toEqual([...relations].sort());
  });

  it("lets nobody do what they cannot see, and shows nothing to people outside", () => {
    for (const { action, actor, answer } of authorizationMatrix) {
      if (actor === "outsider") expect(answer, action).toBe("not-found");
      if (actor === "signed-out") expect(answer, action).toBe("signed-out");
      const { may, sees }: { may: readonly string[]; sees: readonly string[] } = permissions[action];
      // Every relation that may stands in `sees`, or is held only by members, who see.
      expect(
        may.every((relation) => sees.includes(relation) || sees.includes("member")),
        action,
      ).toBe(true);
    }
  });
});

describe("through commands and queries", () => {
  it.each(authorizationMatrix)("$action by $actor: $answer", async ({ action, actor, answer }) => {
    const before = await rowsOf(people.subject, behind);
    const made = await attempt(action, actor, people);
    expect(made.answer).toBe(answer);
    expect(leaked(made, actor, people)).toEqual([]);
    expect(await rowsOf(people.subject, behind)).toBe(before);
  });

  it.each(byId)("%s from another workspace, by its id, finds nothing", async (action) => {
    const before = await rowsOf(people.subject, behind);
    const made = await attemptFromElsewhere(action, people);
    expect(made.answer).toBe("not-found");
    expect(leaked(made, "outsider", people)).toEqual([]);
    expect(await rowsOf(people.subject, behind)).toBe(before);
  });

  it.each(["", "a b", "../x", "nul\0", "half\ud83d", "x".repeat(500), "' or true --"])(
    "finds no workspace under %j",
    async (workspace) => {
      const { sessionToken } = people.subject;
      expect(await withViewer(sessionToken, workspace, "read", async () => true)).toEqual({ is: "outside" });
      expect(await withViewer("no session", workspace, "read", async () => true)).toEqual({ is: "signed-out" });
    },
  );

  it("hands the subject and the mentor what is theirs, so that a leak could be seen", async () => {
    for (const action of ["aim.read", "review.list", "review.read", "growth.read"] as const)
      expect(leaked(await attempt(action, "self", people), "colleague", people), action).not.toEqual([]);
    for (const action of ["review.list", "mentee.read", "comparison.read", "observation.list"] as const)
      expect(leaked(await attempt(action, "mentor", people), "colleague", people), action).not.toEqual([]);
  });
});
