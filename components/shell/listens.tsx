"use client";

import { useEffect } from "react";

/** Marks the document once the scripts of the page listen. Stands after everything that does. */
export function Listens() {
  useEffect(() => {
    document.documentElement.dataset.listens = "";
  }, []);
  return null;
}
