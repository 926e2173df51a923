import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it, vi } from "vitest";
import { connect } from "@/db/connection";
import { everybody } from "@/db/testing/everybody";
import { testDatabase } from "@/db/testing/test-database";
import { acts } from "./testing/acts";
import { hiddenFrom, rowsOf } from "./testing/attempt";
import { authorizationMatrix, personOf } from "./testing/authorization-matrix";
import { withViewer } from "./viewer";
import { visible } from "./visibility";

/* The first lock is taken out: nobody is refused anything, and every predicate lets every row through. */
vi.mock("@/lib/auth/visibility", async (original) => {
  const { visible: predicates } = await original<typeof import("./visibility")>();
  return { visible: Object.fromEntries(Object.keys(predicates).map((name) => [name, () => sql`true`])) };
});
vi.mock("@/lib/auth/permissions", async (original) => ({
  ...(await original<typeof import("./permissions")>()),
  authorize: () => {},
}));

const database = await testDatabase();
const people = await everybody();
const behind = connect(database.adminUrl, { max: 1, onnotice: () => {} });
afterAll(() => behind.end());

const hidden = authorizationMatrix.filter((cell) => cell.answer === "not-found" && cell.actor !== "outsider");

/** A row that a policy does not let in is an answer as well. */
function refusedByPolicy(error: { code?: string }) {
  if (error.code !== "42501") throw error;
}

describe("row-level security alone", () => {
  it("stands alone here: the predicates say nothing", async () => {
    await withViewer(people.subject.sessionToken, people.subject.workspace, "read", async (viewer) => {
      expect(visible.reviews(viewer)).toEqual(sql`true`);
    });
  });

  it.each(hidden)("$action by $actor finds nothing of the subject's and changes nothing", async ({ action, actor }) => {
    const before = await rowsOf(people.subject, behind);
    const { sessionToken } = personOf(actor, people) ?? people.colleague;
    const outcome = await withViewer(sessionToken, people.subject.workspace, "write", async (viewer) => ({
      handedOver: await acts[action].on(viewer, people.subject),
    })).catch(refusedByPolicy);
    const text = JSON.stringify(outcome ?? null);
    expect(hiddenFrom(actor, people).filter((trace) => text.includes(trace))).toEqual([]);
    expect(await rowsOf(people.subject, behind)).toBe(before);
  });

  it("still lets the subject through", async () => {
    const { sessionToken, workspace } = people.subject;
    const outcome = await withViewer(sessionToken, workspace, "read", (viewer) =>
      acts["review.read"].on(viewer, people.subject),
    );
    expect(JSON.stringify(outcome)).toContain(people.subject.secret);
  });
});
