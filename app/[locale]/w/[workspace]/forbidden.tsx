import { getLocale, getTranslations } from "next-intl/server";
import { PublicPage } from "@/components/shell/public-page";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { paths } from "@/lib/paths";

/** Seen, but not allowed: says for whom it is, and offers a way back. */
export default async function Forbidden() {
  const locale = await getLocale();
  const t = await getTranslations({ locale, namespace: "errors.noAccess" });
  return (
    <PublicPage locale={locale} address={paths.ladder} bothLanguages={false}>
      <Empty
        level={1}
        icon="lock"
        title={t("title")}
        action={<ButtonLink href={paths.ownWorkspace(locale)}>{t("back")}</ButtonLink>}
      >
        {t("text")}
      </Empty>
    </PublicPage>
  );
}
