import { getTranslations } from "next-intl/server";
import { formatDate } from "@/lib/i18n/format";
import { memberFormSentences } from "@/lib/i18n/sentences";
import { newId } from "@/lib/ids";
import { invitationAction, revokeInvitationAction } from "@/lib/organization/actions/people";
import type { InvitationSummary } from "@/lib/organization/queries/invitation";
import { InvitationForms } from "./invitation-forms";
import type { PeopleViewProps } from "./people-view";

type InvitationSectionProps = Pick<PeopleViewProps, "place" | "timeZone"> & { invitations: InvitationSummary[] };

/** Inviting somebody, and what became of earlier invitations. */
export async function InvitationSection({ place, timeZone, invitations }: InvitationSectionProps) {
  const { locale } = place;
  const t = await getTranslations({ locale, namespace: "organization.people" });
  const sentences = await memberFormSentences(locale, ["invalid-input", "moved-on"]);
  const day = (at: Date) => formatDate(locale, at, timeZone);
  return (
    <InvitationForms
      action={invitationAction.bind(null, place)}
      revoke={revokeInvitationAction.bind(null, place)}
      clientKey={newId()}
      rows={invitations.map((one) => ({
        id: one.id,
        email: one.email,
        state: t(`states.${one.state}`, { date: day(one.expiresAt) }),
        sent: t("sentBy", { date: day(one.sentAt), name: one.invitedBy }),
        isWaiting: one.state === "waiting",
        mayRenew: one.state === "waiting" || one.state === "expired",
        newLinkFor: t("newLinkFor", { email: one.email }),
        revokeFor: t("revokeFor", { email: one.email }),
      }))}
      words={{
        invite: t("invite"),
        inviteNote: t("inviteNote"),
        email: t("email"),
        makeLink: t("makeLink"),
        making: t("making"),
        // Filled in the browser, with the address that was typed.
        madeTitle: t("madeTitle", { email: "{email}" }),
        madeText: t("madeText"),
        renewedText: t("renewedText"),
        link: t("link"),
        copy: t("copy"),
        copied: t("copied"),
        notCopied: t("notCopied"),
        invitations: t("invitations"),
        noInvitations: t("noInvitations"),
        sent: t("sent"),
        state: t("state"),
        action: t("action"),
        newLink: t("newLink"),
        revoke: t("revoke"),
      }}
      fieldFailures={sentences.fieldFailures}
      failures={{ ...sentences.failures, "moved-on": t("movedOn") }}
      signIn={sentences.signIn}
    />
  );
}
