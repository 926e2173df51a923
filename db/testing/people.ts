import { signUp } from "@/lib/auth/commands";
import type { Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/ids";

/** Somebody in a test: a session and a member in one workspace. */
export interface TestPerson {
  sessionToken: string;
  workspace: string;
  organizationId: string;
  memberId: string;
  accountId: string;
}

let made = 0;

/** A person who signed up and has a workspace of their own, where they are the administrator. */
export async function signedUp(displayName = "Test Person"): Promise<TestPerson> {
  made += 1;
  const outcome = await signUp({
    displayName,
    email: `person-${made}-${newId()}@example.com`,
    password: "a long enough password",
    locale: "en",
  });
  if (!outcome.ok) throw new Error(outcome.code);
  return personIn(outcome.sessionToken, null);
}

/** Runs `work` as this person, in the workspace they stand for here. */
export async function as<T>(
  person: TestPerson,
  mode: "read" | "write",
  work: (viewer: Viewer) => Promise<T>,
): Promise<T> {
  const outcome = await withViewer(person.sessionToken, person.workspace, mode, work);
  if (outcome.is !== "done") throw new Error(outcome.is);
  return outcome.value;
}

/** Whom a session stands for in `workspace`; null is the workspace of their own. */
export async function personIn(sessionToken: string, workspace: string | null): Promise<TestPerson> {
  const outcome = await withViewer(sessionToken, workspace, "read", async (viewer) => ({
    sessionToken,
    workspace: viewer.workspace,
    organizationId: viewer.organizationId,
    memberId: viewer.memberId,
    accountId: viewer.accountId,
  }));
  if (outcome.is !== "done") throw new Error(outcome.is);
  return outcome.value;
}
