import type { Attempted } from "./attempts";
import { passwordMatches } from "./password";

declare const proven: unique symbol;

/** A check that has been counted and may now be made once. */
export interface PasswordCheck {
  attempted: Attempted;
  /** Null where the account has no password. */
  secretHash: string | null;
}

/** Somebody has just typed the password that the account had; minted only by `provePassword`. */
export interface PasswordProof {
  readonly [proven]: true;
  readonly attempted: Attempted;
  readonly secretHash: string;
}

/** Compares outside any transaction: a connection is not held meanwhile. Null: it is another password. */
export async function provePassword(check: PasswordCheck, typed: string): Promise<PasswordProof | null> {
  return (await passwordMatches(check.secretHash, typed)) ? (check as PasswordProof) : null;
}
