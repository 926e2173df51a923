import type { Somebody } from "@/db/testing/everybody";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { type Action, permissions, type Relation } from "../permissions";
import { type Actor, type Answer, heldBy } from "./authorization-matrix";
import { teamActions, teamPages, teamRoutes } from "./http-surface-of-teams";

/**
 * What is reached over HTTP, by its file, with the actions it takes. `viewer`: it shows or changes only what belongs to
 * whoever asks, inside the workspace of its address. `subject`: its address names something of the subject's.
 */
interface Surface {
  needs: readonly Action[];
  concerns: "viewer" | "subject";
}

export interface Page extends Surface {
  address: (locale: Locale, subject: Somebody) => string;
}

/** Pages below sign-in. A page that is missing here fails the architecture test. */
export const pages: Record<string, Page> = {
  ...teamPages,
  "app/[locale]/w/[workspace]/page.tsx": {
    needs: ["workspace.open", "review.list", "request.list", "growth.read"],
    concerns: "viewer",
    address: (locale, { workspace }) => paths.workspace(locale, workspace),
  },
  "app/[locale]/w/[workspace]/growth/page.tsx": {
    needs: ["workspace.open", "aim.read", "review.list", "growth.read"],
    concerns: "viewer",
    address: (locale, { workspace }) => paths.growth(locale, workspace),
  },
  "app/[locale]/w/[workspace]/reviews/page.tsx": {
    needs: ["review.list", "request.list"],
    concerns: "viewer",
    address: (locale, { workspace }) => paths.reviews(locale, workspace),
  },
  "app/[locale]/w/[workspace]/reviews/[id]/ask/page.tsx": {
    needs: ["review.read", "mentor.choose"],
    concerns: "subject",
    address: (locale, { workspace, draft }) => paths.askMentor(locale, workspace, draft.reviewId),
  },
  "app/[locale]/w/[workspace]/requests/new/page.tsx": {
    needs: ["mentor.choose"],
    concerns: "viewer",
    address: (locale, { workspace }) => paths.offerReview(locale, workspace),
  },
  "app/[locale]/w/[workspace]/notices/page.tsx": {
    needs: ["notice.list"],
    concerns: "viewer",
    address: (locale, { workspace }) => paths.notices(locale, workspace),
  },
  "app/[locale]/w/[workspace]/reviews/new/page.tsx": {
    needs: ["workspace.open", "aim.read", "mentor.choose"],
    concerns: "viewer",
    address: (locale, { workspace }) => paths.newReview(locale, workspace),
  },
  "app/[locale]/w/[workspace]/reviews/[id]/page.tsx": {
    needs: ["review.read"],
    concerns: "subject",
    address: (locale, { workspace, closed }) => paths.review(locale, workspace, closed.reviewId),
  },
  "app/[locale]/w/[workspace]/reviews/[id]/self/page.tsx": {
    needs: ["review.read"],
    concerns: "subject",
    address: (locale, { workspace, draft }) => paths.selfReview(locale, workspace, draft.reviewId),
  },
  "app/[locale]/w/[workspace]/reviews/[id]/mentor/page.tsx": {
    needs: ["mentee.read"],
    concerns: "subject",
    address: (locale, { workspace, shared }) => paths.mentorReview(locale, workspace, shared.accepted.reviewId),
  },
  "app/[locale]/w/[workspace]/observations/page.tsx": {
    needs: ["observation.list", "mentor.choose"],
    concerns: "viewer",
    address: (locale, { workspace }) => paths.observations(locale, workspace),
  },
  "app/[locale]/w/[workspace]/reviews/[id]/compare/page.tsx": {
    needs: ["comparison.read"],
    concerns: "subject",
    address: (locale, { workspace, shared }) => paths.comparison(locale, workspace, shared.revealed.reviewId),
  },
  "app/[locale]/w/[workspace]/notes/page.tsx": {
    needs: ["evidence.list"],
    concerns: "viewer",
    address: (locale, { workspace }) => paths.notes(locale, workspace),
  },
  "app/[locale]/w/[workspace]/notes/new/page.tsx": {
    needs: ["evidence.note"],
    concerns: "viewer",
    address: (locale, { workspace }) => paths.newNote(locale, workspace),
  },
  "app/[locale]/w/[workspace]/search/page.tsx": {
    needs: ["own-things.search"],
    concerns: "viewer",
    address: (locale, { workspace }) => paths.workspaceSearch(locale, workspace),
  },
  "app/[locale]/w/[workspace]/settings/page.tsx": {
    needs: ["workspace.open", "aim.read"],
    concerns: "viewer",
    address: (locale, { workspace }) => paths.settings(locale, workspace),
  },
  "app/[locale]/w/[workspace]/settings/people/page.tsx": {
    needs: ["mentor.choose"],
    concerns: "viewer",
    address: (locale, { workspace }) => paths.people(locale, workspace),
  },
  "app/[locale]/w/[workspace]/settings/data/page.tsx": {
    needs: ["my-data.download", "my-data.erase"],
    concerns: "viewer",
    address: (locale, { workspace }) => paths.myData(locale, workspace),
  },
  "app/[locale]/w/[workspace]/settings/account/page.tsx": {
    needs: ["account.read"],
    concerns: "viewer",
    address: (locale, { workspace }) => paths.account(locale, workspace),
  },
};

export interface Route extends Surface {
  method: "GET" | "PUT" | "POST" | "DELETE";
  address: (subject: Somebody) => string;
  body?: (subject: Somebody) => unknown;
}

/** API routes that ask who it is. */
export const routes: Record<string, Route> = {
  ...teamRoutes,
  "app/api/w/[workspace]/assessments/[id]/route.ts": {
    needs: ["assessment.save"],
    concerns: "subject",
    method: "PUT",
    address: ({ workspace, draft }) => paths.apiAssessment(workspace, draft.assessmentId),
    body: ({ draft, nextStep }) => ({
      version: draft.version,
      ratings: [{ key: nextStep.responsibilityKey, answer: 4, comment: "" }],
    }),
  },
  "app/api/w/[workspace]/assessments/[id]/notes/route.ts": {
    needs: ["private-note.write"],
    concerns: "subject",
    method: "PUT",
    address: ({ workspace, draft }) => paths.apiPrivateNotes(workspace, draft.assessmentId),
    body: ({ notesVersion, nextStep }) => ({
      version: notesVersion,
      notes: [{ key: nextStep.responsibilityKey, text: "Not for others" }],
    }),
  },
  "app/api/w/[workspace]/reviews/[id]/live/route.ts": {
    needs: ["comparison.read"],
    concerns: "subject",
    method: "GET",
    address: ({ workspace, shared }) => paths.apiLive(workspace, shared.revealed.reviewId, "unknown"),
  },
  "app/api/w/[workspace]/reviews/[id]/download/route.ts": {
    needs: ["comparison.read"],
    concerns: "subject",
    method: "GET",
    address: ({ workspace, shared }) => paths.apiDownload(workspace, shared.closed.reviewId, "html", "en"),
  },
  "app/api/w/[workspace]/search/route.ts": {
    needs: ["own-things.search"],
    concerns: "viewer",
    method: "GET",
    address: ({ workspace, secret }) => paths.apiSearch("en", secret.slice(0, -1), workspace),
  },
  "app/api/w/[workspace]/my-data/route.ts": {
    needs: ["my-data.download"],
    concerns: "viewer",
    method: "GET",
    address: ({ workspace }) => paths.apiMyData(workspace),
  },
};

/** Addresses that are nobody's in particular, with the reason why the matrix does not walk them. */
export const outsideTheMatrix: Record<string, string> = {
  "app/route.ts": "goes to the reader's language",
  "app/healthz/route.ts": "says that the process runs",
  "app/readyz/route.ts": "says that the database answers",
  "app/api/search/route.ts": "finds what is public, whoever asks",
  "app/api/me/route.ts": "answers about whoever asks, in their own workspace; named by no id",
  "app/api/auth/[...nextauth]/route.ts": "leads to a provider and back; whoever comes has not signed in yet",
  "app/[locale]/assess/[level]/route.ts": "leads to sign-up or to one's own workspace; named by no id",
  "app/[locale]/w/page.tsx": "leads to one's own workspace; named by no id",
};

/** Server actions and what they take; those of a visitor take nothing. */
export const serverActions: Record<string, readonly Action[] | "visitor"> = {
  ...teamActions,
  signUpAction: "visitor",
  signInAction: "visitor",
  setupAction: "visitor",
  demoSignInAction: "visitor",
  signOutAction: "visitor",
  nextStepAction: ["next-step.write"],
  setPlaceAction: ["level.declare", "aim.set"],
  removeDemoAction: ["workspace.remove-demo"],
  openReviewAction: ["review.open", "level.declare", "aim.set", "mentor.ask"],
  askMentorAction: ["mentor.ask"],
  offerAction: ["mentor.offer"],
  answerRequestAction: ["request.answer"],
  setDueAction: ["review.set-due"],
  closeSelfRatedAction: ["review.close-self-rated"],
  readNoticesAction: ["notice.read"],
  answerAction: ["assessment.save", "evidence.attach", "private-note.write", "observation.write"],
  evidenceAction: ["evidence.attach", "review.read"],
  moveReviewAction: ["review.take-back", "review.withdraw", "review.resume", "review.discard"],
  reviseReviewAction: ["review.revise"],
  proposeAction: ["agreement.propose"],
  confirmAction: ["agreement.confirm"],
  signAction: ["review.sign"],
  closeLapsedAction: ["review.close-lapsed"],
  statementAction: ["statement.write"],
  noteAction: ["evidence.note"],
  newNoteAction: ["evidence.note"],
  changeNoteAction: ["evidence.change"],
  deleteNoteAction: ["evidence.delete"],
  eraseAction: ["my-data.erase"],
  submitAction: ["assessment.submit"],
  noteObservationAction: ["observation.write"],
  noteBesideAction: ["observation.write"],
  changeObservationAction: ["observation.write"],
  deleteObservationAction: ["observation.write"],
  changePasswordAction: ["account.change"],
  changeEmailAction: ["account.change"],
  preferencesAction: ["account.change"],
  endSessionAction: ["account.change"],
  endOtherSessionsAction: ["account.change"],
  resetPasswordAction: "visitor",
  acceptInvitationAction: ["account.change"],
  signUpAndJoinAction: "visitor",
  invitationAction: ["invitation.manage"],
  revokeInvitationAction: ["invitation.manage"],
  removeMemberAction: ["member.remove"],
  copySelfAssessmentAction: ["review.open", "review.read", "assessment.save", "aim.set", "level.declare"],
};

/** The answer that `actor` has to get from a page or route. */
export function answerOf({ needs, concerns }: Surface, actor: Actor): Answer {
  const stands = heldBy[actor];
  if (stands === null) return "signed-out";
  // Inside the workspace, what concerns the viewer is their own.
  const held: readonly Relation[] = concerns === "viewer" && stands.includes("member") ? [...stands, "self"] : stands;
  const holds = (wanted: readonly Relation[]) => wanted.some((relation) => held.includes(relation));
  if (!needs.every((action) => holds(permissions[action].sees))) return "not-found";
  return needs.every((action) => holds(permissions[action].may)) ? "done" : "forbidden";
}
