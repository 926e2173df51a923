import { signUp } from "@/lib/auth/commands";
import { sealSessionToken, sessionCookieName } from "@/lib/auth/session-seal";
import { type Viewer, withViewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/ids";
import { openReview, saveAssessment } from "@/lib/review/commands/assessment";
import { openReviewInput } from "@/lib/review/input";
import { getSelfAssessment, type SelfAssessment } from "@/lib/review/queries/self-assessment";

/** Somebody who signed up on the server that is measured. */
export interface Person {
  email: string;
  password: string;
  sessionToken: string;
  /** Value of the Cookie header. */
  cookie: string;
  workspace: string;
}

/** Makes an account with a workspace of its own, as sign-up does. */
export async function signedUpPerson(number: number): Promise<Person> {
  const email = `bench-${number}-${newId()}@example.com`;
  const password = newId();
  const made = await signUp({ displayName: `Person ${number}`, email, password, locale: "en" });
  if (!made.ok) throw new Error(made.code);
  const { sessionToken } = made;
  const cookie = `${sessionCookieName()}=${await sealSessionToken(sessionToken)}`;
  const workspace = await inWorkspace({ sessionToken, workspace: null }, "read", async (viewer) => viewer.workspace);
  return { email, password, sessionToken, cookie, workspace };
}

/** Opens a review of the seven responsibilities from L2 to L3 and answers the first `answered` of them. */
export async function openedReview(person: Person, answered: number): Promise<SelfAssessment> {
  const input = openReviewInput.parse({
    levelNow: "L2",
    target: "L3",
    periodFrom: "2026-01-01",
    periodTo: "2026-06-30",
    clientKey: newId(),
  });
  const opened = await inWorkspace(person, "write", (viewer) => openReview(viewer, input));
  if (!opened.ok) throw new Error(opened.code);
  const draft = await ownAssessment(person, opened.reviewId);
  const ratings = draft.ratings.slice(0, answered).map(({ key }, index) => ({
    key,
    answer: 1 + (index % 5),
    comment: "Led the design of the retrieval service; two reviewers and the on-call notes of March show it.",
  }));
  if (ratings.length === 0) return draft;
  const saved = await inWorkspace(person, "write", (viewer) =>
    saveAssessment(viewer, draft.assessmentId, { version: draft.version, ratings }),
  );
  if (!saved.ok) throw new Error(saved.code);
  return ownAssessment(person, opened.reviewId);
}

async function ownAssessment(person: Person, reviewId: string): Promise<SelfAssessment> {
  const found = await inWorkspace(person, "read", (viewer) => getSelfAssessment(viewer, reviewId));
  if (!found) throw new Error("The review is not there.");
  return found;
}

async function inWorkspace<T>(
  { sessionToken, workspace }: { sessionToken: string; workspace: string | null },
  mode: "read" | "write",
  work: (viewer: Viewer) => Promise<T>,
): Promise<T> {
  const outcome = await withViewer(sessionToken, workspace, mode, work);
  if (outcome.is !== "done") throw new Error(outcome.is);
  return outcome.value;
}
