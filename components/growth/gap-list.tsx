import { useTranslations } from "next-intl";
import { Rated } from "@/components/ui/rate-mark";
import type { GapView, GrowthView } from "@/lib/growth/growth-view";
import { sentenceCase } from "@/lib/i18n/format";
import { countInSentence } from "./count-in-sentence";
import { NextStep, type NextStepAction } from "./next-step";

/** Up to this many gaps each stands with its form open; more would be a page of empty boxes. */
const formsInView = 4;

/** The parts that are not at 4 yet, in ladder order: where each stands, what comes next, and one next step. */
export function GapList({ view, action }: { view: GrowthView; action: NextStepAction }) {
  const t = useTranslations("growth.gaps");
  const { gaps, locale } = view;
  const allRated = gaps.every((gap) => gap.now?.kind === "rated");
  const count = { count: gaps.length, countWord: sentenceCase(countInSentence(locale, gaps.length).trimStart()) };
  return (
    <section className="section" aria-labelledby="growth-gaps">
      <div className="section-head">
        <h2 id="growth-gaps">{t(allRated ? "heading" : "headingOpen", count)}</h2>
        <p>{t("order")}</p>
      </div>
      {gaps.map((gap) => (
        <article className="goal" key={gap.key} aria-labelledby={`gap-${gap.key}`}>
          <FiveSteps gap={gap} />
          <GapNow gap={gap} />
          <div className="stack [--gap:.6rem]">
            <Evidence gap={gap} />
            <NextStep gap={gap} view={view} action={action} folded={gaps.length > formsInView} />
          </div>
        </article>
      ))}
    </section>
  );
}

/** The five points as a small ladder; everything on it is said in words beside it. */
function FiveSteps({ gap }: { gap: GapView }) {
  const mine = gap.now?.kind === "rated" ? gap.now.point : null;
  return (
    <div>
      <div className="step" aria-hidden="true">
        {[1, 2, 3, 4, 5].map((point) => {
          const className = point === mine ? "mine" : point === gap.next.point ? "to" : undefined;
          return (
            <span key={point} className={className}>
              {className ? point : null}
            </span>
          );
        })}
      </div>
    </div>
  );
}

function GapNow({ gap }: { gap: GapView }) {
  const t = useTranslations("growth.gaps");
  const { now, next } = gap;
  const rated = now?.kind === "rated";
  return (
    <div className="stack [--gap:.4rem]">
      <h3 id={`gap-${gap.key}`}>
        <span className="dimmer num">{gap.code}</span> {gap.name}
      </h3>
      <p className="sm pair2">
        <span className="label">{t(now ? "now" : "nowUnrated")}</span>{" "}
        <Rated
          small
          mark={rated ? { kind: "self", point: now.point } : { kind: now ? "na" : "none" }}
          label={gap.nowLabel ?? t("notRated")}
        />
        {rated && now.noOpportunitySince ? <span className="dimmer">{t("noOpportunitySince")}</span> : null}
      </p>
      {now?.kind === "no-opportunity" ? <p className="sm dim">{t("noChance")}</p> : null}
      <p className="sm pair2">
        <span className="label">{t(rated ? "next" : "looksLike")}</span>{" "}
        <Rated small mark={{ kind: "point", point: next.point }} label={next.label} />
      </p>
      <p className="dim">{next.behaviour}</p>
    </div>
  );
}

function Evidence({ gap }: { gap: GapView }) {
  const t = useTranslations("growth.gaps");
  return (
    <div>
      <p className="label">{t("evidence")}</p>
      <ul className="bul sm dim">
        {gap.evidence.map((example) => (
          <li key={example.key}>{example.text}</li>
        ))}
      </ul>
    </div>
  );
}
