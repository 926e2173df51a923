"use client";

import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { Button } from "../ui/button";
import { Icon } from "../ui/icon";
import { FoundList } from "./found-list";
import type { Results } from "./results";
import { typedLimit } from "./typed-limit";

export interface SearchWords {
  title: string;
  hint: string;
  onlyYou: string;
  close: string;
  all: string;
  failed: string;
}

export interface SearchPanelProps {
  locale: Locale;
  /** Where the page of the search is for whoever looks; on a static page it is known a moment later. */
  addressOf: () => string;
  words: SearchWords;
  close: () => void;
}

const waitMs = 150;

/** What the dialog holds: a form that leads to the page of the search, and meanwhile the best finds as somebody types. */
export function SearchPanel({ locale, addressOf, words, close }: SearchPanelProps) {
  const field = useRef<HTMLInputElement>(null);
  const address = addressOf();
  const [text, setText] = useState("");
  const [found, setFound] = useState<Results | "failed" | null>(null);

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (text === "") return setFound(null);
    const leaving = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await ask(paths.apiSearch(locale, text, workspaceIn(address)), leaving.signal);
      if (!leaving.signal.aborted) setFound(answer);
    }, waitMs);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [text, locale, address]);

  const read = () => setText(wellFormed(field.current?.value.trim() ?? ""));
  const results = found !== null && found !== "failed" ? found.results : [];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move between its links, which are reached by Tab too
    <div onKeyDown={moveFocus} onClick={(event) => isPlainLink(event) && close()}>
      <form action={address} className="search-head">
        <Icon name="search" />
        <input
          ref={field}
          name="q"
          aria-label={words.title}
          placeholder={words.hint}
          maxLength={typedLimit}
          autoComplete="off"
          enterKeyHint="search"
          // While a word is composed it is not there yet.
          onInput={({ nativeEvent }) => !(nativeEvent as InputEvent).isComposing && read()}
          onCompositionEnd={read}
        />
        <Button kind="quiet" icon aria-label={words.close} onClick={close}>
          <Icon name="close" />
        </Button>
      </form>
      <p className="found-said" role="status">
        {found === "failed" ? words.failed : found?.said}
      </p>
      {results.length > 0 ? (
        <>
          <FoundList results={results} onlyYou={words.onlyYou} />
          <p className="search-all">
            <a href={`${address}?q=${encodeURIComponent(text)}`}>{words.all}</a>
            <kbd>↵</kbd>
          </p>
        </>
      ) : null}
    </div>
  );
}

async function ask(address: string, signal: AbortSignal): Promise<Results | "failed"> {
  try {
    const response = await fetch(address, { signal, cache: "no-store" });
    return response.ok ? ((await response.json()) as Results) : "failed";
  } catch {
    return "failed";
  }
}

function workspaceIn(address: string): string | undefined {
  return /\/w\/([^/]+)\//.exec(address)?.[1];
}

/** An address holds no half of a surrogate pair; its place is taken by what a form sends instead. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** Down and up go from the field through the finds and round again. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  if ((event.key !== "ArrowDown" && event.key !== "ArrowUp") || event.nativeEvent.isComposing) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("input, li a")];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  stops[(Math.max(at, 0) + (event.key === "ArrowDown" ? 1 : stops.length - 1)) % stops.length]?.focus();
  event.preventDefault();
}

/** A link may lead to a place on this very page, which then has to be seen. */
function isPlainLink(event: MouseEvent): boolean {
  const held = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  return !held && event.target instanceof Element && event.target.closest("a") !== null;
}
