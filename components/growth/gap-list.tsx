import { useTranslations } from "next-intl";
import { Rated } from "@/components/ui/rate-mark";
import type { AgreedAnswer } from "@/lib/growth/agreed-view";
import type { GapView, GrowthView } from "@/lib/growth/growth-view";
import { formatDate, formatMonth, sentenceCase } from "@/lib/i18n/format";
import { countInSentence } from "./count-in-sentence";
import { NextStep, type NextStepAction } from "./next-step";

/** Up to this many gaps each stands with its form open; more would be a page of empty boxes. */
const formsInView = 4;

/** The parts that are not at 4 yet, in ladder order: where each stands, what comes next, and one next step. */
export function GapList({ view, action }: { view: GrowthView; action: NextStepAction }) {
  const t = useTranslations("growth.gaps");
  const { gaps, locale } = view;
  const allRated = gaps.every((gap) => gap.now && "point" in gap.now);
  const count = { count: gaps.length, countWord: sentenceCase(countInSentence(locale, gaps.length).trimStart()) };
  return (
    <section className="section" aria-labelledby="growth-gaps">
      <div className="section-head">
        <h2 id="growth-gaps">{t(allRated ? "heading" : "headingOpen", count)}</h2>
        <p>{t(view.hasAgreed ? "widest" : "order")}</p>
      </div>
      {gaps.map((gap) => (
        <article className="goal" key={gap.key} aria-labelledby={`gap-${gap.key}`}>
          <FiveSteps gap={gap} />
          <GapNow gap={gap} view={view} />
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
  const agreed = gap.now?.kind === "agreed" ? gap.now.point : 0;
  return (
    <div>
      <div className="step" aria-hidden="true">
        {[1, 2, 3, 4, 5].map((point) => {
          const next = point === gap.next.point ? "to" : undefined;
          const className = point === mine ? "mine" : point <= agreed ? `r${agreed}` : next;
          const hasNumber = point === mine || point === agreed || next !== undefined;
          return (
            <span key={point} className={className}>
              {hasNumber ? point : null}
            </span>
          );
        })}
      </div>
    </div>
  );
}

function GapNow({ gap, view }: { gap: GapView; view: GrowthView }) {
  const t = useTranslations("growth.gaps");
  const { now, next } = gap;
  const hasPoint = now !== null && "point" in now;
  const isAgreed = now?.kind === "agreed" || now?.kind === "agreed-no-opportunity";
  return (
    <div className="stack [--gap:.4rem]">
      <h3 id={`gap-${gap.key}`}>
        <span className="dimmer num">{gap.code}</span> {gap.name}
      </h3>
      <p className="sm pair2">
        <span className="label">{t(isAgreed ? "nowAgreed" : now ? "now" : "nowUnrated")}</span>{" "}
        <Rated
          small
          mark={hasPoint ? { kind: isAgreed ? "point" : "self", point: now.point } : { kind: now ? "na" : "none" }}
          label={gap.nowLabel ?? t("notRated")}
        />
        {hasPoint && now.noOpportunitySince ? <span className="dimmer">{t("noOpportunitySince")}</span> : null}
      </p>
      {isAgreed ? <AgreedBy now={now} gap={gap} view={view} /> : null}
      {now && !hasPoint ? <p className="sm dim">{t("noChance")}</p> : null}
      <p className="sm pair2">
        <span className="label">{t(hasPoint ? "next" : "looksLike")}</span>{" "}
        <Rated small mark={{ kind: "point", point: next.point }} label={next.label} />
      </p>
      <p className="dim">{next.behaviour}</p>
    </div>
  );
}

/** Who agreed, when and where; and that a rung once held stays held. */
function AgreedBy({ now, gap, view }: { now: AgreedAnswer; gap: GapView; view: GrowthView }) {
  const t = useTranslations("growth.agreed");
  const { locale, workspaceName: workspace } = view;
  const since = view.held.find((rung) => rung.levelKey === gap.levelKey)?.on;
  return (
    <>
      <p className="xs dimmer">
        {t("by", { name: now.with || t("formerMember"), date: formatDate(locale, now.on), workspace })}
      </p>
      {since && now.kind === "agreed" ? (
        <p className="sm">{t("lookAgain", { level: gap.levelKey, month: formatMonth(locale, since) })}</p>
      ) : null}
    </>
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
