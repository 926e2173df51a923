import { fill } from "@/lib/i18n/fill";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { ReviewItem } from "@/lib/review/items";
import type { MentorForm } from "@/lib/review/queries/mentor-form";
import { ExternalLink } from "../ui/external-link";
import { Icon } from "../ui/icon";

export interface MentorEvidenceWords {
  title: string;
  frozen: string;
  addedAfter: string;
  none: string;
  later: string;
  happened: string;
}

interface MentorEvidenceProps {
  item: ReviewItem;
  shown: MentorForm["shown"];
  locale: Locale;
  timeZone: string;
  words: MentorEvidenceWords;
}

/** What the mentee has submitted with one responsibility, before the mentor rates it; before that, when it will be here. */
export function MentorEvidence({ item, shown, locale, timeZone, words }: MentorEvidenceProps) {
  const pieces = shown?.pieces.filter((piece) => piece.key === item.key) ?? [];
  const happened = shown?.happened[item.key];
  return (
    <section className="mt-4" aria-labelledby="evidence-shown">
      <div className="row between">
        <h3 id="evidence-shown">{words.title}</h3>
        {pieces.length > 0 ? <span className="xs dimmer">{words.frozen}</span> : null}
      </div>
      {pieces.map((piece) => (
        <div className="ev" key={piece.id}>
          <Icon name={piece.link ? "document" : "note"} />
          <div>
            {piece.link ? (
              <ExternalLink href={piece.link}>{piece.title}</ExternalLink>
            ) : (
              <span className="title">{piece.title}</span>
            )}
            <div className="meta">{formatDay(locale, piece.happenedOn)}</div>
          </div>
          {piece.addedAfter ? (
            <span className="chip">
              {fill(words.addedAfter, { date: formatDay(locale, piece.frozenAt, timeZone) })}
            </span>
          ) : null}
        </div>
      ))}
      {pieces.length === 0 ? <p className="sm dimmer mt-1">{shown ? words.none : words.later}</p> : null}
      {happened ? (
        <blockquote className="quote sm mt-2">
          <p className="whitespace-pre-wrap">{happened}</p>
          <footer>{words.happened}</footer>
        </blockquote>
      ) : null}
    </section>
  );
}
