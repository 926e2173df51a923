import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { textIn } from "@/lib/ladder/built-in";
import { askedBy, type CareerMap, labelOf, pointAt, type SkillGroup } from "@/lib/ladder/career-map";
import { type Mark, RateMark } from "../../ui/rate-mark";

interface Props {
  locale: Locale;
  map: CareerMap;
  group: SkillGroup;
}

/** How well each level asks for a group, L1 on the left, and from which level it is needed. */
export async function AskedFigure({ locale, map, group }: Props) {
  const t = await getTranslations("skills.map");
  return (
    <div className="asked">
      <ol className="marks">
        {map.levels.map((level) => {
          const point = pointAt(group, level.key);
          const words = point
            ? t("asks", { level: level.key, point, label: textIn(labelOf(map, point), locale) })
            : t("asksNothing", { level: level.key });
          return (
            <li key={level.key}>
              <RateMark mark={markOf(point)} small words={words} />
            </li>
          );
        })}
      </ol>
      <NeededFrom {...{ map, group }} />
    </div>
  );
}

/** A tick for each level that asks for the group, and the lowest of them in words. */
export async function NeededFrom({ map, group }: Pick<Props, "map" | "group">) {
  const t = await getTranslations("map");
  const own = await getTranslations("skills.map");
  const asked = askedBy(map, group);
  if (!asked) return <p className="needs">{t("notAsked")}</p>;
  const { from, to } = asked;
  const toTheTop = to === map.levels.at(-1);
  return (
    <p className="needs">
      <span className="ticks" aria-hidden="true">
        {map.levels.map((level) => (
          <i key={level.key} className={pointAt(group, level.key) ? "y" : undefined} />
        ))}
      </span>
      <span aria-hidden="true">{toTheTop ? from.key : `${from.key}–${to.key}`}</span>
      <span className="vh">
        {toTheTop ? t("neededFrom", { level: from.key }) : own("neededBetween", { from: from.key, to: to.key })}
      </span>
    </p>
  );
}

/** An outline where a level does not ask for the group. */
export function markOf(point: ReturnType<typeof pointAt>): Mark {
  return point ? { kind: "point", point } : { kind: "none" };
}
