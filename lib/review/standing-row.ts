import type { Closing, ReviewState } from "@/db/schema";
import type { Standing } from "./lifecycle";

type StandingRow = Omit<Standing, "state" | "closing"> & { state: ReviewState; closing: Closing | null };

/** The standing among other columns of a row that `standingColumns` was part of. */
export function standingOf(row: StandingRow): Standing {
  const { state, closing, mentor, hadMentor, selfSubmitted, mentorSubmitted, allDecided } = row;
  const { selfSigned, mentorSigned, overdue, lapsed, laterSubmitted, revised } = row;
  return {
    ...{ state, closing, mentor, hadMentor, selfSubmitted, mentorSubmitted, allDecided },
    ...{ selfSigned, mentorSigned, overdue, lapsed, laterSubmitted, revised },
  };
}
