import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

interface EmptyProps {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** Instead of the ladder: a lock for "no access", a warning for "did not load". */
  icon?: IconName;
  /** Its heading level, so that headings stay in order. */
  level?: 1 | 2 | 3;
}

/** Nothing here yet: a ladder whose next rung is missing, one sentence, one action. */
export function Empty({ title, children, action, icon, level = 2 }: EmptyProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="empty">
      {icon ? <Icon name={icon} /> : <LadderWithMissingRung />}
      <Heading>{title}</Heading>
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  );
}

export function LadderWithMissingRung() {
  return (
    <svg className="lad" viewBox="0 0 44 56" fill="none" aria-hidden="true">
      <path d="M12 2v52M32 2v52" stroke="var(--line-2)" strokeWidth="2" strokeLinecap="round" />
      <path d="M6 46h32M6 36h32M6 26h32" stroke="var(--line-2)" strokeWidth="4" strokeLinecap="round" />
      <path d="M6 16h32" stroke="var(--line-2)" strokeWidth="4" strokeLinecap="round" strokeDasharray="1 7" />
    </svg>
  );
}
