import { getTranslations } from "next-intl/server";
import { permissions } from "@/lib/auth/permissions";
import { formatDate, formatList, sentenceCase } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { Standing } from "@/lib/review/lifecycle";
import { type Reader, whoSees } from "@/lib/review/who-sees";

interface WhoSeesProps {
  locale: Locale;
  standing: Standing;
  /** Which side the reader is on. */
  side: "self" | "mentor";
  subjectName: string;
  mentorName: string | null;
  /** The mentor leads a team of the subject's. */
  mentorLeads: boolean;
  inRound: boolean;
  /** Who has looked, by day, for the subject from the reveal on. */
  looks?: readonly { name: string; day: string }[];
}

/** Who can see what of a review, out of the table that the server enforces; and for its subject, who has looked. */
export async function WhoSees(props: WhoSeesProps) {
  const { locale, standing, side, subjectName, mentorName, mentorLeads, inRound, looks } = props;
  const t = await getTranslations({ locale, namespace: "review.who" });
  const nameOf = (reader: Reader) => {
    if (reader === "subject") return side === "self" ? t("you") : subjectName;
    if (reader === "mentor") return side === "mentor" ? t("you") : (mentorName ?? "");
    return t(`reader.${reader}`);
  };
  return (
    <>
      <details className="sm">
        <summary className="dim">{t("title")}</summary>
        {mentorLeads ? (
          <p className="mt-2">{await mentorLeadsSentence(locale, side, subjectName, mentorName)}</p>
        ) : null}
        <dl className="stack mt-1">
          {whoSees(standing, permissions, inRound).map(({ part, readers, from }) => (
            <div key={part}>
              <dt className="xs dimmer">{t(`part.${part}`)}</dt>
              <dd>{sentenceCase(t(`from.${from}`, { readers: formatList(locale, readers.map(nameOf)) }))}</dd>
            </div>
          ))}
        </dl>
        <p className="dim mt-2">{t("else")}</p>
      </details>
      {looks ? (
        <details className="sm">
          <summary className="dim">{t("looked")}</summary>
          {looks.length === 0 ? <p className="dim">{t("nobody")}</p> : null}
          <ul className="list">
            {looks.map(({ name, day }) => (
              <li key={`${name} ${day}`}>{t("lookedOn", { name, date: formatDate(locale, day) })}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

/** That the mentor also leads the subject's team, and what each role sees; for the side that reads it. */
export async function mentorLeadsSentence(
  locale: Locale,
  side: "self" | "mentor",
  subjectName: string,
  mentorName: string | null,
): Promise<string> {
  const t = await getTranslations({ locale, namespace: "review.who" });
  return side === "self" ? t("mentorLeads", { name: mentorName ?? "" }) : t("youLead", { name: subjectName });
}
