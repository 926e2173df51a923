import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays, textIn } from "@/lib/ladder/built-in";
import type { Level, Responsibility } from "@/lib/ladder/format";
import { paths } from "@/lib/paths";
import { buttonClass } from "../ui/button";
import { Icon } from "../ui/icon";

interface Props {
  locale: Locale;
  level: Level;
  responsibility: Responsibility;
}

export async function ResponsibilityHead({ locale, level, responsibility }: Props) {
  const t = await getTranslations("ladder");
  const map = await getTranslations("map.responsibility");
  const shell = await getTranslations("shell");
  return (
    <header className="mb-5">
      <p className="crumbs">
        <a href={paths.ladder(locale)}>{shell("ladder")}</a>
        <Icon name="chevron" />
        <a href={paths.level(locale, level.key)}>
          {level.key} {textIn(level.shortName, locale)}
        </a>
        <Icon name="chevron" />
        <span>{responsibility.code}</span>
      </p>
      <h1 {...bothWays(responsibility.shortName, locale)} />
      <p className="lead mt-2" {...bothWays(responsibility.statement, locale)} />
      <p className="dim mt-2" {...bothWays(responsibility.elaboration, locale)} />
      <div className="row mt-4">
        <a className={buttonClass({ kind: "primary" })} href={paths.assess(locale, level.key)}>
          {t("assessAgainst", { level: level.key })}
        </a>
        <a className={buttonClass({})} href={paths.responsibility(locale, level.key, responsibility.code)}>
          {map("inContext", { level: level.key })}
        </a>
      </div>
    </header>
  );
}
