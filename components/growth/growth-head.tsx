import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Flag } from "@/components/ui/flag";
import { Icon } from "@/components/ui/icon";
import type { GrowthView } from "@/lib/growth/growth-view";
import { formatDate } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import { agreedLead, agreedTitle, heldWords } from "./agreed-words";
import type { GrowthTranslator } from "./climb-words";
import { countInSentence } from "./count-in-sentence";

export type OpenReview = { id: string; answered: number; total: number };

type GrowthHeadProps = { view: GrowthView; workspace: string; openReview: OpenReview | null };

/** The sentence first: what is so, how it is known, and the one thing to do. */
export function GrowthHead({ view, workspace, openReview }: GrowthHeadProps) {
  const t = useTranslations("growth");
  const { target, locale } = view;
  return (
    <div className="page-head">
      <div>
        <h1>{title(t, view)}</h1>
        <p className="lead">{lead(t, view)}</p>
        {view.levelNow.kind === "undeclared" ? null : (
          <p className="sm dim nowline">
            <Flag kind="you">{levelNowWords(t, view)}</Flag>
            {view.hasAgreed
              ? heldWords(t, view)
              : view.levelNow.kind === "level"
                ? t("declared")
                : t("declaredBelow", { lowest: view.rungs[0]?.key ?? "" })}
          </p>
        )}
        <NewlyHeld view={view} />
        {target?.overdue && target.reachBy ? (
          <p className="sm dim mt-2">
            {t("targetPassed", { target: target.key, date: formatDate(locale, target.reachBy) })}
          </p>
        ) : null}
      </div>
      <PrimaryAction view={view} workspace={workspace} openReview={openReview} />
    </div>
  );
}

/** Quiet on purpose: a line with its date, and that held is not a promotion. */
function NewlyHeld({ view: { held, locale } }: { view: GrowthView }) {
  const t = useTranslations("growth.agreed");
  return held
    .filter((rung) => rung.isNew)
    .map(({ levelKey, on, with: who }) => (
      <p key={levelKey} className="sm mt-2">
        <Icon name="check" />{" "}
        {t("newlyHeld", { level: levelKey, date: formatDate(locale, on), name: who || t("formerMember") })}
      </p>
    ));
}

function PrimaryAction({ view, workspace, openReview }: GrowthHeadProps) {
  const t = useTranslations("growth.action");
  if (openReview) {
    return (
      <ButtonLink kind="primary" href={paths.selfReview(view.locale, workspace, openReview.id)}>
        {t("continue")}
        <span className="num">{t("progress", { answered: openReview.answered, total: openReview.total })}</span>
      </ButtonLink>
    );
  }
  return (
    <ButtonLink kind="primary" href={paths.newReview(view.locale, workspace, view.target?.key)}>
      {t(view.hasReviews ? "again" : "first")}
    </ButtonLink>
  );
}

function title(t: GrowthTranslator, view: GrowthView): string {
  if (view.levelNow.kind === "undeclared") return t("title.undeclared");
  const now = levelNowWords(t, view);
  if (view.hasAgreed) return agreedTitle(t, view, now);
  if (!view.target) return t("title.noTarget", { now });
  const target = view.target.key;
  if (!view.hasReviews) return t("title.before", { now, target });
  switch (view.target.direction) {
    case "up":
      return t("title.up", { now, target });
    case "same":
      return t("title.same", { now });
    case "below":
      return t("title.below", { now, target });
  }
}

function lead(t: GrowthTranslator, view: GrowthView): string {
  if (view.hasAgreed) return agreedLead(t, view);
  const { levelNow, counted, hasReviews, locale } = view;
  if (levelNow.kind === "undeclared" && !hasReviews) return t("lead.undeclared");
  if (!hasReviews) return t("lead.noReview");
  if (!counted) return t("lead.noTarget");
  const { from, to, there, parts } = counted;
  const figures = { there: countInSentence(locale, there), parts: countInSentence(locale, parts) };
  if (from === to) {
    if (there === parts) return t("lead.oneDone", { level: to });
    return there === 0
      ? t("lead.oneNone", { level: to, parts: figures.parts })
      : t("lead.one", { level: to, ...figures });
  }
  if (there === parts) return t("lead.severalDone", { from, to });
  return there === 0
    ? t("lead.severalNone", { from, to, parts: figures.parts })
    : t("lead.several", { from, to, ...figures });
}

function levelNowWords(t: GrowthTranslator, { levelNow }: GrowthView): string {
  return levelNow.kind === "level" ? t("levelNow.level", { level: levelNow.key }) : t("levelNow.notOnTheLadder");
}
