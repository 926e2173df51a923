import type { ComponentProps, ReactNode } from "react";

export type ButtonKind = "primary" | "default" | "quiet" | "danger";

interface Look {
  kind?: ButtonKind;
  /** Only an icon inside: give the control an `aria-label`. */
  icon?: boolean;
  small?: boolean;
  className?: string;
}

/** The class names of a button, for whatever element acts as one. One primary per view. */
export function buttonClass({ kind = "default", icon, small, className }: Look = {}): string {
  return ["btn", kind !== "default" && kind, icon && "icon", small && "sm", className].filter(Boolean).join(" ");
}

type ButtonProps = Look & Omit<ComponentProps<"button">, "className"> & { busy?: boolean; children: ReactNode };

/** While busy it keeps its place and its label changes tense ("Submitting"); give that label as children. */
export function Button({ kind, icon, small, className, busy, children, type = "button", ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={buttonClass({ kind, icon, small, className })}
      aria-busy={busy || undefined}
      {...rest}
    >
      {busy ? <span className="spin" aria-hidden="true" /> : null}
      {children}
    </button>
  );
}

type ButtonLinkProps = Look & Omit<ComponentProps<"a">, "className"> & { href: string; children: ReactNode };

/** A plain link that looks like a button. */
export function ButtonLink({ kind, icon, small, className, children, ...rest }: ButtonLinkProps) {
  return (
    <a className={buttonClass({ kind, icon, small, className })} {...rest}>
      {children}
    </a>
  );
}
