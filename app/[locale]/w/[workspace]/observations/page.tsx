import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ObservationList } from "@/components/review/observation-list";
import { SignedInPage } from "@/components/shell/signed-in-page";
import { shellViewer } from "@/components/shell/viewer-of";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { listObservations } from "@/lib/review/queries/observations";
import { listMentorChoices } from "@/lib/review/queries/requests";

interface Props {
  params: Promise<{ locale: Locale; workspace: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "review.observations" });
  return { title: t("title") };
}

export default async function ObservationsPage({ params }: Props) {
  const { locale, workspace } = await params;
  const address = (other: Locale) => paths.observations(other, workspace);
  const page = await asViewer({ locale, workspace, here: address(locale), mode: "read" }, async (viewer) => ({
    viewer: shellViewer(viewer),
    people: await listObservations(viewer),
    choices: await listMentorChoices(viewer),
  }));
  const { viewer, people, choices } = page;
  const place = { locale, workspace, member: viewer.memberId };
  return (
    <SignedInPage locale={locale} address={address} viewer={viewer}>
      <ObservationList {...{ locale, place, people, choices }} today={viewer.today} />
    </SignedInPage>
  );
}
