import { getTranslations } from "next-intl/server";
import type { ComparedRow } from "@/lib/review/comparison-rows";
import { Chip } from "../../ui/chip";
import { type Mark, type Point, Rated } from "../../ui/rate-mark";
import { EvidencePiece } from "../evidence-piece";
import type { CompareWords, Side } from "./compare-words";
import { SideMark } from "./dumbbell";

/** What one side said: rating, comment, and of the subject what happened and the evidence. */
export async function Voice({ side, row, words }: { side: Side; row: ComparedRow; words: CompareWords }) {
  const { locale, labels, names, day } = words;
  const t = await getTranslations({ locale, namespace: "review.compare" });
  const r = await getTranslations({ locale, namespace: "review.read" });
  const { answer, comment } = row[side];
  const frozen = row.pieces.find((piece) => !piece.addedAfter);
  const mark: Mark = answer === 0 ? { kind: "na" } : { kind: "point", point: answer as Point };
  return (
    <div>
      <h4>
        <SideMark side={side} words={words} />
        {names[side]}
        <Rated mark={mark} small label={answer === 0 && side === "mentor" ? t("notObserved") : labels[answer]} />
      </h4>
      {comment ? <p className="sm whitespace-pre-wrap">{comment}</p> : <p className="xs dimmer">{r("noComment")}</p>}
      {side === "self" && row.self.happened ? (
        <>
          <h5 className="xs dimmer mt-2">{r("happened")}</h5>
          <p className="sm whitespace-pre-wrap">{row.self.happened}</p>
        </>
      ) : null}
      {side === "self" && row.pieces.length > 0 ? (
        <>
          <div className="row between mt-2">
            <h5 className="xs dimmer">{r("evidence")}</h5>
            {frozen ? <span className="xs dimmer">{r("frozenOn", { date: day(frozen.frozenAt) })}</span> : null}
          </div>
          {row.pieces.map((piece) => (
            <EvidencePiece key={piece.id} piece={piece} date={day(piece.happenedOn)}>
              {piece.addedAfter ? <Chip>{r("addedAfter", { date: day(piece.frozenAt) })}</Chip> : null}
            </EvidencePiece>
          ))}
        </>
      ) : null}
    </div>
  );
}
