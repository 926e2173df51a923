import type { ReactNode } from "react";

/** A link to another host: opens beside this page, says where it leads, and tells the other side nothing. */
export function ExternalLink({ href, lang, children }: { href: string; lang?: string; children: ReactNode }) {
  return (
    <a className="out" href={href} hrefLang={lang} target="_blank" rel="noopener noreferrer">
      <span>{children}</span> <span className="host">{hostOf(href)} ↗</span>
    </a>
  );
}

/** The host as people write it. */
function hostOf(href: string): string {
  return new URL(href).hostname.replace(/^www\./, "");
}
