import { getTranslations } from "next-intl/server";
import { providerRefusals } from "@/lib/auth/provider-sign-in";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locales";
import { Note } from "../ui/note";

interface ProviderRefusalProps {
  locale: Locale;
  /** As they stand in the address, which anybody may have written: only known ones are believed. */
  code: string | undefined;
  provider: string | undefined;
}

/** Why a sign-in at a provider came to nothing. */
export async function ProviderRefusal({ locale, code, provider }: ProviderRefusalProps) {
  const refusal = providerRefusals.find((known) => known === code);
  const name = env().oidcProviders.find(({ id }) => id === provider)?.name;
  if (!refusal || !name) return null;
  const t = await getTranslations({ locale, namespace: "oidc" });
  return (
    <div className="mt-4">
      <Note tone="danger">{t(`refused.${refusal}`, { name })}</Note>
    </div>
  );
}
