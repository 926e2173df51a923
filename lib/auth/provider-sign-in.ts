import { type ErrorCode, fail, type Outcome } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import type { OidcProvider } from "@/lib/oidc-settings";
import type { Caller } from "./caller";
import { signInThroughProvider } from "./commands";
import { proveAtProvider } from "./oidc";
import type { Way } from "./oidc-cookies";
import { identityOf } from "./provider-identity";

/** Codes that a sign-in at a provider may be refused with; the sign-in page has a sentence for each. */
export const providerRefusals = [
  "provider-failed",
  "provider-unavailable",
  "email-unverified",
  "email-unavailable",
  "unexpected",
] as const satisfies readonly ErrorCode[];
export type ProviderRefusal = (typeof providerRefusals)[number];

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
