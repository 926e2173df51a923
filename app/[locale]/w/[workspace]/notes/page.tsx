import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoteList } from "@/components/review/note-list";
import { SignedInPage } from "@/components/shell/signed-in-page";
import { shellViewer } from "@/components/shell/viewer-of";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { readNoteFilter } from "@/lib/review/note-filter";
import { listNotes } from "@/lib/review/queries/evidence";

interface Props {
  params: Promise<{ locale: Locale; workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "review.notes" });
  return { title: t("title") };
}

export default async function NotesPage({ params, searchParams }: Props) {
  const [{ locale, workspace }, query] = await Promise.all([params, searchParams]);
  const address = (other: Locale) => paths.notes(other, workspace);
  const filter = readNoteFilter(query);
  const page = await asViewer({ locale, workspace, here: address(locale), mode: "read" }, async (viewer) => ({
    viewer: shellViewer(viewer),
    notes: await listNotes(viewer, filter),
  }));
  const place = { locale, workspace, member: page.viewer.memberId };
  return (
    <SignedInPage locale={locale} address={address} viewer={page.viewer}>
      <NoteList locale={locale} place={place} notes={page.notes} filter={filter} />
    </SignedInPage>
  );
}
