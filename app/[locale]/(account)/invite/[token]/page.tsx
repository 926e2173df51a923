import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { InvitationPage } from "@/components/account/invitation-page";
import { lookAtInvitation } from "@/lib/auth/invitation-link";
import { currentSessionToken } from "@/lib/auth/session";
import type { Locale } from "@/lib/i18n/locales";

interface Props {
  params: Promise<{ locale: Locale; token: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "organization" });
  return { title: t("people.invitations"), robots: { index: false } };
}

/** Looking at it accepts nothing: whoever only previews the link leaves it whole. */
export default async function OpenInvitationPage({ params }: Props) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  const look = await lookAtInvitation(token, await currentSessionToken());
  if (look.is === "gone") notFound();
  return <InvitationPage locale={locale} token={token} look={look} />;
}
