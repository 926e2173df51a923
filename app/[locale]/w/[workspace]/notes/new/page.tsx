import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoteForm } from "@/components/review/note-form";
import { noteResponsibilities, noteWords } from "@/components/review/note-words";
import { SignedInPage } from "@/components/shell/signed-in-page";
import { shellViewer } from "@/components/shell/viewer-of";
import { authorize } from "@/lib/auth/permissions";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { newId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { newNoteAction } from "@/lib/review/actions/notes";

interface Props {
  params: Promise<{ locale: Locale; workspace: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "review.notes" });
  return { title: t("dialogTitle") };
}

export default async function NewNotePage({ params }: Props) {
  const { locale, workspace } = await params;
  const t = await getTranslations({ locale, namespace: "review.notes" });
  const address = (other: Locale) => paths.newNote(other, workspace);
  const viewer = await asViewer({ locale, workspace, here: address(locale), mode: "read" }, async (asking) => {
    authorize(asking, "evidence.note");
    return shellViewer(asking);
  });
  return (
    <SignedInPage locale={locale} address={address} viewer={viewer}>
      <h1>{t("dialogTitle")}</h1>
      <p className="lead mt-2 mb-6">{t("dialogLead")}</p>
      <div className="narrow">
        <NoteForm
          id="note-here"
          action={newNoteAction.bind(null, { locale, workspace, member: viewer.memberId })}
          hidden={{ clientKey: newId() }}
          values={{ title: "", link: "", happenedOn: viewer.today, responsibilityKey: "" }}
          responsibilities={noteResponsibilities(locale)}
          words={await noteWords(locale)}
        />
      </div>
    </SignedInPage>
  );
}
