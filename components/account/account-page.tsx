import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { PublicPage } from "../shell/public-page";

interface AccountPageProps {
  locale: Locale;
  address: (locale: Locale) => string;
  title: string;
  lead: string;
  children: ReactNode;
  /** Beside the form on wide screens. */
  beside?: ReactNode;
}

/** The frame of sign-in, sign-up and set-up: one narrow column, and room beside it. */
export function AccountPage({ locale, address, title, lead, children, beside }: AccountPageProps) {
  return (
    <PublicPage locale={locale} address={address}>
      <div className={beside ? "account two" : "account"}>
        <div>
          <h1>{title}</h1>
          <p className="lead mt-2">{lead}</p>
          {children}
        </div>
        {beside}
      </div>
    </PublicPage>
  );
}
