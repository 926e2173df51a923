import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { doneWithPeople, PeopleView } from "@/components/organization/people-view";
import { SignedInPage } from "@/components/shell/signed-in-page";
import { shellViewer } from "@/components/shell/viewer-of";
import { can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { getCurrentLadder } from "@/lib/ladder/queries";
import { listMembers } from "@/lib/organization/queries";
import { listInvitations } from "@/lib/organization/queries/invitation";
import { paths } from "@/lib/paths";
import { listMentorChoices } from "@/lib/review/queries/requests";

interface Props {
  params: Promise<{ locale: Locale; workspace: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "organization.people" });
  return { title: t("title") };
}

export default async function PeoplePage({ params, searchParams }: Props) {
  const [{ locale, workspace }, query] = await Promise.all([params, searchParams]);
  const address = (other: Locale) => paths.people(other, workspace);
  const page = await asViewer({ locale, workspace, here: address(locale), mode: "read" }, async (viewer) => ({
    viewer: shellViewer(viewer),
    workspaceName: viewer.workspaceName,
    timeZone: viewer.timeZone,
    isDemo: viewer.isDemo,
    people: await listMentorChoices(viewer),
    managed: await whatOneManages(viewer),
  }));
  return (
    <SignedInPage locale={locale} current="settings" address={address} viewer={page.viewer}>
      <PeopleView
        {...page}
        you={{ id: page.viewer.memberId, name: page.viewer.displayName }}
        place={{ locale, workspace, member: page.viewer.memberId }}
        done={doneWithPeople.find((thing) => thing === query.done) ?? null}
      />
    </SignedInPage>
  );
}

/** What administrators see besides the names; null for everybody else. */
async function whatOneManages(viewer: Viewer) {
  if (!can(viewer, "invitation.manage", viewer)) return null;
  return {
    ladder: await getCurrentLadder(viewer),
    members: await listMembers(viewer),
    invitations: await listInvitations(viewer),
  };
}
