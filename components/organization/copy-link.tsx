"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "../ui/button";
import { Field, fieldProps } from "../ui/field";

export type CopyWords = Record<"link" | "copy" | "copied" | "notCopied", string>;

interface CopyLinkProps {
  link: string;
  title: string;
  text: string;
  words: CopyWords;
}

/** A link that is shown once: copied by a button, or without script selected in its field. */
export function CopyLink({ link, title, text, words }: CopyLinkProps) {
  const field = useRef<HTMLInputElement>(null);
  const [said, say] = useState("");
  useEffect(() => field.current?.select(), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      say(words.copied);
    } catch {
      // Not every browser lets a page write there, and none does over plain http.
      field.current?.select();
      say(words.notCopied);
    }
  };
  return (
    <section className="note accent made-link" aria-labelledby="made-link-title">
      <div className="grow stack">
        <div>
          <h3 id="made-link-title">{title}</h3>
          <p>{text}</p>
        </div>
        <Field id="made-link" label={words.link}>
          <input
            {...fieldProps("made-link")}
            ref={field}
            value={link}
            readOnly
            onFocus={(event) => event.target.select()}
          />
        </Field>
        <div className="row needs-script">
          <Button onClick={copy}>{words.copy}</Button>
          <span className="save" role="status">
            {said}
          </span>
        </div>
      </div>
    </section>
  );
}
