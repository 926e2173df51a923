import { and, asc, desc, eq } from "drizzle-orm";
import { member, observation } from "@/db/schema";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import type { OwnObservation } from "./mentor-form";

/** What the viewer noted about one person; the name is as it is now, and empty for somebody who is gone. */
export interface ObservedPerson {
  id: string;
  name: string;
  observations: OwnObservation[];
}

const listLimit = 500;

/** The viewer's own observations by person, by name; of each the newest first. One query. */
export async function listObservations(viewer: Viewer): Promise<ObservedPerson[]> {
  authorize(viewer, "observation.list");
  const rows = await viewer.tx
    .select({
      id: observation.id,
      text: observation.text,
      happenedOn: observation.happenedOn,
      responsibilityKey: observation.responsibilityKey,
      version: observation.version,
      aboutId: observation.aboutMemberId,
      name: member.displayName,
    })
    .from(observation)
    .innerJoin(
      member,
      and(eq(member.organizationId, observation.organizationId), eq(member.id, observation.aboutMemberId)),
    )
    .where(visible.observations(viewer))
    .orderBy(asc(member.displayName), asc(member.id), desc(observation.happenedOn), desc(observation.id))
    .limit(listLimit);
  const people = new Map<string, ObservedPerson>();
  for (const { aboutId, name, ...row } of rows) {
    const person = people.get(aboutId) ?? { id: aboutId, name, observations: [] };
    person.observations.push(row);
    people.set(aboutId, person);
  }
  return [...people.values()];
}
