import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { buttonClass } from "../ui/button";

/**
 * The one primary button of a static page: `signedOut` for everybody, and for whoever is signed in the next thing to
 * do. The longest of them keeps the room until the answer is there.
 */
export async function PrimaryAction({ locale, signedOut }: { locale: Locale; signedOut: ReactNode }) {
  const t = await getTranslations("ladder");
  const primary = buttonClass({ kind: "primary", className: "me-in" });
  return (
    <>
      {signedOut}
      <a
        className={primary}
        href={paths.ownWorkspace(locale)}
        data-me-if="act-review"
        data-me-href={paths.selfReview(locale, "{workspace}", "{review}")}
      >
        {t("continueReview")}
        <span className="num" data-me-text="{progress}" />
      </a>
      <a
        className={primary}
        href={paths.ownWorkspace(locale)}
        data-me-if="act-target"
        data-me-href={paths.assess(locale, "{target}")}
        data-me-text={t("assessAgainst", { level: "{target}" })}
        hidden
      >
        {t("chooseTarget")}
      </a>
      <a
        className={primary}
        href={paths.ownWorkspace(locale)}
        data-me-if="act-start"
        data-me-href={paths.newReview(locale, "{workspace}")}
        hidden
      >
        {t("chooseTarget")}
      </a>
    </>
  );
}
