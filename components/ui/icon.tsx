import type { ReactNode } from "react";

/** Drawn on a 16-unit square with strokes only; `svg.i` in base.css sets size and line. */
const drawings = {
  back: <path d="M10 3.5L5.5 8l4.5 4.5" />,
  bell: <path d="M4 11.5V7a4 4 0 0 1 8 0v4.5l1.2 1.2H2.8zM6.7 14.4h2.6" />,
  both: <path d="M2.5 3h11v10h-11zM8 3v10M4.4 6h1.8M4.4 8.5h1.8M9.8 6h1.8M9.8 8.5h1.8" />,
  calendar: (
    <>
      <rect x="2.5" y="3.4" width="11" height="10" rx="1.4" />
      <path d="M2.5 6.6h11M5.4 2v2.6M10.6 2v2.6" />
    </>
  ),
  check: <path d="M3 8.5l3.2 3L13 4.5" />,
  chevron: <path d="M6 3.5L10.5 8 6 12.5" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.6V8l2.3 1.6" />
    </>
  ),
  close: <path d="M4 4l8 8M12 4l-8 8" />,
  document: (
    <>
      <path d="M4 1.8h5.2L12.5 5v9.2H4z" />
      <path d="M9 2v3.2h3.4M6.2 8.4h4.2M6.2 11h4.2" />
    </>
  ),
  down: <path d="M8 2.5v8M4.8 7.6L8 10.8l3.2-3.2M3 13.5h10" />,
  eye: (
    <>
      <path d="M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8z" />
      <circle cx="8" cy="8" r="1.9" />
    </>
  ),
  form: (
    <>
      <rect x="2.8" y="2" width="10.4" height="12" rx="1.4" />
      <path d="M5.4 5.6l.9.9 1.5-1.7M9.6 5.8h1.4M5.6 10.2h5" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 7.4v3.4M8 5.2v.1" />
    </>
  ),
  ladder: <path d="M5 1.8v12.4M11 1.8v12.4M3.6 11.6h8.8M3.6 8h8.8M3.6 4.4h8.8" />,
  lock: (
    <>
      <rect x="3.2" y="7.2" width="9.6" height="6.6" rx="1.4" />
      <path d="M5.2 7.2V5a2.8 2.8 0 0 1 5.6 0v2.2" />
    </>
  ),
  moon: <path d="M13 9.6A5.6 5.6 0 1 1 6.4 3a4.6 4.6 0 0 0 6.6 6.6z" />,
  more: <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2.4" />,
  note: <path d="M2.8 13.2l.7-3L10.8 2.9a1.3 1.3 0 0 1 1.9 0l.4.4a1.3 1.3 0 0 1 0 1.9L5.8 12.5zM9.3 4.4l2.3 2.3" />,
  offline: <path d="M2.5 2.5l11 11M4.6 12.5a3 3 0 0 1-.3-6l.5-.5M7 4.2a4 4 0 0 1 4.8 3.3 2.6 2.6 0 0 1 1.6 3.8" />,
  person: (
    <>
      <circle cx="8" cy="5.2" r="2.6" />
      <path d="M3 13.6a5 5 0 0 1 10 0" />
    </>
  ),
  people: (
    <>
      <circle cx="6" cy="5.4" r="2.3" />
      <path d="M1.8 13.2a4.2 4.2 0 0 1 8.4 0M10.4 3.3a2.3 2.3 0 0 1 0 4.2M11.6 9.3a4.2 4.2 0 0 1 2.6 3.9" />
    </>
  ),
  plus: <path d="M8 3v10M3 8h10" />,
  print: <path d="M4.5 6V2h7v4M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7V14h-7z" />,
  question: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M6.2 6.4A1.8 1.8 0 1 1 8 8.2v.9M8 11.2v.1" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.4" />
      <path d="M10.3 10.3l3.4 3.4" />
    </>
  ),
  skills: <path d="M2.5 3.2h4v3.6h-4zM9.5 3.2h4v3.6h-4zM2.5 9.2h4v3.6h-4zM9.5 9.2h4v3.6h-4z" />,
  swap: <path d="M3 5.5h9.5M10 3l2.5 2.5L10 8M13 10.5H3.5M6 8l-2.5 2.5L6 13" />,
  up: (
    <>
      <path d="M2.5 13.5h3.4V9.8h3.4V6.2h4.2" />
      <path d="M11 3.6l2.5 2.6L11 8.8" />
    </>
  ),
  warning: (
    <>
      <path d="M8 2.2l6.2 11H1.8z" />
      <path d="M8 6.6v3M8 11.6v.1" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

/** Always decoration: the words stand beside it, or in the `aria-label` of the control that holds it. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg className={className ? `i ${className}` : "i"} viewBox="0 0 16 16" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}
