import type { MouseEvent } from "react";
import type { ReviewItem, ReviewRung } from "@/lib/review/items";
import { Flag } from "../ui/flag";
import { type Mark, markClass, markSign, type Point, RateMark } from "../ui/rate-mark";

export interface MapWords {
  label: string;
  notRated: string;
  noOpportunity: string;
  levelNow: string;
  target: string;
}

export interface MapProps {
  rungs: readonly ReviewRung[];
  levelNow: string | null;
  target: string;
  current: string;
  answerOf: (key: string) => number | null;
  addressOf: (key: string) => string;
  onGo: (event: MouseEvent, key: string) => void;
  words: MapWords;
}

/** Every responsibility of the review as a rung of its own, beside the one in hand. */
export function ReviewMap({ rungs, levelNow, target, words, ...rest }: MapProps) {
  return (
    <nav className="rnav" aria-label={words.label}>
      {rungs.map((rung) => (
        <div key={rung.levelKey}>
          <div className="grp">
            {rung.levelKey} {rung.shortName}
            {rung.levelKey === target ? (
              <Flag kind="target" small>
                {words.target}
              </Flag>
            ) : null}
            {rung.levelKey === levelNow ? (
              <Flag kind="you" small>
                {words.levelNow}
              </Flag>
            ) : null}
          </div>
          <ul className="rnav-list">
            {rung.items.map((item) => (
              <li key={item.key}>
                <MapLink item={item} {...rest}>
                  <span>{item.name}</span>
                  <RateMark
                    mark={markOf(rest.answerOf(item.key))}
                    small
                    words={inWords(rest.answerOf(item.key), words)}
                  />
                </MapLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** The same as a strip of rungs, for small screens. */
export function ReviewStrip({ rungs, words, levelNow: _, target: __, ...rest }: MapProps) {
  return (
    <nav className="rnav-m lad" aria-label={words.label}>
      {rungs.map((rung) => (
        <div className="contents" key={rung.levelKey}>
          <span aria-hidden="true">{rung.levelKey}</span>
          <span className="fig">
            <span className="bar">
              {rung.items.map((item) => {
                const answer = rest.answerOf(item.key);
                return (
                  <MapLink item={item} key={item.key} className={`seg ${markClass(markOf(answer))}`} {...rest}>
                    <span className="vh">{`${item.code} ${item.name}, ${inWords(answer, words)}`}</span>
                    <span aria-hidden="true">{markSign(markOf(answer))}</span>
                  </MapLink>
                );
              })}
            </span>
          </span>
        </div>
      ))}
    </nav>
  );
}

export function markOf(answer: number | null): Mark {
  if (answer === null) return { kind: "none" };
  return answer === 0 ? { kind: "na" } : { kind: "point", point: answer as Point };
}

type MapLinkProps = Pick<MapProps, "current" | "addressOf" | "onGo"> & {
  item: ReviewItem;
  className?: string;
  children: React.ReactNode;
};

function MapLink({ item, current, addressOf, onGo, className, children }: MapLinkProps) {
  return (
    <a
      className={className}
      href={addressOf(item.key)}
      aria-current={item.key === current ? "step" : undefined}
      onClick={(event) => onGo(event, item.key)}
    >
      {children}
    </a>
  );
}

function inWords(answer: number | null, words: MapWords): string {
  if (answer === null) return words.notRated;
  return answer === 0 ? words.noOpportunity : String(answer);
}
