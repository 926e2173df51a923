import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { memberFormSentences } from "@/lib/i18n/sentences";
import { todayIn } from "@/lib/i18n/today";
import { newId } from "@/lib/ids";
import { type ComparisonPlace, type Place, paths } from "@/lib/paths";
import { reviseReviewAction } from "@/lib/review/actions/life";
import { type ComparisonFilter, comparisonFilters, comparisonViews } from "@/lib/review/comparison-order";
import { comparisonChoice, comparisonPlace } from "@/lib/review/comparison-place";
import { comparedRows } from "@/lib/review/comparison-rows";
import { answersOfOther } from "@/lib/review/decision";
import { canMove } from "@/lib/review/lifecycle";
import type { Comparison } from "@/lib/review/queries/comparison";
import { MoveForm } from "../move-form";
import { WhoSees } from "../who-sees";
import { AgendaList } from "./agenda-list";
import { CompareHead } from "./compare-head";
import { CompareRows } from "./compare-rows";
import { CompareTable } from "./compare-table";
import type { CompareView } from "./compare-view";
import { type CompareWords, compareWords } from "./compare-words";
import { SideMark } from "./dumbbell";
import { LiveAnswers } from "./live-answers";
import { RowKeys } from "./row-keys";
import { SignBox } from "./sign-box";
import { Statement } from "./statement";
import { Statistics } from "./statistics";

interface ComparisonPageProps {
  comparison: Comparison;
  locale: Locale;
  place: Place;
  timeZone: string;
  singleKeys: boolean;
  /** What the address asks for. */
  asked: Record<"view" | "show" | "row" | "again", string | string[] | undefined>;
}

/** Two views side by side, what to talk about, what to agree on, and both signatures. */
export async function ComparisonPage(props: ComparisonPageProps) {
  const { comparison, locale, place, timeZone } = props;
  const view = await viewOf(props);
  const r = await getTranslations({ locale, namespace: "review" });
  const { words, chosen } = view;
  const t = await getTranslations({ locale, namespace: "review.compare" });
  const { side, standing, subject, mentor, closedAt } = comparison;
  const signedByOther = comparison.signedAt[side === "self" ? "mentor" : "self"] !== null;
  return (
    <>
      <CompareHead view={view} crumb={r("crumb")} />
      {closedAt ? null : (
        <LiveAnswers
          workspace={place.workspace}
          reviewId={comparison.reviewId}
          stamp={comparison.stamp}
          theirs={answersOfOther(comparison.items, side, signedByOther)}
          timeZone={timeZone}
          answered={t("answered", { name: words.otherName, time: "{time}" })}
        />
      )}
      <div className="split">
        <section aria-labelledby="ratings">
          <h2 className="vh" id="ratings">
            {t(`heading.${chosen}`)}
          </h2>
          <Tools view={view} />
          {chosen === "table" ? <CompareTable view={view} labelledBy="ratings" /> : <CompareRows view={view} />}
          {props.singleKeys ? <RowKeys /> : null}
        </section>
        <aside className="stack cmp-aside">
          {closedAt ? null : <AgendaList view={view} />}
          <SignBox view={view} />
          <Statement view={view} />
          <div>
            <Statistics view={view} />
            <WhoSees
              {...{ locale, standing, side }}
              subjectName={subject.name}
              mentorName={mentor.name}
              mentorLeads={comparison.mentorLeads}
              inRound={comparison.inRound}
              looks={side === "self" ? comparison.looks : undefined}
            />
          </div>
          {side === "self" && canMove(standing, "revise") ? <Correct view={view} /> : null}
        </aside>
      </div>
    </>
  );
}

async function viewOf({ comparison, locale, place, timeZone, asked }: ComparisonPageProps): Promise<CompareView> {
  const { view: chosen, show, row, again } = comparisonChoice(asked);
  const words = await compareWords(comparison, locale, timeZone);
  const { t, labels } = words;
  return {
    ...{ comparison, words, place, chosen, show, row, again },
    rows: comparedRows(comparison, locale),
    today: todayIn(timeZone),
    addressOf: (change: ComparisonPlace) =>
      paths.comparison(locale, place.workspace, comparison.reviewId, {
        ...comparisonPlace({ view: chosen, show, ...change }),
        row: change.row,
        again: change.again,
      }),
    formWords: {
      ...(await memberFormSentences(locale, ["moved-on", "proposal-changed", "undecided", "invalid-input"])),
      ...{ title: t("agree.title"), chosen: t("agree.chosen"), labels },
      ...{ reason: t("agree.reason"), reasonHint: t("agree.reasonHint") },
      ...{ propose: t("agree.propose"), proposing: t("agree.proposing") },
      ...{ experiment: t("agree.experiment"), until: t("agree.until"), proposeOpen: t("agree.proposeOpen") },
    },
  };
}

/** Which letter is whose, how the rows stand, and what stands out. All of it is in the address. */
function Tools({ view }: { view: CompareView }) {
  const { words, chosen, show, addressOf } = view;
  const { t } = words;
  return (
    <div className="row between cmp-tools">
      <div className="legend">
        <Key side="self" words={words} />
        <Key side="mentor" words={words} />
      </div>
      <nav className="seg-ctl" aria-label={t("view.label")}>
        {comparisonViews.map((one) => (
          <a key={one} href={addressOf({ view: one })} aria-current={one === chosen ? "page" : undefined}>
            {t(`view.${one}`)}
          </a>
        ))}
      </nav>
      <nav className="seg-ctl" aria-label={t("filter.label")}>
        {comparisonFilters.map((one: ComparisonFilter) => (
          <a key={one} href={addressOf({ show: one })} aria-current={one === show ? "true" : undefined}>
            {t(`filter.${one}`)}
          </a>
        ))}
      </nav>
    </div>
  );
}

function Key({ side, words }: { side: "self" | "mentor"; words: CompareWords }) {
  return (
    <span>
      <SideMark side={side} words={words} />
      {words.t(`side.${side}`, { name: words.names[side] })}
    </span>
  );
}

/** A closed review stays as it is; its subject may open another that corrects it. */
async function Correct({ view }: { view: CompareView }) {
  const { locale } = view.words;
  const t = await getTranslations({ locale, namespace: "review.moves.revise" });
  return (
    <section className="no-print">
      <MoveForm
        action={reviseReviewAction.bind(null, view.place)}
        reviewId={view.comparison.reviewId}
        summary={t("name")}
        what={t("what")}
        submit={t("submit")}
        busy={t("busy")}
        reason={{ label: t("reason"), hint: t("reasonHint"), clientKey: newId() }}
        words={view.formWords}
      />
    </section>
  );
}
