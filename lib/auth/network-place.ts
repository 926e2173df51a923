import { isIP } from "node:net";

/**
 * What stands for somebody's network when attempts are counted: the IPv4 address, or the /64 of an IPv6 address, since
 * one household or server has a whole /64 to choose from. Null for no address, and for this machine itself: behind a
 * proxy that was not declared everybody would come from there, and share one limit.
 */
export function networkPlace(address: string | null): string | null {
  const plain = (address ?? "").split("%")[0] ?? "";
  switch (isIP(plain)) {
    case 4:
      return plain.startsWith("127.") ? null : plain;
    case 6:
      return placeOfGroups(groupsOf(plain));
    default:
      return null;
  }
}

function placeOfGroups(groups: number[]): string | null {
  if (groups.slice(0, 7).every((group) => group === 0) && groups[7] === 1) return null;
  const [high = 0, low = 0] = groups.slice(6);
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (mapped) return networkPlace([high >> 8, high & 255, low >> 8, low & 255].join("."));
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(":")}::/64`;
}

/** The eight numbers of an IPv6 address; a URL spells every form of it in one way. */
function groupsOf(address: string): number[] {
  const [before = "", after] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const numbers = (part: string) => (part ? part.split(":").map((group) => Number.parseInt(group, 16)) : []);
  const [head, tail] = [numbers(before), numbers(after ?? "")];
  return [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}
