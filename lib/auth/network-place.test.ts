import fc from "fast-check";
import { expect, it } from "vitest";
import { networkPlace } from "./network-place";

it.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["::ffff:cb00:7107", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:DB8:1:2::", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::", "0:0:0:0::/64"],
])("%s stands for %s", (address, place) => {
  expect(networkPlace(address)).toBe(place);
});

it.each([null, "", "127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1", "nonsense", "1.2.3", "1.2.3.4, 5.6.7.8"])(
  "%s stands for nobody in particular",
  (address) => {
    expect(networkPlace(address)).toBeNull();
  },
);

it("is one for all addresses of a /64, and another for the next", () => {
  const group = fc.integer({ min: 0, max: 0xffff });
  const spelt = (groups: number[]) => groups.map((one) => one.toString(16)).join(":");
  fc.assert(
    fc.property(
      fc.tuple(fc.integer({ min: 0x2000, max: 0x3fff }), group, group, fc.integer({ min: 0, max: 0xfffe })),
      fc.tuple(group, group, group, group),
      fc.tuple(group, group, group, group),
      (net, one, other) => {
        const next = [...net.slice(0, 3), net[3] + 1];
        expect(networkPlace(spelt([...net, ...one]))).toBe(networkPlace(spelt([...net, ...other])));
        expect(networkPlace(spelt([...next, ...one]))).not.toBe(networkPlace(spelt([...net, ...one])));
      },
    ),
  );
});
