import type { ReactNode } from "react";

/* Everything below is built once; an unknown language or level is a 404 without rendering anything. */
export const dynamic = "force-static";
export const dynamicParams = false;

export default function PublicLayout({ children }: { children: ReactNode }) {
  return children;
}
