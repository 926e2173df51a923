import { getTranslations } from "next-intl/server";
import { levelsFromTop } from "@/lib/ladder/built-in";
import type { CareerLadder, Level } from "@/lib/ladder/format";
import { Flag } from "../ui/flag";
import { RateMark } from "../ui/rate-mark";
import { type RungCell, RungFigure } from "./rung-figure";

/* The example that the figure draws, by ordinal. */
const now = 2;
const target = 3;

/** How a level comes to stand on the ladder, and why that is not the same as holding it. */
export async function HowDeclared({ ladder }: { ladder: CareerLadder }) {
  const t = await getTranslations("ladder");
  const ui = await getTranslations("ui");
  return (
    <section className="section" id="declare" aria-labelledby="declare-title">
      <div className="section-head">
        <h2 id="declare-title">{t("declare.title")}</h2>
        <p>{t("declare.note")}</p>
      </div>
      <div className="declare">
        <div className="lad small-ladder" role="img" aria-label={t("declare.figure")}>
          {levelsFromTop(ladder).map((level) => (
            <div key={level.key} className={rungClass(level)}>
              <RungFigure cells={exampleCells(level)} />
            </div>
          ))}
        </div>
        <dl className="terms">
          <dt>
            <Flag kind="you">{t("levelNow")}</Flag>
          </dt>
          <dd>{t("declare.you")}</dd>
          <dt>
            <Flag kind="target">{t("target")}</Flag>
          </dt>
          <dd>{t("declare.target")}</dd>
          <dt>
            <RateMark mark={{ kind: "given" }} words={ui("mark.given")} />
          </dt>
          <dd>{t("declare.given")}</dd>
          <dt className="strong">{t("declare.heldTerm")}</dt>
          <dd>{t("declare.held")}</dd>
        </dl>
      </div>
    </section>
  );
}

function rungClass(level: Level): string {
  if (level.ordinal === now) return "rung is-you";
  return level.ordinal === target ? "rung is-target" : "rung";
}

function exampleCells(level: Level): RungCell[] {
  return level.responsibilities.map(() => ({ kind: level.ordinal < now ? "given" : "ahead" }));
}
