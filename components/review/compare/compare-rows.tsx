import { getTranslations } from "next-intl/server";
import { textIn } from "@/lib/ladder/built-in";
import { byDifference, byRung } from "@/lib/review/comparison-order";
import type { ComparedRow } from "@/lib/review/comparison-rows";
import { CompareRow } from "./compare-row";
import type { CompareView } from "./compare-view";

/** The dumbbells: every responsibility once, in groups, the first one unfolded. */
export async function CompareRows({ view }: { view: CompareView }) {
  const { comparison, words, row: inHand } = view;
  const t = await getTranslations({ locale: words.locale, namespace: "review.compare" });
  const { locale, labels } = words;
  const groups = groupsOf(view);
  const first = groups[0]?.items[0];
  const isOpen = (row: ComparedRow) => (inHand ? row.key === inHand : row === first);
  return (
    <>
      <div className="cmp-head" aria-hidden="true">
        <span>{t("column.responsibility")}</span>
        <span className="db-head">
          {comparison.ladder.ratings.map(({ point }) => (
            <span key={point}>
              {point}
              <br />
              {labels[point]}
            </span>
          ))}
        </span>
        <span>{t("column.apart")}</span>
        <span>{t("column.agreed")}</span>
        <span />
      </div>
      {groups.map(({ name, items }) => (
        <section key={name} aria-label={name}>
          <h3 className="label cmp-group" lang={locale}>
            {name}
          </h3>
          {items.map((row) => (
            <CompareRow key={row.key} row={row} open={isOpen(row)} view={view} />
          ))}
        </section>
      ))}
    </>
  );
}

function groupsOf({ rows, chosen, comparison, words }: CompareView): { name: string; items: ComparedRow[] }[] {
  const { levels } = comparison.ladder;
  if (chosen !== "rung")
    return byDifference(rows).map(({ group, items }) => ({ name: words.t(`group.${group}`), items }));
  return byRung(rows, levels, (row) => row.levelKey).map(({ levelKey, items }) => {
    const level = levels.find(({ key }) => key === levelKey);
    return { name: level ? `${levelKey} ${textIn(level.shortName, words.locale)}` : levelKey, items };
  });
}
