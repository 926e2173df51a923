import { getTranslations } from "next-intl/server";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { ButtonLink } from "../ui/button";

/** "Continue with …" for every provider that the operator has named; nothing where there is none. */
export async function ProviderLinks({ locale, next }: { locale: Locale; next: string | null }) {
  const { oidcProviders, publicUrl } = env();
  if (oidcProviders.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "oidc" });
  return (
    <section className="stack providers" aria-labelledby="providers">
      <h2 id="providers">{t("or")}</h2>
      {oidcProviders.map(({ id, name }) => (
        // The public address, since the provider sends back there and cookies do not cross hosts.
        <ButtonLink href={publicUrl + paths.providerSignIn(id, next ?? paths.ownWorkspace(locale))} key={id}>
          {t("continueWith", { name })}
        </ButtonLink>
      ))}
      <p className="xs dimmer">{t("hint")}</p>
    </section>
  );
}
