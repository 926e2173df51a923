import type { DraftRating } from "@/lib/review/input";
import { Icon } from "../ui/icon";
import { type Point, RateMark } from "../ui/rate-mark";

export interface RatingWords {
  legend: string;
  /** Labels of the points 1 to 5. */
  points: string[];
  noOpportunity: string;
  noOpportunityMeaning: string;
  chooseOne: string;
}

interface RatingControlProps {
  itemKey: string;
  anchors: readonly string[];
  words: RatingWords;
  answer: DraftRating["answer"];
  missing: boolean;
  onChoose: (answer: number) => void;
}

/** Five anchors, all in view before one is chosen; native radios, nothing preselected, no mark of the bar. */
export function RatingControl({ itemKey, anchors, words, answer, missing, onChoose }: RatingControlProps) {
  const errorId = `${itemKey}-missing`;
  return (
    <fieldset className="mt-4" aria-describedby={missing ? errorId : undefined}>
      <legend className="vh">{words.legend}</legend>
      <div className={missing ? "rating is-error" : "rating"}>
        {anchors.map((anchor, index) => {
          const point = (index + 1) as Point;
          return (
            <label className="opt" key={point} htmlFor={`${itemKey}-${point}`}>
              <Choice itemKey={itemKey} value={point} answer={answer} onChoose={onChoose} />
              <RateMark mark={{ kind: "point", point }} />
              <span className="name">{words.points[index]}</span>
              <span className="anchor" data-both="">
                {anchor}
              </span>
            </label>
          );
        })}
        <label className="opt nope" htmlFor={`${itemKey}-0`}>
          <Choice itemKey={itemKey} value={0} answer={answer} onChoose={onChoose} />
          <RateMark mark={{ kind: "na" }} />
          <span className="name">{words.noOpportunity}</span>
          <span className="anchor">{words.noOpportunityMeaning}</span>
        </label>
      </div>
      {missing ? (
        <p className="field" id={errorId}>
          <span className="err">
            <Icon name="warning" />
            {words.chooseOne}
          </span>
        </p>
      ) : null}
    </fieldset>
  );
}

function Choice({
  itemKey,
  value,
  answer,
  onChoose,
}: Pick<RatingControlProps, "itemKey" | "answer" | "onChoose"> & { value: number }) {
  return (
    <input
      type="radio"
      name="answer"
      id={`${itemKey}-${value}`}
      value={value}
      checked={answer === value}
      onChange={() => onChoose(value)}
    />
  );
}
