import type { Locale } from "@/lib/i18n/locales";
import { bothWays } from "@/lib/ladder/built-in";
import type { LocalizedText } from "@/lib/ladder/format";

/** A text that begins with the name of its thing and a colon: the name stands out, so that a list can be skimmed. */
export function TermedText({ text, locale }: { text: LocalizedText; locale: Locale }) {
  const { children, ...marks } = bothWays(text, locale);
  const [, term, rest] = /^([^:：]{2,60})([:：].+)$/s.exec(children) ?? [];
  return (
    <span {...marks}>
      {term ? <b className="term">{term}</b> : null}
      {rest ?? children}
    </span>
  );
}
