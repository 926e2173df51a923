import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OpenRound } from "@/components/round/open-round";
import { SignedInPage } from "@/components/shell/signed-in-page";
import { shellViewer } from "@/components/shell/viewer-of";
import { RungError } from "@/lib/errors";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { isId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { getRoundDraft } from "@/lib/review/queries/round";

interface Props {
  params: Promise<{ locale: Locale; workspace: string; team: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "round" });
  return { title: t("title") };
}

export default async function NewRoundPage({ params }: Props) {
  const { locale, workspace, team } = await params;
  const address = (other: Locale) => paths.newRound(other, workspace, team);
  const page = await asViewer({ locale, workspace, here: address(locale), mode: "read" }, async (viewer) => {
    const draft = isId(team) ? await getRoundDraft(viewer, team) : null;
    if (!draft) throw new RungError("not-found");
    return { draft, viewer: shellViewer(viewer) };
  });
  return (
    <SignedInPage locale={locale} current="team" address={address} viewer={page.viewer}>
      <OpenRound draft={page.draft} place={{ locale, workspace, member: page.viewer.memberId }} />
    </SignedInPage>
  );
}
