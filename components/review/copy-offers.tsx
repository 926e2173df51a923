import { getTranslations } from "next-intl/server";
import type { FoundElsewhere } from "@/lib/http/elsewhere";
import { formatPeriod } from "@/lib/i18n/format";
import { memberFormSentences } from "@/lib/i18n/sentences";
import { newId } from "@/lib/ids";
import type { Place } from "@/lib/paths";
import { copySelfAssessmentAction } from "@/lib/review/actions/copy";
import type { ReviewSummary } from "@/lib/review/queries/list";
import { CopySelfAssessment } from "./copy-self-assessment";

export type CopyableSelfAssessment = FoundElsewhere<ReviewSummary>;

/** What somebody has assessed in another workspace of theirs, to start from; nothing where there is none. */
export async function CopyOffers({ place, copyable }: { place: Place; copyable: CopyableSelfAssessment[] }) {
  if (copyable.length === 0) return null;
  const { locale } = place;
  const t = await getTranslations({ locale, namespace: "organization.copy" });
  const { failures, signIn } = await memberFormSentences(locale, []);
  return (
    <section className="panel stack mb-6" aria-labelledby="copy">
      <h2 id="copy">{t("title")}</h2>
      {copyable.map(({ workspace, workspaceName, value }) => (
        <CopySelfAssessment
          key={workspace}
          action={copySelfAssessmentAction.bind(null, place)}
          from={workspace}
          clientKey={newId()}
          text={t("text", {
            workspace: workspaceName,
            level: value.target,
            period: formatPeriod(locale, value.periodFrom, value.periodTo),
            answered: value.answered,
            total: value.total,
          })}
          words={{ submit: t("submit"), busy: t("busy"), made: t("made", { names: "{names}" }), open: t("open") }}
          failures={{
            ...failures,
            "not-found": t("notFound"),
            "invalid-input": t("noLevel"),
            "moved-on": t("notFound"),
          }}
          signIn={signIn}
        />
      ))}
    </section>
  );
}
