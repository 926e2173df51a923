interface Member {
  id: string;
  name: string;
}

/** More people than a list to choose from holds: their mentor is typed, with the names offered. */
export const choiceLimit = 60;

/** Everybody with a name that nobody else has: those of one name are counted, in the order of their ids. */
export function distinctNames(members: readonly Member[]): Member[] {
  const byId = [...members].sort((one, other) => (one.id < other.id ? -1 : 1));
  const seen = new Map<string, number>();
  const named = new Map<string, string>();
  const taken = new Set(members.map(({ name }) => name));
  for (const { id, name } of byId) {
    let place = (seen.get(name) ?? 0) + 1;
    while (place > 1 && taken.has(`${name} (${place})`)) place += 1;
    seen.set(name, place);
    named.set(id, place === 1 ? name : `${name} (${place})`);
  }
  return members.map(({ id }) => ({ id, name: named.get(id) ?? "" }));
}

/** The member whom a field names by id or, where it is typed, by name; what names nobody stays as it is. */
export function mentorIdOf(members: readonly Member[], typed: string): string {
  const given = typed.trim();
  return members.find(({ name }) => name === given)?.id ?? given;
}
