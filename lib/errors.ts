/** Every code an expected failure may carry, with its one HTTP status. `docs/decisions/0001` lists when each is used. */
export const errorStatus = {
  "malformed-request": 400,
  "not-signed-in": 401,
  "wrong-credentials": 401,
  "provider-failed": 401,
  forbidden: 403,
  "email-unverified": 403,
  "foreign-origin": 403,
  "signed-in-as-another": 403,
  "not-found": 404,
  "method-not-allowed": 405,
  "stale-version": 409,
  "already-submitted": 409,
  "moved-on": 409,
  "already-revealed": 409,
  undecided: 409,
  "proposal-changed": 409,
  "email-unavailable": 409,
  "last-administrator": 409,
  "last-lead": 409,
  "token-spent": 410,
  "too-large": 413,
  "unsupported-media-type": 415,
  "invalid-input": 422,
  incomplete: 422,
  "invalid-ladder": 422,
  "too-many-attempts": 429,
  unexpected: 500,
  "provider-unavailable": 502,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** Codes that a single field may carry. */
export const fieldCodes = [
  "required",
  "too-long",
  "too-short",
  "not-an-email",
  "not-a-date",
  "not-a-level",
  "not-an-answer",
  "unknown-key",
  "period-reversed",
  "period-too-long",
  "in-the-past",
  "in-the-future",
  "unpaired-surrogate",
  "not-a-link",
  "link-with-credentials",
  "outside-period",
  "not-oneself",
  "not-a-member",
  "already-member",
  "name-taken",
  "reason-required",
  "say-a-sentence",
] as const;

export type FieldCode = (typeof fieldCodes)[number];
export type FieldErrors = Readonly<Record<string, FieldCode>>;

export type Failure<Code extends ErrorCode = ErrorCode> = { ok: false; code: Code; fields?: FieldErrors };
export type Outcome<Value, Code extends ErrorCode = ErrorCode> = ({ ok: true } & Value) | Failure<Code>;

/** An expected failure as a value. */
export function fail<Code extends ErrorCode>(code: Code, fields?: FieldErrors): Failure<Code> {
  return fields ? { ok: false, code, fields } : { ok: false, code };
}

/** A failure that unwinds: authorization and missing rows inside a transaction, which is rolled back. */
export class RungError extends Error {
  constructor(readonly code: ErrorCode) {
    super(code);
    this.name = "RungError";
  }
}
