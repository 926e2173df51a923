import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import type { TeamChoices } from "@/lib/organization/queries/team";
import { Button } from "../ui/button";

interface TeamFindProps {
  locale: Locale;
  /** The page that lists them. */
  at: string;
  choices: TeamChoices;
  /** The part of a name that was asked for; "" for everybody. */
  part: string;
}

/** Finds people by a part of their name, where a list cannot hold everybody. A plain address: it works without script. */
export async function TeamFind({ locale, at, choices: { people, more }, part }: TeamFindProps) {
  if (!more && part === "") return null;
  const t = await getTranslations({ locale, namespace: "teams.choose" });
  return (
    <form method="get" action={at} className="filters mb-4">
      {more ? <p className="sm dim">{t("more", { count: people.length })}</p> : null}
      <label className="vh" htmlFor="find">
        {t("find")}
      </label>
      <input className="input" id="find" name="find" placeholder={t("find")} defaultValue={part} maxLength={80} />
      <Button type="submit">{t("show")}</Button>
      {part ? <a href={at}>{t("all")}</a> : null}
    </form>
  );
}
