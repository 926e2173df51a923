import { getTranslations } from "next-intl/server";
import type { NextStep } from "@/lib/growth/growth-view";
import type { Locale } from "@/lib/i18n/locales";
import type { CareerLadder } from "@/lib/ladder/format";
import { paths } from "@/lib/paths";
import { byDate, needsOf } from "@/lib/review/needs";
import type { Needs } from "@/lib/review/queries/home";
import type { ShellViewer } from "../shell/shell-viewer";
import { ButtonLink } from "../ui/button";
import { Empty } from "../ui/empty";
import { NeedLine, StepLine, WaitingLine } from "./need-lines";

interface WorkspaceHomeProps {
  locale: Locale;
  viewer: ShellViewer;
  /** The person's day, `YYYY-MM-DD`. */
  today: string;
  needs: Needs;
  /** By date, the earliest first. */
  steps: NextStep[];
  ladder: CareerLadder;
}

/** What needs the person now, the overdue first; then, quietly, what waits for others. */
export async function WorkspaceHome({ locale, viewer, today, needs, steps, ladder }: WorkspaceHomeProps) {
  const t = await getTranslations({ locale, namespace: "organization.home" });
  const { workspace } = viewer;
  const { now, waiting } = needsOf(needs.reviews, needs.offers, today, needs.invitations);
  const due = [
    ...now.map((need) => ({ dueOn: need.dueOn, need, step: null })),
    ...steps.map((step) => ({ dueOn: step.dueOn, need: null, step })),
  ].sort(byDate);
  const isWriting = now.some(({ is }) => is === "write-self");
  const line = { ladder, locale, workspace, today };
  const lead = { due: due.length, late: due.filter(({ dueOn }) => dueOn !== null && dueOn < today).length };
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("title", { name: viewer.displayName })}</h1>
          <p className="lead">{leadOf(t, lead, needs.ownReviews)}</p>
        </div>
        <div className="row">
          {needs.ownReviews > 0 ? <ButtonLink href={paths.growth(locale, workspace)}>{t("growth")}</ButtonLink> : null}
          <ButtonLink kind={isWriting ? "default" : "primary"} href={paths.newReview(locale, workspace)}>
            {t("assess")}
          </ButtonLink>
        </div>
      </div>
      <section aria-labelledby="now">
        <div className="section-head">
          <h2 id="now">{t("now")}</h2>
        </div>
        {due.length === 0 ? (
          <Empty level={3} title={t("nothing")}>
            {t("nothingText")}
          </Empty>
        ) : (
          <ul className="todo">
            {due.map(({ need, step }) =>
              need ? (
                <NeedLine key={`${need.is}-${need.reviewId}-${need.other}-${need.tried?.key}`} need={need} {...line} />
              ) : (
                <StepLine key={step.responsibilityKey} step={step} {...line} />
              ),
            )}
          </ul>
        )}
      </section>
      {waiting.length > 0 ? (
        <section className="section" aria-labelledby="waiting">
          <div className="section-head">
            <h2 id="waiting">{t("waiting")}</h2>
          </div>
          <ul className="list sm dim">
            {waiting.map((need) => (
              <WaitingLine key={`${need.is}-${need.reviewId}`} need={need} {...line} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

type Words = Awaited<ReturnType<typeof getTranslations<"organization.home">>>;

function leadOf(t: Words, { due, late }: { due: number; late: number }, ownReviews: number): string {
  if (late > 0) return t("leadOverdue", { due, late });
  if (due > 0) return t("leadNow", { due });
  return ownReviews > 0 ? t("leadQuiet") : t("leadNone");
}
