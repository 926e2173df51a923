import { useTranslations } from "next-intl";
import { Empty } from "@/components/ui/empty";
import type { GrowthView as View } from "@/lib/growth/growth-view";
import { paths } from "@/lib/paths";
import { ClimbChart } from "./climb-chart";
import { ClimbLegend } from "./climb-legend";
import { ClimbTable } from "./climb-table";
import { GapList } from "./gap-list";
import { GrowthEmpty } from "./growth-empty";
import { GrowthHead, type OpenReview } from "./growth-head";
import { LeftOpenList } from "./left-open";
import type { NextStepAction } from "./next-step";

type GrowthViewProps = {
  view: View;
  /** Slug of the workspace. */
  workspace: string;
  /** The self-review that waits to be finished, if any. */
  openReview: OpenReview | null;
  keepNextStep: NextStepAction;
};

/** "My growth": where I stand, how I got here, what to do next. One plain model in, no data fetched here. */
export function GrowthView({ view, workspace, openReview, keepNextStep }: GrowthViewProps) {
  const t = useTranslations("growth");
  return (
    <>
      <GrowthHead view={view} workspace={workspace} openReview={openReview} />
      {view.levelNow.kind === "undeclared" && !view.hasReviews ? (
        <GrowthEmpty lacking="undeclared" href={paths.ladder(view.locale)} />
      ) : (
        <section aria-labelledby="growth-climb">
          <h2 className="vh" id="growth-climb">
            {t("climb.heading")}
          </h2>
          <ClimbChart view={view} />
          <ClimbLegend view={view} />
        </section>
      )}
      <LeftOpenList view={view} />
      <WhatIsLeft view={view} workspace={workspace} action={keepNextStep} />
      {view.hasReviews ? <ClimbTable view={view} /> : null}
    </>
  );
}

function WhatIsLeft({ view, workspace, action }: { view: View; workspace: string; action: NextStepAction }) {
  if (view.levelNow.kind === "undeclared" && !view.hasReviews) return null;
  const target = view.target?.key;
  if (!view.hasReviews)
    return <GrowthEmpty lacking="noReview" href={paths.newReview(view.locale, workspace, target)} />;
  if (!view.target) return <GrowthEmpty lacking="noTarget" href={paths.ladder(view.locale)} />;
  return view.gaps.length > 0 ? <GapList view={view} action={action} /> : <NothingBelow view={view} />;
}

/** Calm on purpose: own ratings hold no rung. */
function NothingBelow({ view }: { view: View }) {
  const t = useTranslations("growth.gaps");
  const covered = view.covered;
  if (!covered) return null;
  const keys = doneKeys[view.hasAgreed ? (isAllAgreed(view, covered) ? "agreed" : "mixed") : "own"];
  return (
    <div className="section">
      <Empty icon="check" title={t("done")}>
        {covered.from === covered.to
          ? t(keys.one, { level: covered.to })
          : t(keys.between, { from: covered.from, to: covered.to })}
      </Empty>
    </div>
  );
}

const doneKeys = {
  own: { one: "doneText", between: "doneTextBetween" },
  agreed: { one: "doneAgreed", between: "doneAgreedBetween" },
  mixed: { one: "doneMixed", between: "doneMixedBetween" },
} as const;

function isAllAgreed({ rungs }: View, { from, to }: { from: string; to: string }): boolean {
  const at = (key: string) => rungs.findIndex((rung) => rung.key === key);
  const parts = rungs.slice(at(from), at(to) + 1).flatMap((rung) => rung.parts);
  return parts.every((part) => part.mark.kind === "agreed");
}
