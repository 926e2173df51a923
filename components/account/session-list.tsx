import { getTranslations } from "next-intl/server";
import { endOtherSessionsAction, endSessionAction } from "@/lib/auth/actions/own-account";
import type { LivingSession, OwnAccount } from "@/lib/auth/queries";
import { formatDate, formatTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { type Place, paths } from "@/lib/paths";
import { Button } from "../ui/button";
import { Chip } from "../ui/chip";

interface SessionListProps {
  locale: Locale;
  place: Place;
  account: OwnAccount;
}

/** Where somebody is signed in, this browser first; each can be ended, and all others at once. */
export async function SessionList({ locale, place, account }: SessionListProps) {
  const t = await getTranslations({ locale, namespace: "settings.sessions" });
  const day = (at: Date) => formatDate(locale, at, account.timeZone);
  const moment = (at: Date) => t("usedAt", { date: day(at), time: formatTime(at, account.timeZone) });
  const nameOf = (one: LivingSession) => one.browser || t("unknown");
  return (
    <section className="section" aria-labelledby="sessions">
      <div className="section-head">
        <h2 id="sessions">{t("title")}</h2>
        <p>{t("note")}</p>
      </div>
      <table className="table stackable mid">
        <thead>
          <tr>
            <th scope="col">{t("browser")}</th>
            <th scope="col">{t("started")}</th>
            <th scope="col">{t("used")}</th>
            <th scope="col" className="end">
              {t("action")}
            </th>
          </tr>
        </thead>
        <tbody>
          {account.sessions.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {nameOf(one)} {one.isThis ? <Chip tone="accent">{t("this")}</Chip> : null}
              </th>
              <td data-l={t("started")}>{moment(one.startedAt)}</td>
              <td data-l={t("used")}>{moment(one.lastUsedAt)}</td>
              <td className="end">
                {one.isThis ? (
                  <a className="tap" href={`${paths.settings(locale, place.workspace)}#session`}>
                    {t("signOut")}
                  </a>
                ) : (
                  <form action={endSessionAction.bind(null, place)}>
                    <input type="hidden" name="session" value={one.id} />
                    <Button
                      small
                      type="submit"
                      aria-label={t("endOf", { browser: nameOf(one), date: day(one.startedAt) })}
                    >
                      {t("end")}
                    </Button>
                  </form>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {account.sessions.length > 1 ? (
        <form action={endOtherSessionsAction.bind(null, place)} className="mt-4">
          <Button kind="danger" type="submit">
            {t("endOthers")}
          </Button>
        </form>
      ) : (
        <p className="sm dimmer mt-3">{t("onlyThis")}</p>
      )}
    </section>
  );
}
