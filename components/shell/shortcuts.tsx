"use client";

import { useEffect, useRef } from "react";
import { Button } from "../ui/button";
import { Icon } from "../ui/icon";
import { singleKey } from "../ui/single-key";

interface ShortcutsProps {
  /** Where "G" and a letter lead. */
  goTo: Readonly<Record<string, string>>;
  words: { title: string; close: string; rows: { keys: string[]; does: string }[] };
}

/** A "G" waits this long for its letter. */
const waitMs = 1_500;

/** The keys that work on every page, and the list of all keys behind "?". */
export function Shortcuts({ goTo, words }: ShortcutsProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    let going = 0;
    const onKey = (event: KeyboardEvent) => {
      const key = singleKey(event);
      if (key === null) return;
      const address = Date.now() - going < waitMs ? goTo[key] : undefined;
      going = key === "g" ? Date.now() : 0;
      if (address) window.location.assign(address);
      else if (key === "q") document.querySelector<HTMLElement>(".note-something")?.click();
      else if (key === "?") dialog.current?.showModal();
      else return;
      event.preventDefault();
    };
    // Before the keys of a page: "G", then "J", is not "next".
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, [goTo]);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="all-keys">
      <header>
        <h2 id="all-keys">{words.title}</h2>
        <Button kind="quiet" icon aria-label={words.close} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </Button>
      </header>
      <div className="body">
        <dl className="key-list">
          {words.rows.map(({ keys, does }) => (
            <div key={does}>
              <dt>
                {keys.map((key, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: one key may be pressed twice
                  <kbd key={place}>{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </div>
    </dialog>
  );
}
