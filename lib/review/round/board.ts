import type { ProgressStep } from "@/db/schema";

/** Where somebody is in a round, the furthest first; `waiting` has not started. */
export const boardGroups = ["signed", "comparing", "mentor", "engineer", "waiting", "closed"] as const;
export type BoardGroup = (typeof boardGroups)[number];

/** Somebody's place in a round with how far their review is. */
export interface BoardPlace {
  memberId: string;
  displayName: string;
  step: ProgressStep | null;
  /** Who reviews them as mentor or, before they have begun, whom the lead suggests; null where nobody does. */
  mentor: { id: string; name: string } | null;
  remindedAt: Date | null;
}

interface RoundDates {
  selfDueOn: string;
  mentorDueOn: string;
  signByOn: string;
}

export function groupOf({ step }: Pick<BoardPlace, "step">): BoardGroup {
  return step ?? "waiting";
}

/** By when somebody's step is due, `YYYY-MM-DD`; null for what is over. */
export function stepDueOn(group: BoardGroup, round: RoundDates): string | null {
  switch (group) {
    case "waiting":
    case "engineer":
      return round.selfDueOn;
    case "mentor":
      return round.mentorDueOn;
    case "comparing":
      return round.signByOn;
    case "signed":
    case "closed":
      return null;
  }
}

export function isOverdue(group: BoardGroup, round: RoundDates, today: string): boolean {
  const due = stepDueOn(group, round);
  return due !== null && due < today;
}

/** For whom somebody's review waits; nobody reminds themselves. */
export function waitsFor(place: Pick<BoardPlace, "memberId" | "step" | "mentor">, reminderId: string): string[] {
  const { memberId, mentor } = place;
  const mentors = mentor ? [mentor.id] : [];
  const asked = (): string[] => {
    switch (groupOf(place)) {
      case "waiting":
      case "engineer":
        return [memberId];
      case "mentor":
        return mentors.length > 0 ? mentors : [memberId];
      case "comparing":
        return [memberId, ...mentors];
      case "signed":
      case "closed":
        return [];
    }
  };
  return asked().filter((id) => id !== reminderId);
}

const reminderPause = 86_400_000;

/** One reminder a day is polite. */
export function mayRemindAgain(remindedAt: Date | null, now: Date): boolean {
  return remindedAt === null || now.getTime() - remindedAt.getTime() >= reminderPause;
}
