import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { ButtonLink } from "../ui/button";

/** The way to offer a review to somebody of the workspace. */
export async function OfferLink({ locale, workspace }: { locale: Locale; workspace: string }) {
  const t = await getTranslations({ locale, namespace: "review.requests" });
  return (
    <p className="section no-print">
      <ButtonLink href={paths.offerReview(locale, workspace)}>{t("offerOne")}</ButtonLink>
    </p>
  );
}
