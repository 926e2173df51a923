import fc from "fast-check";
import { expect, it } from "vitest";
import { maskEmail } from "./mask-email";

it("keeps the first letter and the host", () => {
  expect(maskEmail("mina@example.org")).toBe("m•••@example.org");
  expect(maskEmail("小满@example.org")).toBe("小•••@example.org");
  expect(maskEmail("m@example.org")).toBe("m•••@example.org");
});

it("shows nothing else of the name, nor how long it is", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z.+@]{1,40}$/), (name) => {
      expect(maskEmail(`${name}@example.org`)).toBe(`${name[0]}•••@example.org`);
    }),
  );
});
