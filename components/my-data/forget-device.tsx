"use client";

import { useEffect } from "react";
import { copiesOfMember, removeCopies } from "@/lib/review/device-copy";
import { erasedMember } from "./erased-member";

/** Removes from this device what it kept of the drafts of somebody who has just deleted their account here. */
export function ForgetDevice() {
  useEffect(() => {
    try {
      const memberId = sessionStorage.getItem(erasedMember);
      // Whoever is signed in still has an account: they only came to look.
      if (!memberId || /(^|; )rung_hint=1/.test(document.cookie)) return;
      removeCopies(localStorage, copiesOfMember(memberId));
      sessionStorage.removeItem(erasedMember);
    } catch {
      // Without storage there is nothing to forget.
    }
  }, []);
  return null;
}
