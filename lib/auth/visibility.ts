import { and, eq, type SQL } from "drizzle-orm";
import { assessment, careerAim, evidence, member, nextStep, review } from "@/db/schema";
import type { Viewer } from "./viewer";

/**
 * What `permissions` says, as predicates for rows. Queries add them although row-level security would hide the rows
 * as well: each lock must hold without the other, and a test removes them in turn.
 */
export const visible = {
  members: (viewer: Viewer): SQL => here(eq(member.organizationId, viewer.organizationId)),
  aims: (viewer: Viewer): SQL =>
    here(eq(careerAim.organizationId, viewer.organizationId), eq(careerAim.memberId, viewer.memberId)),
  reviews: (viewer: Viewer): SQL =>
    here(eq(review.organizationId, viewer.organizationId), eq(review.subjectMemberId, viewer.memberId)),
  assessments: (viewer: Viewer): SQL =>
    here(eq(assessment.organizationId, viewer.organizationId), eq(assessment.authorMemberId, viewer.memberId)),
  evidence: (viewer: Viewer): SQL =>
    here(eq(evidence.organizationId, viewer.organizationId), eq(evidence.memberId, viewer.memberId)),
  nextSteps: (viewer: Viewer): SQL =>
    here(eq(nextStep.organizationId, viewer.organizationId), eq(nextStep.memberId, viewer.memberId)),
} as const;

function here(...conditions: SQL[]): SQL {
  return and(...conditions) as SQL;
}
