import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { doneWithSharing, SharingView } from "@/components/organization/sharing-view";
import { SignedInPage } from "@/components/shell/signed-in-page";
import { shellViewer } from "@/components/shell/viewer-of";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { getCurrentLadder } from "@/lib/ladder/queries";
import { listOwnSharing, listTeaching } from "@/lib/organization/queries/team-sharing";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale; workspace: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "teams.sharing" });
  return { title: t("title") };
}

export default async function SharingPage({ params, searchParams }: Props) {
  const [{ locale, workspace }, query] = await Promise.all([params, searchParams]);
  const address = (other: Locale) => paths.sharing(other, workspace);
  const page = await asViewer({ locale, workspace, here: address(locale), mode: "read" }, async (viewer) => ({
    viewer: shellViewer(viewer),
    timeZone: viewer.timeZone,
    ladder: await getCurrentLadder(viewer),
    teams: await listOwnSharing(viewer),
    teaching: await listTeaching(viewer),
  }));
  return (
    <SignedInPage locale={locale} current="settings" address={address} viewer={page.viewer}>
      <SharingView
        {...page}
        place={{ locale, workspace, member: page.viewer.memberId }}
        done={doneWithSharing.find((thing) => thing === query.done) ?? null}
      />
    </SignedInPage>
  );
}
