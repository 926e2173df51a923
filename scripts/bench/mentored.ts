import { pair, revealed } from "@/db/testing/pairs";
import { as } from "@/db/testing/people";
import { sealSessionToken, sessionCookieName } from "@/lib/auth/session-seal";
import { paths } from "@/lib/paths";
import { getLiveStamp } from "@/lib/review/queries/comparison";
import type { MentoredLane } from "./measure-pages";

/** Seven responsibilities from L2 to L3, two of them far apart, one seen by one side only. */
const self = [4, 0, 2, 3, 3, 2, 4];
const mentor = [4, 3, 4, 3, 2, 3, 2];

/** Revealed reviews of as many pairs, each in a workspace of its own, as their mentors open them. */
export async function mentoredLanes(count: number): Promise<MentoredLane[]> {
  const lanes: MentoredLane[] = [];
  for (let number = 0; number < count; number++) {
    const people = await pair();
    const reviewId = await revealed(people, self, mentor, { levelNow: "L2", target: "L3" });
    const { workspace, sessionToken } = people.mentor;
    const headers = { cookie: `${sessionCookieName()}=${await sealSessionToken(sessionToken)}` };
    const stamp = await as(people.mentor, "read", (viewer) => getLiveStamp(viewer, reviewId));
    lanes.push({
      compare: { path: paths.comparison("en", workspace, reviewId), headers },
      live: { path: paths.apiLive(workspace, reviewId, stamp ?? ""), headers },
      home: { path: paths.workspace("en", workspace), headers },
    });
  }
  return lanes;
}
