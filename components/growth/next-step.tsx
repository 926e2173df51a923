import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";

import type { GapView, GrowthView } from "@/lib/growth/growth-view";
import { nextStepLimit } from "@/lib/growth/input";
import type { FormState } from "@/lib/http/form";
import { formatDate } from "@/lib/i18n/format";
import { writtenLanguage } from "@/lib/i18n/written-language";
import { NextStepForm, type NextStepWords } from "./next-step-form";

export type NextStepAction = (before: FormState, form: FormData) => Promise<FormState>;

/** The step a person wrote for one gap, and the form to write or change it; the form works without script. */
export function NextStep({
  gap,
  view,
  action,
  folded,
}: {
  gap: GapView;
  view: GrowthView;
  action: NextStepAction;
  folded: boolean;
}) {
  const t = useTranslations("growth.step");
  const { step } = gap;
  return (
    <div>
      {step ? (
        <>
          <p className="label">{t("label")}</p>
          <p className="strong" lang={writtenLanguage(step.text)} dir="auto">
            {step.text}
          </p>
        </>
      ) : null}
      <NextStepForm
        action={action}
        responsibilityKey={gap.key}
        version={step?.version ?? 0}
        text={step?.text ?? ""}
        dueOn={step?.dueOn ?? ""}
        earliest={view.today}
        limit={nextStepLimit}
        summary={
          step ? <KeptUntil step={step} gap={gap} locale={view.locale} /> : folded ? <WriteOne gap={gap} /> : null
        }
        words={useFormWords(gap, view)}
      />
    </div>
  );
}

/** The date of the step, and the word that opens the form. */
function KeptUntil({
  step,
  gap,
  locale,
}: {
  step: NonNullable<GapView["step"]>;
  gap: GapView;
  locale: GrowthView["locale"];
}) {
  const t = useTranslations("growth.step");
  const date = formatDate(locale, step.dueOn);
  return (
    <>
      {step.overdue ? (
        <Chip tone="caution" icon="clock">
          {t("wasDue", { date })}
        </Chip>
      ) : (
        <span className="dimmer">
          <Icon name="clock" /> {t("by", { date })} ·
        </span>
      )}{" "}
      <Opener words={t("change")} name={gap.name} />
    </>
  );
}

function WriteOne({ gap }: { gap: GapView }) {
  const t = useTranslations("growth.step");
  return <Opener words={t("write")} name={gap.name} />;
}

/** Looks like a link; its name says which responsibility it belongs to. */
function Opener({ words, name }: { words: string; name: string }) {
  return (
    <span className="text-accent underline underline-offset-4">
      {words}
      <span className="vh">{` ${name}`}</span>
    </span>
  );
}

/** The form runs in the browser too, so it gets its sentences ready made. */
function useFormWords(gap: GapView, view: GrowthView): NextStepWords {
  const t = useTranslations("growth.step");
  const errors = useTranslations("errors");
  const { step } = gap;
  return {
    label: t("label"),
    dueOn: t("dueOn"),
    keep: t("keep"),
    keeping: t("keeping"),
    failures: {
      "stale-version": step ? t("stale", { text: step.text, date: formatDate(view.locale, step.dueOn) }) : t("gone"),
      "not-signed-in": errors("not-signed-in"),
      "signed-in-as-another": errors("signed-in-as-another"),
      unexpected: t("failed"),
    },
    signIn: errors("signIn"),
    textErrors: {
      required: t("errors.textRequired"),
      "too-long": t("errors.textTooLong", { limit: nextStepLimit }),
      "unpaired-surrogate": t("errors.textUnpaired"),
    },
    dateErrors: {
      required: t("errors.dateRequired"),
      "not-a-date": t("errors.dateWrong", { example: view.today }),
      "in-the-past": t("errors.datePast"),
    },
  };
}
