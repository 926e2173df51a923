"use client";

import { useParams } from "next/navigation";
import { Button, ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { isLocale } from "@/lib/i18n/locales";
import { pageErrorWords } from "@/lib/i18n/page-error-words";
import { paths } from "@/lib/paths";

/** A surprise while a page was made: what happened, what is safe, what to do, and a reference that stands in the log. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { locale } = useParams<{ locale: string }>();
  const known = isLocale(locale) ? locale : "en";
  const words = pageErrorWords[known];
  return (
    <main id="main">
      <Empty
        level={1}
        icon="warning"
        title={words.title}
        action={
          <div className="row">
            <Button onClick={reset}>{words.again}</Button>
            <ButtonLink kind="quiet" href={paths.home(known)}>
              {words.home}
            </ButtonLink>
            {error.digest ? (
              <span className="xs dimmer num">{words.reference.replace("{reference}", error.digest)}</span>
            ) : null}
          </div>
        }
      >
        {words.text}
      </Empty>
    </main>
  );
}
