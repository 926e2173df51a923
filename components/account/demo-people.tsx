import { getTranslations } from "next-intl/server";
import { demoSignInAction } from "@/lib/auth/actions";
import { demoPeople } from "@/lib/auth/demo-people";
import type { Locale } from "@/lib/i18n/locales";
import { Avatar, initialsOf } from "../ui/avatar";
import { Button } from "../ui/button";

/** The people of the demo workspace, by name. Fictional, and said to be. */
export async function DemoPeople({
  locale,
  present,
  next,
}: {
  locale: Locale;
  present: string[];
  next: string | null;
}) {
  const t = await getTranslations({ locale, namespace: "account.demo" });
  const people = demoPeople.filter((person) => present.includes(person.key));
  return (
    <section className="panel" aria-labelledby="demo">
      <h2 id="demo">{t("title")}</h2>
      <p className="sm dim mt-1">{t("lead")}</p>
      <ul className="list mt-4">
        {people.map((person) => (
          <li key={person.key}>
            <form action={demoSignInAction.bind(null, locale)} className="demo-person">
              <Avatar initials={initialsOf(person.name[locale])} />
              <Button type="submit">{t("continueAs", { name: person.name[locale], role: t(person.role) })}</Button>
              <span className="meta">{t(person.about)}</span>
              <input type="hidden" name="person" value={person.key} />
              {next ? <input type="hidden" name="next" value={next} /> : null}
            </form>
          </li>
        ))}
      </ul>
      <p className="xs dimmer mt-2">{t("fictional")}</p>
    </section>
  );
}
