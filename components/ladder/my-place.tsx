"use client";

import { useEffect } from "react";
import { circumstancesOf, fillGaps, type Place, readPlace } from "@/lib/ladder/place";
import { paths } from "@/lib/paths";

/**
 * Shows on a static page where the person who is signed in stands. The server has written everything already, in this
 * page's language and hidden; here only marks are set and gaps filled, so that no words travel as script.
 */
export function MyPlace() {
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (dataset.me !== "pending") return;
    // Signing out comes here without a new document: the mark is then older than the cookie it was made from.
    if (!/(^|; )rung_hint=1/.test(document.cookie)) {
      delete dataset.me;
      return;
    }
    const leaving = new AbortController();
    askForPlace(leaving.signal).then((place) => {
      if (leaving.signal.aborted) return;
      if (place) show(place);
      else delete dataset.me;
    });
    return () => leaving.abort();
  }, []);
  return null;
}

/** Null when nobody is signed in after all, or the answer does not come: the page then stays as it is for everybody. */
async function askForPlace(signal: AbortSignal): Promise<Place | null> {
  try {
    const response = await fetch(paths.apiMe(), { signal, cache: "no-store", credentials: "same-origin" });
    return response.ok ? readPlace(await response.json()) : null;
  } catch {
    return null;
  }
}

function show(place: Place) {
  const holds: Set<string> = circumstancesOf(place);
  each("me-if", (element, circumstance) => {
    element.hidden = !holds.has(circumstance);
  });
  each("me-now", (element, level) => {
    element.hidden = level !== place.levelNow;
  });
  each("me-target", (element, level) => {
    element.hidden = level !== place.target;
  });
  each("rung", (element, level) => {
    element.classList.toggle("is-you", level === place.levelNow);
    element.classList.toggle("is-target", level === place.target);
  });
  each("me-href", (element, pattern) => element.setAttribute("href", fillGaps(pattern, place)));
  each("me-text", (element, pattern) => {
    element.textContent = fillGaps(pattern, place);
  });
  if (!place.singleKeys) document.documentElement.dataset.keys = "off";
  document.documentElement.dataset.me = "in";
}

function each(mark: string, act: (element: HTMLElement, value: string) => void) {
  for (const element of document.querySelectorAll<HTMLElement>(`[data-${mark}]`))
    act(element, element.getAttribute(`data-${mark}`) ?? "");
}
