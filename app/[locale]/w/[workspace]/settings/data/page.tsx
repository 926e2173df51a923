import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MyDataView } from "@/components/my-data/my-data-view";
import { SignedInPage } from "@/components/shell/signed-in-page";
import { shellViewer } from "@/components/shell/viewer-of";
import { collectMyData } from "@/lib/auth/my-data";
import { authorize } from "@/lib/auth/permissions";
import { currentSessionToken } from "@/lib/auth/session";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { getCurrentLadder } from "@/lib/ladder/queries";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale; workspace: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "myData" });
  return { title: t("title") };
}

export default async function MyDataPage({ params }: Props) {
  const { locale, workspace } = await params;
  const address = (other: Locale) => paths.myData(other, workspace);
  const page = await asViewer({ locale, workspace, here: address(locale), mode: "read" }, async (viewer) => {
    authorize(viewer, "my-data.download");
    return {
      viewer: shellViewer(viewer),
      timeZone: viewer.timeZone,
      memberId: viewer.memberId,
      isDemo: viewer.isDemo,
      ladder: await getCurrentLadder(viewer),
    };
  });
  // Beyond the workspace of this address: each of the others opens for itself.
  const data = await collectMyData(await currentSessionToken());
  if (!data) redirect(paths.signIn(locale, address(locale)));
  return (
    <SignedInPage locale={locale} current="settings" address={address} viewer={page.viewer}>
      <MyDataView {...page} {...data} locale={locale} workspace={workspace} />
    </SignedInPage>
  );
}
