import type { DraftRating } from "@/lib/review/input";
import { Icon } from "../ui/icon";
import { type Point, RateMark } from "../ui/rate-mark";

export interface RatingWords {
  legend: string;
  /** The question stands above the anchors, instead of being heard only. */
  legendShown?: boolean;
  /** The tag of the answer that was agreed before. */
  lastTime: string;
  /** Labels of the points 1 to 5. */
  points: string[];
  noOpportunity: string;
  noOpportunityMeaning: string;
  chooseOne: string;
}

/** What was agreed of a responsibility before, and the sentence with whom and when. */
export interface LastTime {
  answer: number;
  agreed: string;
}

interface RatingControlProps {
  itemKey: string;
  anchors: readonly string[];
  words: RatingWords;
  answer: DraftRating["answer"];
  missing: boolean;
  lastTime: LastTime | null;
  onChoose: (answer: number) => void;
}

/** Five anchors, all in view before one is chosen; native radios, nothing preselected, no mark of the bar. */
export function RatingControl({ itemKey, anchors, words, answer, missing, lastTime, onChoose }: RatingControlProps) {
  const tagOf = (value: number) => (lastTime?.answer === value ? <span className="tag">{words.lastTime}</span> : null);
  const errorId = `${itemKey}-missing`;
  return (
    <fieldset className="mt-4" aria-describedby={missing ? errorId : undefined}>
      <legend className={words.legendShown ? "p-0 mb-2" : "vh"}>
        {words.legendShown ? <h3>{words.legend}</h3> : words.legend}
      </legend>
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
              {tagOf(point)}
            </label>
          );
        })}
        <label className="opt nope" htmlFor={`${itemKey}-0`}>
          <Choice itemKey={itemKey} value={0} answer={answer} onChoose={onChoose} />
          <RateMark mark={{ kind: "na" }} />
          <span className="name">{words.noOpportunity}</span>
          <span className="anchor">{words.noOpportunityMeaning}</span>
          {tagOf(0)}
        </label>
      </div>
      {lastTime ? <p className="xs dimmer mt-1">{lastTime.agreed}</p> : null}
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
