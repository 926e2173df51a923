"use client";

import type { ReactNode } from "react";
import { buttonClass } from "../ui/button";

export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <button type="button" className={buttonClass({ className: "needs-script" })} onClick={() => window.print()}>
      {children}
    </button>
  );
}
