import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoticeList } from "@/components/organization/notice-list";
import { SignedInPage } from "@/components/shell/signed-in-page";
import { shellViewer } from "@/components/shell/viewer-of";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { listNotices } from "@/lib/review/queries/notices";

interface Props {
  params: Promise<{ locale: Locale; workspace: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "organization.notices" });
  return { title: t("title") };
}

export default async function NoticesPage({ params }: Props) {
  const { locale, workspace } = await params;
  const address = (other: Locale) => paths.notices(other, workspace);
  const page = await asViewer({ locale, workspace, here: address(locale), mode: "read" }, async (viewer) => ({
    viewer: shellViewer(viewer),
    timeZone: viewer.timeZone,
    notices: await listNotices(viewer),
  }));
  return (
    <SignedInPage locale={locale} current="notices" address={address} viewer={page.viewer}>
      <NoticeList locale={locale} {...page} />
    </SignedInPage>
  );
}
