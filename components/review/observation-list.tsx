import { getTranslations } from "next-intl/server";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { memberFormSentences } from "@/lib/i18n/sentences";
import { newId } from "@/lib/ids";
import { type Place, paths } from "@/lib/paths";
import {
  changeObservationAction,
  deleteObservationAction,
  noteObservationAction,
} from "@/lib/review/actions/observations";
import type { OwnObservation } from "@/lib/review/queries/mentor-form";
import type { ObservedPerson } from "@/lib/review/queries/observations";
import type { MentorChoice } from "@/lib/review/queries/requests";
import { ButtonLink } from "../ui/button";
import { Empty } from "../ui/empty";
import { Icon } from "../ui/icon";
import { DeleteNote } from "./delete-note";
import { noteResponsibilities } from "./note-words";
import { ObservationForm } from "./observation-form";

interface ObservationListProps {
  locale: Locale;
  place: Place;
  people: ObservedPerson[];
  choices: MentorChoice[];
  today: string;
}

/** Whatever one noted about others, by person, and the form for another note. */
export async function ObservationList({ locale, place, people, choices, today }: ObservationListProps) {
  const t = await getTranslations({ locale, namespace: "review.observations" });
  const words = await observationWords(locale);
  const responsibilities = noteResponsibilities(locale);
  const nameOf = (key: string | null) => responsibilities.find((one) => one.key === key)?.name;
  const beside = { locale, place, responsibilities, words };
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
        <ButtonLink href={paths.notes(locale, place.workspace)}>{t("toOwn")}</ButtonLink>
      </div>
      {choices.length > 0 ? (
        <details className="move" open={people.length === 0}>
          <summary>{t("add")}</summary>
          <div className="narrow mt-2">
            <ObservationForm
              id="new"
              action={noteObservationAction.bind(null, place)}
              hidden={{ clientKey: newId() }}
              values={{ text: "", happenedOn: today, responsibilityKey: "" }}
              people={choices}
              {...{ responsibilities, words }}
            />
          </div>
        </details>
      ) : null}
      {people.length === 0 ? (
        <Empty title={t("emptyTitle")}>{t(choices.length > 0 ? "emptyText" : "nobody")}</Empty>
      ) : null}
      {people.map((person) => (
        <section className="section" key={person.id} aria-labelledby={`about-${person.id}`}>
          <div className="section-head">
            <h2 id={`about-${person.id}`}>{person.name || t("noName")}</h2>
          </div>
          <ul className="note-list">
            {person.observations.map((one) => (
              <li key={one.id}>
                <div className="ev">
                  <Icon name="note" />
                  <div>
                    <span className="whitespace-pre-wrap">{one.text}</span>
                    <div className="meta">{formatDate(locale, one.happenedOn)}</div>
                  </div>
                  {nameOf(one.responsibilityKey) ? <span className="chip">{nameOf(one.responsibilityKey)}</span> : null}
                </div>
                <Change observation={one} {...beside} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface ChangeProps {
  observation: OwnObservation;
  locale: Locale;
  place: Place;
  responsibilities: { key: string; name: string }[];
  words: Awaited<ReturnType<typeof observationWords>>;
}

async function Change({ observation, locale, place, responsibilities, words }: ChangeProps) {
  const t = await getTranslations({ locale, namespace: "review.observations" });
  const { id, version, text, happenedOn, responsibilityKey } = observation;
  return (
    <details className="move" key={version}>
      <summary className="xs">{t("change")}</summary>
      <div className="stack mt-2">
        <ObservationForm
          id={id}
          action={changeObservationAction.bind(null, place)}
          hidden={{ observationId: id, version: String(version) }}
          values={{ text, happenedOn, responsibilityKey: responsibilityKey ?? "" }}
          people={null}
          {...{ responsibilities, words }}
        />
        <DeleteNote
          action={deleteObservationAction.bind(null, place)}
          hidden={{ observationId: id }}
          words={{ ...words, what: t("deleteWhat"), submit: t("delete"), busy: t("deleting") }}
        />
      </div>
    </details>
  );
}

async function observationWords(locale: Locale) {
  const t = await getTranslations({ locale, namespace: "review.observations" });
  return {
    ...(await memberFormSentences(locale, ["invalid-input", "stale-version"])),
    person: t("person"),
    choosePerson: t("choosePerson"),
    what: t("what"),
    date: t("date"),
    responsibility: t("responsibility"),
    anyResponsibility: t("anyResponsibility"),
    onlyYou: t("onlyYou"),
    keep: t("keep"),
    keeping: t("keeping"),
  };
}
