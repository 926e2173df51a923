import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { SearchReading } from "@/lib/search-text";
import { Button, ButtonLink } from "../ui/button";
import { Empty } from "../ui/empty";
import { Field, fieldProps } from "../ui/field";
import { Icon } from "../ui/icon";
import { FoundList } from "./found-list";
import type { Results } from "./results";
import { typedLimit } from "./typed-limit";

interface SearchViewProps {
  locale: Locale;
  /** The page's own address, without a search. */
  address: string;
  lead: string;
  reading: SearchReading;
  found: Results;
  /** Below the field. */
  children?: ReactNode;
}

/** The search as a page: a plain form, and what was found. */
export async function SearchView({ locale, address, lead, reading, found, children }: SearchViewProps) {
  const t = await getTranslations({ locale, namespace: "search" });
  const refused = reading.is === "too-long" || reading.is === "broken";
  const field = { error: refused ? found.said : undefined, hint: refused ? undefined : t("hint") };
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lead mt-2">{lead}</p>
      <search>
        <form method="get" action={address} className="search-form">
          <Field id="q" label={t("label")} {...field}>
            <div className="row tight flex-nowrap">
              <input
                {...fieldProps("q", field)}
                type="search"
                name="q"
                defaultValue={reading.text}
                maxLength={typedLimit}
                autoComplete="off"
                enterKeyHint="search"
              />
              <Button kind="primary" type="submit">
                <Icon name="search" />
                {t("submit")}
              </Button>
            </div>
          </Field>
        </form>
      </search>
      {children}
      {found.results.length > 0 ? (
        <section className="mt-6" aria-labelledby="said">
          <h2 id="said" className="found-said">
            {found.said}
          </h2>
          <FoundList results={found.results} onlyYou={t("onlyYou")} />
        </section>
      ) : reading.is === "search" ? (
        <div className="found-none mt-6">
          <Empty
            icon="search"
            title={t("none", { text: reading.text })}
            action={<ButtonLink href={paths.ladder(locale)}>{t("toLadder")}</ButtonLink>}
          >
            {t("noneHint")}
          </Empty>
        </div>
      ) : null}
    </>
  );
}
