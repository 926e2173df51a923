"use client";

import { useEffect } from "react";
import { sweepCopies } from "@/lib/review/device-copy";
import { restoreLasting } from "../review/lasting-copies";

/**
 * Removes from this device what it has kept of drafts for more than seven days, whoever is signed in, and brings back what
 * a killed browser had not written down.
 */
export function SweepDevice() {
  useEffect(() => {
    // Without storage there is nothing to sweep.
    sweep().catch(() => {});
  }, []);
  return null;
}

async function sweep(): Promise<void> {
  sweepCopies(localStorage, Date.now());
  await restoreLasting(Date.now());
}
