import { type ErrorCode, fail, type Outcome } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import type { OidcProvider } from "@/lib/oidc-settings";
import { takeAttempt } from "./attempts";
import type { Caller } from "./caller";
import { signInThroughProvider } from "./commands";
import { networkPlace } from "./network-place";
import { proveAtProvider } from "./oidc";
import type { Way } from "./oidc-cookies";
import { identityOf } from "./provider-identity";
import { withVisitor } from "./visitor";

/** Codes that a sign-in at a provider may be refused with; the sign-in page has a sentence for each. */
export const providerRefusals = [
  "provider-failed",
  "provider-unavailable",
  "too-many-attempts",
  "email-unverified",
  "email-unavailable",
  "unexpected",
] as const satisfies readonly ErrorCode[];
export type ProviderRefusal = (typeof providerRefusals)[number];

/** Counts one start towards a provider; false when there were too many from that network, null address excepted. */
export async function mayStartAtProvider({ address }: Caller): Promise<boolean> {
  const place = networkPlace(address);
  if (!place) return true;
  const trying = { kind: "provider-start", subject: place, address } as const;
  return (await withVisitor((visitor) => takeAttempt(visitor, trying))) !== null;
}

/** Signs in whoever the provider's answer proves; `locale` is the language of an account that is new. */
export async function finishProviderSignIn(
  provider: OidcProvider,
  answer: Readonly<Record<string, string>>,
  way: Way,
  locale: Locale,
  caller?: Caller,
): Promise<Outcome<{ sessionToken: string }, "provider-failed" | "email-unverified" | "email-unavailable">> {
  const proof = await proveAtProvider(provider, answer, way);
  const identity = proof.ok ? identityOf(proof.claims) : null;
  return identity ? signInThroughProvider(identity, locale, caller) : fail("provider-failed");
}
