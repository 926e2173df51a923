import { and, asc, desc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import {
  type Closing,
  member,
  mentorRequest,
  type RequestOrigin,
  type RequestState,
  type ReviewState,
  review,
} from "@/db/schema";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { progressColumns } from "./progress";

/** Somebody asked, or offered, that one of two reviews the other as mentor. */
export interface Request {
  id: string;
  origin: RequestOrigin;
  state: RequestState;
  /** It waits for the viewer's answer; else for the other's, or for nobody's. */
  isMine: boolean;
  reviewId: string | null;
  subject: { id: string; name: string };
  mentor: { id: string; name: string };
  word: string;
  answerWord: string;
  createdAt: Date;
  answeredAt: Date | null;
  /** Of the review that is asked about; null of an offer. Days as `YYYY-MM-DD`. */
  about: { target: string; periodFrom: string; periodTo: string; dueOn: string | null } | null;
}

const listLimit = 100;
const subject = alias(member, "subject");
const mentor = alias(member, "mentor");

/** Requests that wait, and those that were answered or ended in the last ninety days, the newest first. One query. */
export async function listRequests(viewer: Viewer): Promise<Request[]> {
  authorize(viewer, "request.list");
  const rows = await viewer.tx
    .select({
      id: mentorRequest.id,
      origin: mentorRequest.origin,
      state: mentorRequest.state,
      reviewId: mentorRequest.reviewId,
      subject: { id: subject.id, name: subject.displayName },
      mentor: { id: mentor.id, name: mentor.displayName },
      word: mentorRequest.word,
      answerWord: mentorRequest.answerWord,
      createdAt: mentorRequest.createdAt,
      answeredAt: mentorRequest.answeredAt,
      target: review.target,
      periodFrom: review.periodFrom,
      periodTo: review.periodTo,
      dueOn: review.dueOn,
    })
    .from(mentorRequest)
    .innerJoin(
      subject,
      and(eq(subject.organizationId, mentorRequest.organizationId), eq(subject.id, mentorRequest.subjectMemberId)),
    )
    .innerJoin(
      mentor,
      and(eq(mentor.organizationId, mentorRequest.organizationId), eq(mentor.id, mentorRequest.mentorMemberId)),
    )
    .leftJoin(review, and(visible.sharedReviews(viewer), eq(review.id, mentorRequest.reviewId)))
    .where(
      and(
        visible.requests(viewer),
        sql`(${mentorRequest.state} = 'waiting' or ${mentorRequest.answeredAt} > now() - interval '90 days')`,
      ),
    )
    .orderBy(desc(mentorRequest.createdAt), desc(mentorRequest.id))
    .limit(listLimit);
  return rows.map(({ target, periodFrom, periodTo, dueOn, ...row }) => ({
    ...row,
    isMine: row.state === "waiting" && (row.origin === "ask" ? row.mentor.id : row.subject.id) === viewer.memberId,
    about: target && periodFrom && periodTo ? { target, periodFrom, periodTo, dueOn } : null,
  }));
}

export interface MentorChoice {
  id: string;
  name: string;
}

const choiceLimit = 500;

/** Everybody of the workspace but oneself, by name: who could be asked to review, or be offered a review. One query. */
export async function listMentorChoices(viewer: Viewer): Promise<MentorChoice[]> {
  authorize(viewer, "mentor.choose");
  return viewer.tx
    .select({ id: member.id, name: member.displayName })
    .from(member)
    .where(and(visible.members(viewer), ne(member.id, viewer.memberId), isNull(member.endedAt)))
    .orderBy(asc(member.displayName), asc(member.id))
    .limit(choiceLimit);
}

export interface MenteeReview {
  id: string;
  subject: { id: string; name: string };
  target: string;
  /** Days as `YYYY-MM-DD`. */
  periodFrom: string;
  periodTo: string;
  dueOn: string | null;
  state: ReviewState;
  /** How it closed; null while it has not. */
  closing: Closing | null;
  selfSubmitted: boolean;
  mentorSubmitted: boolean;
  /** Of the viewer's own answers. */
  answered: number;
  /** Agreed or left open since the reveal, by both. */
  decided: number;
  total: number;
  openedAt: Date;
  revealedAt: Date | null;
  closedAt: Date | null;
}

/** Reviews that the viewer has accepted to review as mentor, the newest first. One query. */
export async function listMenteeReviews(viewer: Viewer): Promise<MenteeReview[]> {
  authorize(viewer, "review.list");
  const { answered, decided, total } = progressColumns(viewer);
  return viewer.tx
    .select({
      id: review.id,
      subject: { id: subject.id, name: subject.displayName },
      target: review.target,
      periodFrom: review.periodFrom,
      periodTo: review.periodTo,
      dueOn: review.dueOn,
      state: review.state,
      closing: review.closing,
      selfSubmitted: sql<boolean>`${review.selfSubmittedAt} is not null`,
      mentorSubmitted: sql<boolean>`${review.mentorSubmittedAt} is not null`,
      ...{ answered, decided, total },
      openedAt: review.openedAt,
      revealedAt: review.revealedAt,
      closedAt: review.closedAt,
    })
    .from(review)
    .innerJoin(subject, and(eq(subject.organizationId, review.organizationId), eq(subject.id, review.subjectMemberId)))
    .where(
      and(
        visible.sharedReviews(viewer),
        eq(review.mentorMemberId, viewer.memberId),
        sql`${review.mentorAcceptedAt} is not null`,
        inArray(review.state, ["open", "revealed", "closed", "withdrawn"]),
      ),
    )
    .orderBy(desc(review.openedAt), desc(review.id))
    .limit(listLimit);
}
