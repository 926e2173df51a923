import { hash, verify } from "@node-rs/argon2";

// Argon2id at OWASP's first setting: 19 MiB, two passes, one lane (about 8 ms).
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Checked when an address is unknown, so that both answers take the same work. It matches no password. */
const nobody = hash("nobody has this password", cost);

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** Whether `password` belongs to `storedHash`; with null it does the same work and says no. */
export async function passwordMatches(storedHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(storedHash ?? (await nobody), password);
  return matches && storedHash !== null;
}
