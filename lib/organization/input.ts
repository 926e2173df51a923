import { z } from "zod";
import { openReviewFields } from "@/lib/review/input";

/** Level now, target and its date, as settings send them. */
export const placeInput = z.object({
  levelNow: openReviewFields.levelNow,
  target: openReviewFields.target,
  reachBy: openReviewFields.reachBy,
});
export type PlaceInput = z.output<typeof placeInput>;
