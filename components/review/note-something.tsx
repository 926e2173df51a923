import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { newId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { noteAction } from "@/lib/review/actions/notes";
import { NoteDialog } from "./note-dialog";
import { noteResponsibilities, noteWords } from "./note-words";

interface NoteSomethingProps {
  locale: Locale;
  workspace: string;
  memberId: string;
  today: string;
}

/** The header's "Note something" with its dialog. */
export async function NoteSomething({ locale, workspace, memberId, today }: NoteSomethingProps) {
  const t = await getTranslations({ locale, namespace: "review.notes" });
  return (
    <NoteDialog
      action={noteAction.bind(null, { locale, workspace, member: memberId })}
      address={paths.newNote(locale, workspace)}
      today={today}
      clientKey={newId()}
      responsibilities={noteResponsibilities(locale)}
      words={{
        ...(await noteWords(locale)),
        open: t("open"),
        title: t("dialogTitle"),
        lead: t("dialogLead"),
        close: t("close"),
        cancel: t("cancel"),
        kept: t("kept"),
      }}
    />
  );
}
