import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";

/** Why there is nothing yet: no level declared, no review, or no target. */
export type Lacking = "undeclared" | "noReview" | "noTarget";

const titles = {
  undeclared: "empty.undeclaredTitle",
  noReview: "empty.noReviewTitle",
  noTarget: "empty.noTargetTitle",
} as const;
const sentences = { undeclared: "empty.undeclared", noReview: "empty.noReview", noTarget: "empty.noTarget" } as const;

/** The ladder with its next rung missing, one sentence, one action. */
export function GrowthEmpty({ lacking, href }: { lacking: Lacking; href: string }) {
  const t = useTranslations("growth");
  return (
    <div className="section">
      <Empty
        title={t(titles[lacking])}
        action={<ButtonLink href={href}>{t(lacking === "noReview" ? "action.first" : "action.ladder")}</ButtonLink>}
      >
        {t(sentences[lacking])}
      </Empty>
    </div>
  );
}
