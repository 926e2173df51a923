import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** The rule, the inputs and the date behind a figure, one press away. */
export function Why({ children }: { children: ReactNode }) {
  const t = useTranslations("team.why");
  return (
    <details className="why mt-2 no-print">
      <summary>{t("ask")}</summary>
      {children}
    </details>
  );
}
