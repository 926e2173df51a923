"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { copiesOfMember, readCopies, removeCopies } from "@/lib/review/device-copy";
import type { DraftRating } from "@/lib/review/input";
import { removeLasting, restoreCopies } from "../review/lasting-copies";
import { Button, ButtonLink } from "../ui/button";
import { Note } from "../ui/note";

interface SignOutFormProps {
  action: () => Promise<void>;
  memberId: string;
  reviewsAddress: string;
  words: Record<"signOut" | "unsavedTitle" | "unsavedText" | "unsavedRating" | "toReviews" | "signOutAnyway", string>;
}

/** Signs out; where this device alone keeps something the person wrote, it shows that first and asks. */
export function SignOutForm({ action, memberId, reviewsAddress, words }: SignOutFormProps) {
  const [unsaved, setUnsaved] = useState<DraftRating[]>([]);
  const warned = unsaved.length > 0;
  const anyway = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (warned) anyway.current?.focus();
  }, [warned]);
  useEffect(() => {
    // Without storage nothing is there to be warned of.
    restoreCopies(copiesOfMember(memberId)).catch(() => {});
  }, [memberId]);
  const leave = (event: FormEvent) => {
    const found = warned ? [] : unsavedOf(memberId);
    setUnsaved(found);
    if (found.length > 0) event.preventDefault();
    else forget(memberId);
  };
  return (
    <form action={action} onSubmit={leave}>
      {warned ? (
        <Note
          tone="danger"
          title={words.unsavedTitle}
          actions={
            <>
              <Button small kind="danger" type="submit" ref={anyway}>
                {words.signOutAnyway}
              </Button>
              <ButtonLink small href={reviewsAddress}>
                {words.toReviews}
              </ButtonLink>
            </>
          }
        >
          <p>{words.unsavedText}</p>
          <ul className="bul">
            {unsaved.map((rating) => (
              <li key={`${rating.key} ${rating.comment}`} className="whitespace-pre-wrap">
                {rating.comment || words.unsavedRating}
              </li>
            ))}
          </ul>
        </Note>
      ) : (
        <Button type="submit">{words.signOut}</Button>
      )}
    </form>
  );
}

function unsavedOf(memberId: string): DraftRating[] {
  try {
    const copies = readCopies(localStorage, copiesOfMember(memberId));
    return copies.flatMap(({ copy }) => Object.values(copy.edits));
  } catch {
    return [];
  }
}

function forget(memberId: string): void {
  removeLasting(copiesOfMember(memberId));
  try {
    removeCopies(localStorage, copiesOfMember(memberId));
  } catch {
    // Without storage there is nothing to forget.
  }
}
