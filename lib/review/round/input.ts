import { z } from "zod";
import { roundDays } from "./plan";

const id = z.uuid({ error: "malformed-request" });
const text = (limit: number) => z.string({ error: "required" }).max(limit, "too-long");
/** A row has three fields; no team is larger. */
const mostPeople = 2_000;

const pick = z.object({ memberId: id, included: z.boolean(), target: text(40), mentor: text(200) });

/**
 * The form of a round, whose fields are flat: `in-`, `target-` and `mentor-` with the id of each person. What is wrong with
 * days and people is told with what is so (`roundProblems`), not here.
 */
export const openRoundInput = z
  .record(z.string().max(60, "too-long"), z.string())
  .transform((fields) => ({
    ...fields,
    picks: Object.keys(fields)
      .filter((name) => name.startsWith("target-"))
      .map((name) => name.slice("target-".length))
      .map((memberId) => ({
        ...{ memberId, included: fields[`in-${memberId}`] !== undefined },
        ...{ target: fields[`target-${memberId}`], mentor: fields[`mentor-${memberId}`] },
      })),
  }))
  .pipe(
    z.object({
      teamId: id,
      clientKey: text(64).regex(/^[\w-]{8,}$/, "required"),
      /** Problems that the page has shown, by their keys. */
      seen: text(200_000)
        .optional()
        .transform((keys) => (keys ? keys.split(" ") : [])),
      ...(Object.fromEntries(roundDays.map((day) => [day, text(20)])) as Record<
        (typeof roundDays)[number],
        ReturnType<typeof text>
      >),
      picks: z.array(pick).max(mostPeople, "too-long"),
    }),
  );
export type OpenRoundInput = z.output<typeof openRoundInput>;

export const remindInput = z.object({ roundId: id, memberId: id });
export type RemindInput = z.output<typeof remindInput>;
