import { apiRoute, failure } from "@/lib/http/api";
import { saving } from "@/lib/http/saving";
import { saveAssessment } from "@/lib/review/commands/assessment";
import { saveAssessmentInput } from "@/lib/review/input";

/** Autosave of answers: `{ version, ratings }`. */
export const PUT = apiRoute(saving(saveAssessmentInput, saveAssessment));

export const GET = apiRoute(async () => failure("method-not-allowed"));
