import { getTranslations } from "next-intl/server";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { builtInLadder, findResponsibility, textIn } from "@/lib/ladder/built-in";
import { type Place, paths } from "@/lib/paths";
import { changeNoteAction, deleteNoteAction } from "@/lib/review/actions/notes";
import type { NoteFilter } from "@/lib/review/note-filter";
import type { Note } from "@/lib/review/queries/evidence";
import { Button, ButtonLink } from "../ui/button";
import { Empty } from "../ui/empty";
import { Field, fieldProps } from "../ui/field";
import { Icon } from "../ui/icon";
import { DeleteNote } from "./delete-note";
import { EvidencePiece } from "./evidence-piece";
import { NoteForm } from "./note-form";
import { noteResponsibilities, noteWords } from "./note-words";

interface NoteListProps {
  locale: Locale;
  place: Place;
  notes: Note[];
  filter: NoteFilter;
}

/** All of one's notes, the newest first, of a period and a responsibility if one asks for that. */
export async function NoteList({ locale, place, notes, filter }: NoteListProps) {
  const t = await getTranslations({ locale, namespace: "review.notes" });
  const others = await getTranslations({ locale, namespace: "review.observations" });
  const { workspace } = place;
  const responsibilities = noteResponsibilities(locale);
  const filtered = Boolean(filter.from || filter.to || filter.responsibilityKey);
  const words = await noteWords(locale);
  const nameOf = (key: string | null) => {
    const found = key === null ? null : findResponsibility(builtInLadder(), key);
    return found ? `${found.responsibility.code} ${textIn(found.responsibility.shortName, locale)}` : null;
  };
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("title")}</h1>
          <p className="lead row tight flex-nowrap items-start">
            <Icon name="lock" />
            <span>{t("lead")}</span>
          </p>
        </div>
        <div className="row">
          <ButtonLink href={paths.observations(locale, workspace)}>{others("toThem")}</ButtonLink>
          <ButtonLink kind="primary" href={paths.newNote(locale, workspace)}>
            <Icon name="note" />
            {t("open")}
          </ButtonLink>
        </div>
      </div>
      {notes.length > 0 || filtered ? (
        <form method="get" className="row note-filters" aria-label={t("filter")}>
          <Field id="from" label={t("from")}>
            <input {...fieldProps("from")} type="date" name="from" defaultValue={filter.from} />
          </Field>
          <Field id="to" label={t("to")}>
            <input {...fieldProps("to")} type="date" name="to" defaultValue={filter.to} />
          </Field>
          <Field id="about" label={t("about")}>
            <select {...fieldProps("about")} name="about" defaultValue={filter.responsibilityKey}>
              <option value="">{t("all")}</option>
              {responsibilities.map((one) => (
                <option key={one.key} value={one.key}>
                  {one.name}
                </option>
              ))}
            </select>
          </Field>
          <Button type="submit">{t("show")}</Button>
          {filtered ? (
            <ButtonLink kind="quiet" href={paths.notes(locale, workspace)}>
              {t("showAll")}
            </ButtonLink>
          ) : null}
        </form>
      ) : null}
      {notes.length === 0 ? (
        <Empty
          title={t(filtered ? "noneFoundTitle" : "emptyTitle")}
          action={
            <ButtonLink
              kind="primary"
              href={filtered ? paths.notes(locale, workspace) : paths.newNote(locale, workspace)}
            >
              {t(filtered ? "showAll" : "open")}
            </ButtonLink>
          }
        >
          {t(filtered ? "noneFoundText" : "emptyText")}
        </Empty>
      ) : (
        <ul className="note-list">
          {notes.map((note) => (
            <li key={note.id}>
              <EvidencePiece piece={note} date={formatDate(locale, note.happenedOn)}>
                {note.responsibilityKey ? <span className="chip">{nameOf(note.responsibilityKey)}</span> : null}
              </EvidencePiece>
              <details className="move" key={note.version}>
                <summary className="xs">{t("change")}</summary>
                <div className="stack mt-2">
                  <NoteForm
                    id={note.id}
                    action={changeNoteAction.bind(null, place)}
                    hidden={{ evidenceId: note.id, version: String(note.version) }}
                    values={{
                      title: note.title,
                      link: note.link ?? "",
                      happenedOn: note.happenedOn,
                      responsibilityKey: note.responsibilityKey ?? "",
                    }}
                    responsibilities={responsibilities}
                    words={words}
                  />
                  <DeleteNote
                    action={deleteNoteAction.bind(null, place)}
                    hidden={{ evidenceId: note.id }}
                    words={{ ...words, what: t("deleteWhat"), submit: t("delete"), busy: t("deleting") }}
                  />
                </div>
              </details>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
