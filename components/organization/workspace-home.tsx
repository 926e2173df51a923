import { getTranslations } from "next-intl/server";
import type { NextStep } from "@/lib/growth/growth-view";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { findResponsibility, textIn } from "@/lib/ladder/built-in";
import type { CareerLadder } from "@/lib/ladder/format";
import { paths } from "@/lib/paths";
import type { ReviewSummary } from "@/lib/review/queries/list";
import type { ShellViewer } from "../shell/shell-viewer";
import { ButtonLink } from "../ui/button";
import { Chip } from "../ui/chip";
import { Empty } from "../ui/empty";

interface WorkspaceHomeProps {
  locale: Locale;
  viewer: ShellViewer;
  /** The person's day, `YYYY-MM-DD`. */
  today: string;
  reviews: ReviewSummary[];
  /** By date, the earliest first. */
  steps: NextStep[];
  ladder: CareerLadder;
}

/** What needs the person now: open reviews, then next steps by their date. */
export async function WorkspaceHome({ locale, viewer, today, reviews, steps, ladder }: WorkspaceHomeProps) {
  const t = await getTranslations({ locale, namespace: "organization.home" });
  const { workspace } = viewer;
  const open = reviews.filter((review) => review.state === "open");
  const start = paths.newReview(locale, workspace);
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("title", { name: viewer.displayName })}</h1>
          <p className="lead">{lead({ t, locale, open: open.length, reviews: reviews.length, steps })}</p>
        </div>
        <div className="row">
          {reviews.length > 0 ? <ButtonLink href={paths.growth(locale, workspace)}>{t("growth")}</ButtonLink> : null}
          <ButtonLink kind={open.length > 0 ? "default" : "primary"} href={start}>
            {t("assess")}
          </ButtonLink>
        </div>
      </div>
      <section aria-labelledby="now">
        <div className="section-head">
          <h2 id="now">{t("now")}</h2>
        </div>
        {open.length + steps.length === 0 ? (
          <Empty level={3} title={t("nothing")}>
            {t("nothingText")}
          </Empty>
        ) : (
          <ul className="todo">
            {open.map((review) => (
              <li key={review.id}>
                <a href={paths.selfReview(locale, workspace, review.id)}>
                  {t("continueReview", { level: review.target })}
                </a>
                <Chip tone="accent">{t("answered", { answered: review.answered, total: review.total })}</Chip>
              </li>
            ))}
            {steps.map((step) => (
              <StepLine key={step.responsibilityKey} {...{ step, ladder, locale, workspace, today, t }} />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

type Words = Awaited<ReturnType<typeof getTranslations<"organization.home">>>;

function lead(now: { t: Words; locale: Locale; open: number; reviews: number; steps: NextStep[] }): string {
  const [first] = now.steps;
  if (now.open > 0) return now.t("leadOpen");
  if (first) return now.t("leadSteps", { due: now.steps.length, date: formatDate(now.locale, first.dueOn) });
  return now.reviews > 0 ? now.t("leadQuiet") : now.t("leadNone");
}

interface StepLineProps {
  step: NextStep;
  ladder: CareerLadder;
  locale: Locale;
  workspace: string;
  today: string;
  t: Words;
}

function StepLine({ step, ladder, locale, workspace, today, t }: StepLineProps) {
  const found = findResponsibility(ladder, step.responsibilityKey);
  const overdue = step.dueOn < today;
  const date = formatDate(locale, step.dueOn);
  return (
    <li>
      <a href={paths.growth(locale, workspace)}>{step.text}</a>
      <Chip tone={overdue ? "caution" : "plain"} icon={overdue ? "clock" : undefined}>
        {overdue ? t("overdue", { date }) : t("dueBy", { date })}
      </Chip>
      {found ? (
        <span className="meta">{t("step", { name: textIn(found.responsibility.shortName, locale) })}</span>
      ) : null}
    </li>
  );
}
