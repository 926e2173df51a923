/** Two rails and three rungs, the next one in the accent. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 20 24" fill="none" aria-hidden="true">
      <path d="M5 1v22M15 1v22" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      <path d="M2 18.5h16M2 12h16" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round" />
      <path d="M2 5.5h16" stroke="var(--accent)" strokeWidth="2.6" strokeLinecap="round" />
    </svg>
  );
}
