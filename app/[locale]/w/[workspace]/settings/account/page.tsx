import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountSettings, doneThings } from "@/components/account/account-settings";
import { SignedInPage } from "@/components/shell/signed-in-page";
import { shellViewer } from "@/components/shell/viewer-of";
import { getOwnAccount } from "@/lib/auth/queries";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale; workspace: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "settings.account" });
  return { title: t("title") };
}

export default async function AccountSettingsPage({ params, searchParams }: Props) {
  const [{ locale, workspace }, query] = await Promise.all([params, searchParams]);
  const address = (other: Locale) => paths.account(other, workspace);
  const page = await asViewer({ locale, workspace, here: address(locale), mode: "read" }, async (viewer) => ({
    viewer: shellViewer(viewer),
    member: viewer.memberId,
    account: await getOwnAccount(viewer),
  }));
  return (
    <SignedInPage locale={locale} current="settings" address={address} viewer={page.viewer}>
      <AccountSettings
        locale={locale}
        place={{ locale, workspace, member: page.member }}
        account={page.account}
        done={doneThings.find((thing) => thing === query.done) ?? null}
      />
    </SignedInPage>
  );
}
