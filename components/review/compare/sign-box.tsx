import { getTranslations } from "next-intl/server";
import { sentenceCase } from "@/lib/i18n/format";
import { newId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { closeLapsedAction, signAction } from "@/lib/review/actions/agreement";
import { isDecided } from "@/lib/review/decision";
import { canMove } from "@/lib/review/lifecycle";
import { lapseDays } from "@/lib/review/queries/standing";
import { PrintButton } from "../../ladder/print-button";
import { Avatar, initialsOf } from "../../ui/avatar";
import { ButtonLink } from "../../ui/button";
import { PressForm } from "./agreement-forms";
import type { CompareView } from "./compare-view";
import type { Side } from "./compare-words";

/** Who has signed and when, what is still missing, and once both have: the closed review to keep. */
export async function SignBox({ view }: { view: CompareView }) {
  const { comparison, words } = view;
  const t = await getTranslations({ locale: words.locale, namespace: "review.compare" });
  const { day } = words;
  const { closedAt, standing } = comparison;
  const state = closedAt
    ? t(standing.closing === "lapsed" ? "sign.lapsed" : "sign.closed", { date: day(closedAt) })
    : whatIsMissing(view);
  return (
    <section id="sign" aria-labelledby="sign-title">
      <div className="section-head">
        <h2 id="sign-title">{t("sign.title")}</h2>
      </div>
      <p className="sm dim" id="sign-state">
        {state}
      </p>
      <ul className="sign mt-2">
        <Signature side="self" view={view} />
        <Signature side="mentor" view={view} />
      </ul>
      {closedAt ? (
        <Keep view={view} />
      ) : (
        <details className="sm">
          <summary className="dim">{t("sign.cannot")}</summary>
          <p className="dim">{t("sign.cannotText")}</p>
        </details>
      )}
      {canMove(standing, "close-lapsed") ? <CloseLapsed view={view} /> : null}
    </section>
  );
}

function whatIsMissing({ rows, words }: CompareView): string {
  const missing = rows.filter(({ agreement }) => !isDecided(agreement)).length;
  if (missing === 0) return words.t("sign.ready");
  const count = words.count(missing);
  return words.t("sign.undecided", { count: words.locale === "en" ? sentenceCase(count) : count, number: missing });
}

function Signature({ side, view }: { side: Side; view: CompareView }) {
  const { comparison, words, place, chosen, show } = view;
  const { t, names, day, time } = words;
  const at = comparison.signedAt[side];
  const mine = side === comparison.side;
  const ready = canMove(comparison.standing, side === "self" ? "sign-self" : "sign-mentor");
  const said = at
    ? t("sign.signedAt", { date: day(at), time: time(at) })
    : t(comparison.closedAt ? "sign.never" : ready ? "sign.notSigned" : "sign.notReady");
  return (
    <li>
      <Avatar initials={initialsOf(names[side])} you={mine} />
      <span className="grow">
        {names[side]}
        <span className="xs dimmer block">{said}</span>
      </span>
      {mine && !at && !comparison.closedAt ? (
        <PressForm
          action={signAction.bind(null, { ...place, view: chosen, show })}
          permalink={`${view.addressOf({})}#sign`}
          hidden={{ reviewId: comparison.reviewId, clientKey: newId() }}
          words={view.formWords}
          submit={t("sign.sign")}
          busy={t("sign.signing")}
          small
          disabled={!ready}
          describedBy="sign-state"
        />
      ) : null}
    </li>
  );
}

function Keep({ view }: { view: CompareView }) {
  const { comparison, words, place } = view;
  const { t, locale } = words;
  const download = (as: "json" | "html") => paths.apiDownload(place.workspace, comparison.reviewId, as, locale);
  return (
    <div className="row no-print mt-2">
      <PrintButton>{t("sign.print")}</PrintButton>
      <ButtonLink href={download("html")} download>
        {t("sign.downloadHtml")}
      </ButtonLink>
      <ButtonLink href={download("json")} download>
        {t("sign.downloadJson")}
      </ButtonLink>
    </div>
  );
}

/** What it does is read before it can be done. */
function CloseLapsed({ view }: { view: CompareView }) {
  const { comparison, words, place, chosen, show } = view;
  const { t, otherName } = words;
  return (
    <details className="move no-print">
      <summary>{t("lapse.name", { name: otherName })}</summary>
      <PressForm
        action={closeLapsedAction.bind(null, { ...place, view: chosen, show })}
        permalink={`${view.addressOf({})}#sign`}
        hidden={{ reviewId: comparison.reviewId }}
        words={view.formWords}
        submit={t("lapse.submit")}
        busy={t("lapse.busy")}
      >
        <p className="sm dim">{t("lapse.what", { name: otherName, days: lapseDays })}</p>
      </PressForm>
    </details>
  );
}
