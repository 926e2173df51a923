import { getTranslations } from "next-intl/server";
import { agreementStatistics, type Estimate } from "@/lib/review/agreement";
import type { CompareView } from "./compare-view";

/** How closely two views agree over ten pairs or more, with intervals; nothing below that. */
export async function Statistics({ view }: { view: CompareView }) {
  const { rows, words } = view;
  const t = await getTranslations({ locale: words.locale, namespace: "review.compare" });
  const shown = agreementStatistics(
    rows
      .filter(({ self, mentor }) => self.answer > 0 && mentor.answer > 0)
      .map(({ self, mentor }) => [self.answer, mentor.answer] as const),
  );
  if (!shown) return null;
  const said = ({ value, low, high }: Estimate, form: (value: number) => string) =>
    t("statistics.interval", { value: form(value), low: form(low), high: form(high) });
  const percent = (value: number) => `${Math.round(value * 100)} %`;
  const decimal = (value: number) => value.toFixed(2).replace("-", "−");
  return (
    <details className="sm">
      <summary className="dim">{t("statistics.title")}</summary>
      <p className="dim">{t("statistics.what", { pairs: shown.pairs })}</p>
      <dl className="stack mt-2">
        <Line name={t("statistics.exact")} value={said(shown.exact, percent)} />
        <Line name={t("statistics.difference")} value={said(shown.difference, decimal)} />
        <Line
          name={t("statistics.kappa")}
          value={shown.kappa ? said(shown.kappa, decimal) : t("statistics.notDefined")}
        />
      </dl>
    </details>
  );
}

function Line({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt className="xs dimmer">{name}</dt>
      <dd className="num">{value}</dd>
    </div>
  );
}
