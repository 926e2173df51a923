import type { Locale } from "@/lib/i18n/locales";
import { bothWays } from "@/lib/ladder/built-in";
import { type CareerMap, skillOrGroup } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";

/** Skills and whole groups by their keys, each as a link to its page or its place on the map. */
export function SkillLinks({ locale, map, keys }: { locale: Locale; map: CareerMap; keys: readonly string[] }) {
  return (
    <ul className="skill-row">
      {keys.map((key) => {
        const found = skillOrGroup(map, key);
        if (!found) return null;
        const href = "skills" in found ? paths.skillGroup(locale, key) : paths.skill(locale, key);
        return (
          <li key={key}>
            <a href={href} {...bothWays(found.name, locale)} />
          </li>
        );
      })}
    </ul>
  );
}
