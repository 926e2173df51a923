import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays } from "@/lib/ladder/built-in";
import type { Level } from "@/lib/ladder/format";
import { paths } from "@/lib/paths";
import { buttonClass } from "../ui/button";
import { Icon } from "../ui/icon";
import { PrintButton } from "./print-button";

export async function LevelHead({ locale, level }: { locale: Locale; level: Level }) {
  const t = await getTranslations("ladder");
  const shell = await getTranslations("shell");
  return (
    <header>
      <p className="crumbs">
        <a href={paths.ladder(locale)}>{shell("ladder")}</a>
        <Icon name="chevron" />
        <span>{level.key}</span>
      </p>
      <h1 {...bothWays(level.name, locale)} />
      <p className="lead mt-2" {...bothWays(level.lead, locale)} />
      <div className="row mt-4">
        <a className={buttonClass({ kind: "primary" })} href={paths.assess(locale, level.key)}>
          {t("assessAgainst", { level: level.key })}
        </a>
        <PrintButton>
          <Icon name="print" />
          {t("level.print")}
        </PrintButton>
      </div>
      <dl className="facts">
        {(["scope", "autonomy", "influence"] as const).map((axis) => (
          <div key={axis}>
            <dt className="label">{t(axis)}</dt>
            <dd>
              <p className="strong" {...bothWays(level[axis].title, locale)} />
              <p className="sm dim" {...bothWays(level[axis].detail, locale)} />
            </dd>
          </div>
        ))}
      </dl>
    </header>
  );
}
