import { displayNameInput, emailInput, isWellFormed, nameLimit, timeZoneInput } from "./input";
import type { ProvenClaims } from "./oidc";

/** Somebody as a provider knows them. Only issuer and subject say who it is. */
export interface ProviderIdentity {
  issuer: string;
  subject: string;
  /** Null where the provider has not checked that it is theirs, or where it is no address. */
  verifiedEmail: string | null;
  displayName: string;
  timeZone: string | undefined;
}

/** Reads the claims that matter and forgets the others. Null where the subject cannot be one. */
export function identityOf(claims: ProvenClaims): ProviderIdentity | null {
  // OpenID Connect Core 1.0, section 2: at most 255 ASCII characters.
  if (!/^[\x20-\x7e]{1,255}$/.test(claims.sub)) return null;
  const email = emailInput.safeParse(claims.email);
  return {
    issuer: claims.iss,
    subject: claims.sub,
    verifiedEmail: email.success && claims.email_verified === true ? email.data : null,
    displayName: nameOf(claims, email.data),
    timeZone: timeZoneInput.safeParse(claims.zoneinfo).data,
  };
}

function nameOf(claims: ProvenClaims, email: string | undefined): string {
  const candidates = [claims.name, claims.nickname, claims.preferred_username, email?.split("@")[0]];
  for (const candidate of candidates) {
    if (typeof candidate !== "string" || !isWellFormed(candidate)) continue;
    const name = displayNameInput.safeParse([...candidate.trim()].slice(0, nameLimit).join(""));
    if (name.success) return name.data;
  }
  return "?";
}
