"use client";

import { type ComponentType, type MouseEvent, type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Locale } from "@/lib/i18n/locales";
import type { SearchPanelProps, SearchWords } from "./search-panel";

interface SearchLinkProps {
  locale: Locale;
  href: string;
  /** On a static page: where it leads once the workspace is known. */
  pattern?: string;
  className: string;
  words: SearchWords;
  children: ReactNode;
}

/** A link to the search, which Ctrl K and ⌘ K open over any page. What the dialog holds is loaded when it is first asked for. */
export function SearchLink({ locale, href, pattern, className, words, children }: SearchLinkProps) {
  const link = useRef<HTMLAnchorElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const [Panel, setPanel] = useState<ComponentType<SearchPanelProps> | null>(null);

  const open = useCallback(async () => {
    if (document.querySelector("dialog[open]")) return;
    // At once, so that what is typed meanwhile is no command of the page.
    dialog.current?.showModal();
    dialog.current?.querySelector("input")?.select();
    try {
      const { SearchPanel } = await import("./search-panel");
      setPanel(() => SearchPanel);
    } catch {
      window.location.assign(link.current?.href ?? href);
    }
  }, [href]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const held = event.ctrlKey || event.metaKey;
      if (!held || event.altKey || event.shiftKey || event.isComposing || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      void open();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [open]);

  useEffect(() => {
    // The browser may keep this page for "back": what was found of somebody's own must not wait there for the next person.
    const leave = () => {
      dialog.current?.close();
      flushSync(() => setPanel(null));
    };
    window.addEventListener("pagehide", leave);
    return () => window.removeEventListener("pagehide", leave);
  }, []);

  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void open();
  };
  return (
    <>
      <a
        ref={link}
        className={className}
        href={href}
        data-me-href={pattern}
        aria-label={words.title}
        title={words.title}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={onClick}
      >
        {children}
      </a>
      <dialog ref={dialog} className="dialog search-dialog" aria-label={words.title}>
        {Panel ? (
          <Panel
            locale={locale}
            addressOf={() => link.current?.pathname ?? href}
            words={words}
            close={() => dialog.current?.close()}
          />
        ) : null}
      </dialog>
    </>
  );
}
