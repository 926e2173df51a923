import { expect, it } from "vitest";
import { clientAddress } from "./client-address.mjs";

const request = (forwarded?: string) => ({
  headers: { "x-forwarded-for": forwarded },
  socket: { remoteAddress: "192.0.2.1" },
});

it("believes nobody when no proxy is declared", () => {
  expect(clientAddress(request("203.0.113.9"), 0)).toBe("192.0.2.1");
});

it.each([
  [1, "203.0.113.9", "203.0.113.9"],
  // What the client wrote itself stands left of what the proxies added.
  [1, "6.6.6.6, 203.0.113.9", "203.0.113.9"],
  [2, "6.6.6.6, 203.0.113.9, 198.51.100.2", "203.0.113.9"],
  [1, "2001:db8::7", "2001:db8::7"],
  [1, "[2001:db8::7]:4711", "2001:db8::7"],
  [1, "203.0.113.9:4711", "203.0.113.9"],
])("behind %i declared proxies takes %s for %s", (proxies, forwarded, address) => {
  expect(clientAddress(request(forwarded), proxies)).toBe(address);
});

it.each([undefined, "", "unknown", "203.0.113.9, nonsense"])("takes the connection's own for %j", (forwarded) => {
  expect(clientAddress(request(forwarded), 1)).toBe("192.0.2.1");
});

it("takes the connection's own when there are fewer entries than declared proxies", () => {
  expect(clientAddress(request("203.0.113.9"), 2)).toBe("192.0.2.1");
});
