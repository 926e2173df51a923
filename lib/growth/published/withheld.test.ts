import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choosePublished, type PublishedGroup, smallestGroup, stillPublished } from "./withheld";

/** People `a0`, `a1`, … */
function crew(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index}`);
}

/** What becomes of the groups, all of whose people share. */
function chosen(groups: Record<string, string[]>, before: readonly PublishedGroup[] = []) {
  return Object.fromEntries(choosePublished(before, candidatesOf(groups)));
}

function candidatesOf(groups: Record<string, string[]>) {
  return Object.entries(groups).map(([groupId, sharing]) => ({ groupId, sharing }));
}

describe("in the first half-year", () => {
  test("a group of five is published, one of four is not", () => {
    expect(chosen({ five: crew("a", 5), four: crew("b", 4), none: [] })).toEqual({
      five: crew("a", 5),
      four: null,
      none: null,
    });
  });

  test("a person who is named twice counts once", () => {
    expect(chosen({ four: [...crew("a", 4), "a0"] })).toEqual({ four: null });
  });

  test("of an organization of 13 the team of 3 is withheld, and with it the team of 10, which would leave the 3", () => {
    const [ten, three] = [crew("a", 10), crew("b", 3)];
    expect(chosen({ organization: [...ten, ...three], ten, three })).toEqual({
      organization: [...ten, ...three],
      ten: null,
      three: null,
    });
  });

  test("teams of 8 and 5 are published beside the organization that they make up", () => {
    const groups = { organization: [...crew("a", 8), ...crew("b", 5)], eight: crew("a", 8), five: crew("b", 5) };
    expect(chosen(groups)).toEqual(groups);
  });

  test("of two teams that differ by four people the one that comes first is published", () => {
    const [core, left, right] = [crew("a", 10), crew("b", 2), crew("c", 2)];
    const groups = { right: [...core, ...right], left: [...core, ...left] };
    expect(chosen(groups)).toEqual({ left: groups.left, right: null });
  });

  test("teams that only three together single somebody out are not all published", () => {
    const [a, b] = [crew("a", 6), crew("b", 6)];
    const groups = { organization: [...a, ...b, "c0", "c1"], first: a, second: b };
    expect(chosen(groups)).toEqual({ organization: groups.organization, first: a, second: null });
  });

  test("teams that single somebody out only by a fraction of their sum are not all published", () => {
    const [a, b, c] = [crew("a", 5), crew("b", 5), crew("c", 5)];
    const groups = {
      // Half of the other three together is everybody but the odd one.
      all: [...a, ...b, ...c, "odd"],
      ab: [...a, ...b],
      bc: [...b, ...c],
      ca: [...c, ...a],
    };
    expect(chosen(groups)).toEqual({ ...groups, ca: null });
  });
});

describe("in later half-years", () => {
  const team = crew("a", 8);
  const before = [{ groupId: "team", contributors: team }];

  test("a newcomer who shares is not in it: it stays published over those it was published of", () => {
    expect(chosen({ team: [...team, "new"] }, before)).toEqual({ team });
  });

  test("five newcomers who share are in it", () => {
    const grown = [...team, ...crew("n", 5)];
    expect(chosen({ team: grown }, before)).toEqual({ team: grown });
  });

  test("once one leaves it is withheld, until enough others have come or gone", () => {
    const left = team.slice(1);
    expect(chosen({ team: left }, before)).toEqual({ team: null });
    expect(chosen({ team: [...left, ...crew("n", 3)] }, before)).toEqual({ team: null });
    expect(chosen({ team: [...left, ...crew("n", 4)] }, before)).toEqual({ team: [...left, ...crew("n", 4)] });
  });

  test("the set that was published last counts, and those published before it are remembered too", () => {
    const grown = [...team, ...crew("n", 5)];
    const both = [...before, { groupId: "team", contributors: grown }];
    expect(chosen({ team: [...grown, "o0"] }, both)).toEqual({ team: grown });
    expect(chosen({ team: [...team, "o0"] }, both)).toEqual({ team: null });
    expect(chosen({ team }, both)).toEqual({ team });
  });

  test("the same people under another name tell nothing new", () => {
    expect(chosen({ renamed: team }, before)).toEqual({ renamed: team });
  });

  test("what another team published earlier is remembered when somebody changes over", () => {
    const other = crew("b", 8);
    const first = [...before, { groupId: "other", contributors: other }];
    expect(chosen({ team: team.slice(1), other: [...other, "a0"] }, first)).toEqual({ team: null, other });
  });
});

describe("within a half-year", () => {
  test("a group stays published while all its contributors share", () => {
    expect(stillPublished(crew("a", 5), new Set([...crew("a", 5), "b0"]))).toBe(true);
    expect(stillPublished(crew("a", 5), new Set(crew("a", 4)))).toBe(false);
  });

  test("fewer than five were never published", () => {
    expect(stillPublished([], new Set())).toBe(false);
    expect(stillPublished(["a0", "a1", "a2", "a3", "a0"], new Set(crew("a", 4)))).toBe(false);
  });
});

/** One half-year after the other of one small organization: who is in which group, and who shares. */
const histories = fc
  .record({
    size: fc.integer({ min: 6, max: 12 }),
    teams: fc.array(fc.integer({ min: 0, max: 4095 }), { minLength: 1, maxLength: 4 }),
    halfYears: fc.array(
      fc.record({
        away: fc.integer({ min: 0, max: 4095 }),
        alsoAway: fc.integer({ min: 0, max: 4095 }),
        moves: fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 11 })), { maxLength: 6 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ size, teams, halfYears }) => {
    let now = teams;
    return halfYears.map(({ away, alsoAway, moves }) => {
      now = now.map((mask, team) =>
        moves.filter((move) => move[0] === team).reduce((m, [, who]) => m ^ (1 << who), mask),
      );
      // Both at once: a quarter of the people do not share.
      const sharing = (mask: number) => peopleOf(mask & ~(away & alsoAway) & ((1 << size) - 1));
      return candidatesOf({
        organization: sharing(4095),
        ...Object.fromEntries(now.map((mask, team) => [`team ${team}`, sharing(mask)])),
      });
    });
  });

describe("whatever comes and goes", () => {
  test("nothing that was ever published isolates one to four people, and nothing is withheld that would not", () => {
    const seen = { grown: 0, kept: 0, withheld: 0 };
    fc.assert(
      fc.property(histories, (halfYears) => {
        const published: PublishedGroup[] = [];
        for (const candidates of halfYears) {
          const before = [...published];
          const choice = choosePublished(before, candidates);
          for (const [groupId, contributors] of choice) if (contributors) published.push({ groupId, contributors });
          const sets = published.map((group) => group.contributors);
          expect(isolated(sets)).toBeNull();
          for (const { groupId, sharing } of candidates) {
            const contributors = choice.get(groupId);
            const last = before.findLast((group) => group.groupId === groupId)?.contributors;
            if (contributors?.length === sharing.length) seen.grown += 1;
            else {
              expect(sharing.length < smallestGroup || isolated([...sets, sharing]) !== null).toBe(true);
              const keeps = last?.every((person) => sharing.includes(person));
              expect(contributors).toEqual(keeps ? last : null);
              seen[keeps ? "kept" : "withheld"] += 1;
            }
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(Math.min(seen.grown, seen.kept, seen.withheld)).toBeGreaterThan(10);
  });

  test("the order in which groups and people are given does not matter", () => {
    fc.assert(
      fc.property(histories, ([candidates = []]) => {
        const turned = candidates.map(({ groupId, sharing }) => ({ groupId, sharing: sharing.toReversed() }));
        const sorted = (choice: ReturnType<typeof choosePublished>) =>
          Object.fromEntries([...choice].map(([groupId, people]) => [groupId, people?.toSorted() ?? null]));
        expect(sorted(choosePublished([], turned.reverse()))).toEqual(sorted(choosePublished([], candidates)));
      }),
    );
  });
});

test("an organization of 5,000 in 100 teams of which some overlap is done in seconds after eight half-years", () => {
  const published: PublishedGroup[] = [];
  let shown = 0;
  for (let halfYear = 0; halfYear < 9; halfYear += 1) {
    // In each half-year 4 in 100 are new where others left, and one in five is in a second team.
    const people = Array.from({ length: 5000 }, (_, seat) => ({
      id: `${seat} since ${Math.floor((halfYear * 4 + mixed(seat, 100)) / 100)}`,
      teams: [seat % 100, mixed(seat, 5) === 0 ? mixed(seat + 5000, 100) : seat % 100],
    }));
    const candidates = Array.from({ length: 101 }, (_, team) => ({
      groupId: `team ${team}`,
      sharing: people.filter(({ teams }) => team === 100 || teams.includes(team)).map(({ id }) => id),
    }));
    const choice = [...choosePublished(published, candidates)];
    for (const [groupId, contributors] of choice) if (contributors) published.push({ groupId, contributors });
    shown = choice.filter(([, contributors]) => contributors).length;
  }
  expect(shown).toBeGreaterThan(25);
}, 20_000);

/** A number below `below` that looks as if drawn. */
function mixed(seed: number, below: number): number {
  return ((Math.imul(seed + 1, 0x9e3779b1) >>> 8) ^ (seed * 31)) % below;
}

function peopleOf(mask: number): string[] {
  return crew("p", 12).filter((_, index) => mask & (1 << index));
}

/** One to four people whom a combination of the sets isolates, found by looking at all there are; or null. */
function isolated(sets: readonly (readonly string[])[]): string[] | null {
  const people = [...new Set(sets.flat())];
  const distinct = [...new Set(sets.map((set) => people.map((person) => (set.includes(person) ? "1" : "0")).join("")))];
  const matrix = distinct.map((row) => [...row].map(BigInt));
  const all = rankOf(matrix);
  for (const few of subsetsOfAtMost(4, people.length)) {
    // A combination that is 0 for everybody else is one that taking these few away makes vanish.
    const without = matrix.map((row) => row.filter((_, index) => !few.includes(index)));
    if (rankOf(without) < all) return few.map((index) => people[index] ?? "");
  }
  return null;
}

function subsetsOfAtMost(most: number, count: number, from = 0): number[][] {
  if (most === 0) return [];
  return Array.from({ length: count - from }, (_, offset) => from + offset).flatMap((index) => [
    [index],
    ...subsetsOfAtMost(most - 1, count, index + 1).map((rest) => [index, ...rest]),
  ]);
}

/** By cross-multiplying, so that nothing is ever divided or rounded. */
function rankOf(matrix: readonly (readonly bigint[])[]): number {
  const [first = [], ...others] = matrix.filter((row) => row.some((entry) => entry !== 0n));
  const pivot = first.findIndex((entry) => entry !== 0n);
  if (pivot < 0) return 0;
  const top = first[pivot] ?? 0n;
  const below = others.map((row) => row.map((entry, index) => entry * top - (first[index] ?? 0n) * (row[pivot] ?? 0n)));
  return 1 + rankOf(below);
}
