import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distinctNames, mentorIdOf } from "./mentor-name";

describe("names of mentors", () => {
  it("are told apart where two people have one", () => {
    const named = distinctNames([
      { id: "2", name: "Wei" },
      { id: "1", name: "Wei" },
      { id: "3", name: "Ada" },
    ]);
    expect(named.map(({ name }) => name)).toEqual(["Wei (2)", "Wei", "Ada"]);
  });

  it("name one person each, by id or by name, whatever the names are", () => {
    const name = fc.constantFrom("Wei", "Wei (2)", "Wei (3)", "Ada");
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), (names) => {
        const members = distinctNames(names.map((one, index) => ({ id: `id-${index}`, name: one })));
        expect(new Set(members.map((one) => one.name)).size).toBe(members.length);
        for (const { id, name: typed } of members) {
          expect(mentorIdOf(members, ` ${typed} `)).toBe(id);
          expect(mentorIdOf(members, id)).toBe(id);
        }
        expect(mentorIdOf(members, "Nobody")).toBe("Nobody");
      }),
    );
  });
});
