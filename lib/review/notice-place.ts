import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { NoticePlace } from "./commands/notices";

/** The page that a notice is about: where its reader can do something about it. */
export function noticeAddress(
  locale: Locale,
  workspace: string,
  { kind, reviewId, side, roundId, teamId }: NoticePlace,
): string {
  if (roundId !== null) return paths.joinRound(locale, workspace, roundId);
  if (kind === "team-joined" || kind === "team-led") {
    return teamId === null ? paths.teams(locale, workspace) : paths.team(locale, workspace, teamId);
  }
  if (reviewId === null) return paths.reviews(locale, workspace);
  switch (kind) {
    case "mentor-asked":
    case "mentor-offered":
    case "mentor-declined":
    case "request-ended":
    case "round-opened":
    case "round-reminder":
      return paths.reviews(locale, workspace);
    case "mentor-accepted":
      return (side === "self" ? paths.review : paths.mentorReview)(locale, workspace, reviewId);
    case "review-revealed":
    case "agreement-proposed":
    case "review-signed":
    case "review-closed":
      return paths.comparison(locale, workspace, reviewId);
  }
}
