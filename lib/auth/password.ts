import { hash, verify } from "@node-rs/argon2";
import { type Failure, fail } from "@/lib/errors";

// Argon2id at OWASP's first setting: 19 MiB, two passes, one lane (about 8 ms).
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Checked when an address is unknown, so that both answers take the same work. It matches no password. */
const nobody = hash("nobody has this password", cost);

/** Strangers can ask for this work, so little of it runs at once and few may wait: everything else stays quick. */
const atOnce = 2;
const mostWaiting = 30;
let running = 0;
const waiting: (() => void)[] = [];

class TooBusy extends Error {
  constructor() {
    super("Too many passwords are being checked.");
    this.name = "TooBusy";
  }
}

/** Throws `TooBusy` when too many wait already. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, cost));
}

/**
 * Whether `password` belongs to `storedHash`; with null it does the same work and says no. Throws `TooBusy` when too
 * many wait already.
 */
export function passwordMatches(storedHash: string | null, password: string): Promise<boolean> {
  return inTurn(async () => {
    const matches = await verify(storedHash ?? (await nobody), password);
    return matches && storedHash !== null;
  });
}

/** Turns a server that is busy checking passwords into an answer that says to wait. */
export async function inTime<T>(work: () => Promise<T>): Promise<T | Failure<"too-many-attempts">> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TooBusy) return fail("too-many-attempts");
    throw error;
  }
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= mostWaiting) throw new TooBusy();
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // A place is handed on, not given up and taken again, so that nobody slips in between.
    if (next) next();
    else running -= 1;
  }
}
