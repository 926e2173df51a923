"use client";

import { useState } from "react";
import { fill } from "@/lib/i18n/fill";
import type { Resolution } from "@/lib/review/draft";
import type { DraftRating } from "@/lib/review/input";
import { Button } from "../ui/button";
import { Note } from "../ui/note";
import { RateMark } from "../ui/rate-mark";
import { markOf } from "./review-map";

export interface ConflictWords {
  title: string;
  here: string;
  there: string;
  keepMine: string;
  useTheirs: string;
  keepBoth: string;
  tooLong: string;
  noComment: string;
}

interface ConflictNoteProps {
  name: string;
  mine: DraftRating;
  theirs: DraftRating;
  words: ConflictWords;
  /** A text and no answer. */
  textOnly?: boolean;
  onSettle: (how: Resolution) => boolean;
}

/** Somebody, or the same person elsewhere, saved another text meanwhile: both are shown, and neither is lost. */
export function ConflictNote({ name, mine, theirs, words, textOnly = false, onSettle }: ConflictNoteProps) {
  const [tooLong, setTooLong] = useState(false);
  return (
    <Note
      tone="danger"
      title={fill(words.title, { name })}
      actions={
        <>
          <Button small onClick={() => onSettle("keep-mine")}>
            {words.keepMine}
          </Button>
          <Button small onClick={() => onSettle("use-theirs")}>
            {words.useTheirs}
          </Button>
          <Button small kind="quiet" onClick={() => setTooLong(!onSettle("keep-both"))}>
            {words.keepBoth}
          </Button>
        </>
      }
    >
      <div className="voice mt-2">
        <Side title={words.here} rating={mine} noComment={words.noComment} textOnly={textOnly} />
        <Side title={words.there} rating={theirs} noComment={words.noComment} textOnly={textOnly} />
      </div>
      {tooLong ? <p className="mt-2">{words.tooLong}</p> : null}
    </Note>
  );
}

interface SideProps {
  title: string;
  rating: DraftRating;
  noComment: string;
  textOnly: boolean;
}

function Side({ title, rating, noComment, textOnly }: SideProps) {
  return (
    <div>
      <h3>
        {textOnly ? null : <RateMark mark={markOf(rating.answer)} small />}
        {title}
      </h3>
      <p className="sm whitespace-pre-wrap">{rating.comment || noComment}</p>
      {rating.happened ? <p className="sm dim mt-2 whitespace-pre-wrap">{rating.happened}</p> : null}
    </div>
  );
}
