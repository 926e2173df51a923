import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { listOwnReviews, type ReviewSummary } from "./list";
import { getSelfAssessment, type SelfAssessment } from "./self-assessment";

/** The latest review of one's own in which something is answered, draft or submitted; null where there is none. */
export async function findSelfAssessmentToCopy(viewer: Viewer): Promise<ReviewSummary | null> {
  authorize(viewer, "review.list");
  const reviews = await listOwnReviews(viewer);
  return reviews.find((one) => one.state !== "withdrawn" && one.answered > 0) ?? null;
}

/** The self assessment of that review, with its texts. */
export async function getSelfAssessmentToCopy(viewer: Viewer): Promise<SelfAssessment | null> {
  authorize(viewer, "review.read");
  const latest = await findSelfAssessmentToCopy(viewer);
  return latest && getSelfAssessment(viewer, latest.id);
}
