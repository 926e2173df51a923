import { getTranslations } from "next-intl/server";
import type { NextStep } from "@/lib/growth/growth-view";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { findResponsibility, textIn } from "@/lib/ladder/built-in";
import type { CareerLadder } from "@/lib/ladder/format";
import { paths } from "@/lib/paths";
import type { Need } from "@/lib/review/needs";
import { Chip } from "../ui/chip";

interface LineProps {
  ladder: CareerLadder;
  locale: Locale;
  workspace: string;
  /** The person's day, `YYYY-MM-DD`. */
  today: string;
}

/** One thing to do: what and for whom, by when, how far it is and how long it takes; the link opens where it is done. */
export async function NeedLine({ need, ladder, locale, workspace, today }: LineProps & { need: Need }) {
  const t = await getTranslations({ locale, namespace: "organization.home" });
  const { is, other, progress, minutes, tried, dueOn } = need;
  const who = other ?? "";
  const date = dueOn ? formatDate(locale, dueOn) : "";
  const facts = [
    is === "write-self" && other ? t("withWhom", { who }) : null,
    is === "join-round" && other ? other : null,
    tried ? t("leftOpen", { who, name: nameOf(ladder, tried.key, locale) }) : null,
    progress ? t(is === "decide" ? "decided" : "answered", { answered: progress.done, total: progress.total }) : null,
    minutes ? t("minutes", { minutes }) : null,
  ].filter((fact) => fact !== null);
  return (
    <li>
      <a href={addressOf(need, locale, workspace)}>
        {t(`needs.${is}`, { who, date, level: need.target ?? "", experiment: tried?.experiment ?? "" })}
      </a>
      {dueOn && is !== "try" ? <DueChip {...{ locale, today, dueOn }} /> : null}
      {facts.length > 0 ? <span className="meta">{facts.join(" · ")}</span> : null}
    </li>
  );
}

/** Something that waits for somebody else: said, and nothing more. */
export async function WaitingLine({ need, locale, workspace }: LineProps & { need: Need }) {
  const t = await getTranslations({ locale, namespace: "organization.home" });
  const words = { who: need.other ?? "", level: need.target ?? "", date: "", experiment: "" };
  return (
    <li>
      <a href={addressOf(need, locale, workspace)}>{t(`needs.${need.is}`, words)}</a>
      {need.dueOn ? ` ${t("dueBy", { date: formatDate(locale, need.dueOn) })}` : null}
    </li>
  );
}

/** A next step that one has written, with its date. */
export async function StepLine({ step, ladder, locale, workspace, today }: LineProps & { step: NextStep }) {
  const t = await getTranslations({ locale, namespace: "organization.home" });
  const name = nameOf(ladder, step.responsibilityKey, locale);
  return (
    <li>
      <a href={paths.growth(locale, workspace)}>{step.text}</a>
      <DueChip {...{ locale, today, dueOn: step.dueOn }} />
      {name ? <span className="meta">{t("step", { name })}</span> : null}
    </li>
  );
}

async function DueChip({ locale, today, dueOn }: { locale: Locale; today: string; dueOn: string }) {
  const t = await getTranslations({ locale, namespace: "organization.home" });
  const overdue = dueOn < today;
  const date = formatDate(locale, dueOn);
  return (
    <Chip tone={overdue ? "caution" : "plain"} icon={overdue ? "clock" : undefined}>
      {overdue ? t("overdue", { date }) : t("dueBy", { date })}
    </Chip>
  );
}

function nameOf(ladder: CareerLadder, key: string, locale: Locale): string {
  const found = findResponsibility(ladder, key);
  return found ? textIn(found.responsibility.shortName, locale) : "";
}

function addressOf({ is, reviewId, side, roundId }: Need, locale: Locale, workspace: string): string {
  if (roundId) return paths.joinRound(locale, workspace, roundId);
  if (reviewId === null) return paths.reviews(locale, workspace);
  switch (is) {
    case "answer-ask":
    case "answer-offer":
    case "join-round":
      return paths.reviews(locale, workspace);
    case "write-self":
      return paths.selfReview(locale, workspace, reviewId);
    case "write-mentor":
      return paths.mentorReview(locale, workspace, reviewId);
    case "decide":
    case "sign":
    case "try":
    case "wait-confirm":
    case "wait-sign":
      return paths.comparison(locale, workspace, reviewId);
    case "find-mentor":
    case "mentor-late":
    case "wait-answer":
    case "wait-submit":
      return (side === "self" ? paths.review : paths.mentorReview)(locale, workspace, reviewId);
  }
}
