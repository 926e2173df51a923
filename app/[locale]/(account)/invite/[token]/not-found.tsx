import { getLocale, getTranslations } from "next-intl/server";
import { PublicPage } from "@/components/shell/public-page";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { paths } from "@/lib/paths";

/** Used, withdrawn, replaced, expired or never made: one sentence, since which of them it was is nobody's business here. */
export default async function InvitationGone() {
  const locale = await getLocale();
  const t = await getTranslations({ locale, namespace: "account" });
  return (
    <PublicPage locale={locale} address={paths.home} bothLanguages={false}>
      <Empty
        level={1}
        title={t("invitation.gone")}
        action={<ButtonLink href={paths.signIn(locale)}>{t("signIn.title")}</ButtonLink>}
      >
        {t("invitation.goneText")}
      </Empty>
    </PublicPage>
  );
}
