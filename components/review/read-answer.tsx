import type { ReactNode } from "react";
import type { DraftRating } from "@/lib/review/input";
import type { ReviewItem } from "@/lib/review/items";
import { type Mark, type Point, Rated } from "../ui/rate-mark";

interface ReadAnswerProps {
  item: ReviewItem;
  rating: DraftRating | undefined;
  /** Labels of the answers 0 to 5. */
  labels: string[];
  /** A subject's own ratings are drawn hollow. */
  own: boolean;
  noComment: string;
  happened: string;
  children?: ReactNode;
}

/** One answer to read: with the anchor that was chosen, its comment and what belongs to it. */
export function ReadAnswer({ item, rating, labels, own, noComment, happened, children }: ReadAnswerProps) {
  const answer = rating?.answer ?? null;
  return (
    <article className="resp-block answer">
      <div className="ttl">
        <span className="n">{item.code}</span>
        <h3>{item.name}</h3>
        <Rated mark={markOf(answer, own)} label={answer === null ? undefined : labels[answer]} />
      </div>
      {answer ? <p className="dim mt-1">{item.anchors[answer - 1]}</p> : null}
      {rating?.comment ? (
        <blockquote className="quote sm mt-2 whitespace-pre-wrap">{rating.comment}</blockquote>
      ) : (
        <p className="xs dimmer mt-2">{noComment}</p>
      )}
      {children}
      {rating?.happened ? (
        <>
          <h4 className="xs dimmer mt-3">{happened}</h4>
          <p className="sm mt-1 whitespace-pre-wrap">{rating.happened}</p>
        </>
      ) : null}
    </article>
  );
}

function markOf(answer: number | null, own: boolean): Mark {
  if (answer === null) return { kind: "none" };
  return answer === 0 ? { kind: "na" } : { kind: own ? "self" : "point", point: answer as Point };
}
