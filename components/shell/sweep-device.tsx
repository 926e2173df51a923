"use client";

import { useEffect } from "react";
import { sweepCopies } from "@/lib/review/device-copy";
import { sweepLasting } from "../review/lasting-copies";

/** Removes from this device what it has kept of drafts for more than seven days, whoever is signed in. */
export function SweepDevice() {
  useEffect(() => {
    void sweepLasting(Date.now());
    try {
      sweepCopies(localStorage, Date.now());
    } catch {
      // Without storage there is nothing to sweep.
    }
  }, []);
  return null;
}
