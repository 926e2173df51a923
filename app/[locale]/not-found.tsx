import { getLocale, getTranslations } from "next-intl/server";
import { PublicPage } from "@/components/shell/public-page";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { paths } from "@/lib/paths";

/** What does not exist and what one may not see: the same page. */
export default async function NotFound() {
  const locale = await getLocale();
  const t = await getTranslations({ locale, namespace: "shell.notFound" });
  return (
    <PublicPage locale={locale} address={paths.ladder} bothLanguages={false}>
      <Empty level={1} title={t("title")} action={<ButtonLink href={paths.ladder(locale)}>{t("toLadder")}</ButtonLink>}>
        {t("text")}
      </Empty>
    </PublicPage>
  );
}
