import { getTranslations } from "next-intl/server";
import { acceptInvitationAction, signUpAndJoinAction } from "@/lib/auth/actions/invitation";
import type { InvitationLook } from "@/lib/auth/invitation-link";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { failureSentences } from "@/lib/i18n/sentences";
import { paths } from "@/lib/paths";
import { ButtonLink } from "../ui/button";
import { Note } from "../ui/note";
import { AccountForm } from "./account-form";
import { AccountPage } from "./account-page";
import { ProviderLinks } from "./provider-links";

type OpenLook = Extract<InvitationLook, { is: "open" }>;

interface InvitationPageProps {
  locale: Locale;
  token: string;
  look: Exclude<InvitationLook, { is: "gone" }>;
}

/** What one joins and what others will see there, before anything is accepted; then the one way on that fits. */
export async function InvitationPage({ locale, token, look }: InvitationPageProps) {
  const t = await getTranslations({ locale, namespace: "account.invitation" });
  const { workspaceName: workspace } = look;
  const address = (other: Locale) => paths.invitation(other, token);
  if (look.is === "joined") {
    return (
      <AccountPage locale={locale} address={address} title={workspace} lead={t("joined", { workspace })}>
        <p className="mt-5">
          <ButtonLink kind="primary" href={paths.workspace(locale, look.workspace)}>
            {t("open", { workspace })}
          </ButtonLink>
        </p>
      </AccountPage>
    );
  }
  const lead = t("lead", { name: look.invitedBy, date: formatDate(locale, look.expiresAt) });
  const Way = look.you === null ? SignUpAndJoin : look.you.isInvited ? Join : ForAnother;
  return (
    <AccountPage
      locale={locale}
      address={address}
      title={t("title", { workspace })}
      lead={lead}
      beside={<WhatOthersSee locale={locale} />}
    >
      <Way locale={locale} token={token} look={look} />
    </AccountPage>
  );
}

async function WhatOthersSee({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "account.invitation" });
  return (
    <div className="stack">
      <section aria-labelledby="see">
        <h2 id="see">{t("see")}</h2>
        <ul className="bul mt-2">
          <li>{t("seeName")}</li>
          <li>{t("seeLevel")}</li>
          <li>{t("seeReview")}</li>
        </ul>
      </section>
      <section aria-labelledby="unseen">
        <h2 id="unseen">{t("unseen")}</h2>
        <ul className="bul mt-2">
          <li>{t("unseenDrafts")}</li>
          <li>{t("unseenOwn")}</li>
        </ul>
      </section>
    </div>
  );
}

interface WayProps {
  locale: Locale;
  token: string;
  look: OpenLook;
}

async function Join({ locale, token, look }: WayProps) {
  const t = await getTranslations({ locale, namespace: "account.invitation" });
  const { failures, fieldFailures } = await failureSentences(locale, []);
  return (
    <>
      <p className="sm dim mt-4">{t("signedInAs", { email: look.you?.email ?? "" })}</p>
      <AccountForm
        action={acceptInvitationAction.bind(null, { locale, token })}
        hidden={{}}
        fields={[]}
        words={{ submit: t("join", { workspace: look.workspaceName }), busy: t("joining") }}
        failures={{ ...failures, "token-spent": t("goneText"), forbidden: t("refused") }}
        fieldFailures={fieldFailures}
      />
    </>
  );
}

async function SignUpAndJoin({ locale, token, look }: WayProps) {
  const t = await getTranslations({ locale, namespace: "account" });
  const sentences = await failureSentences(locale, ["email-unavailable", "too-many-attempts"]);
  const here = paths.invitation(locale, token);
  return (
    <>
      <p className="sm dim mt-4">{t("invitation.newHere")}</p>
      <AccountForm
        action={signUpAndJoinAction.bind(null, { locale, token })}
        hidden={{ locale }}
        words={{ submit: t("invitation.signUp"), busy: t("signUp.busy") }}
        fields={[
          {
            name: "displayName",
            type: "text",
            label: t("displayName"),
            hint: t("displayNameHint"),
            autoComplete: "name",
          },
          {
            name: "email",
            type: "email",
            label: t("email"),
            hint: t("invitation.emailHint"),
            autoComplete: "username",
            fixed: look.email,
          },
          {
            name: "password",
            type: "password",
            label: t("password"),
            hint: t("newPasswordHint"),
            autoComplete: "new-password",
          },
        ]}
        {...sentences}
      />
      <ProviderLinks locale={locale} next={here} />
      <p className="sm dim mt-4">
        {t("invitation.haveAccount")} <a href={paths.signIn(locale, here)}>{t("invitation.toSignIn")}</a>
      </p>
    </>
  );
}

async function ForAnother({ locale, token, look }: WayProps) {
  const t = await getTranslations({ locale, namespace: "account.invitation" });
  return (
    <div className="mt-5">
      <Note
        tone="caution"
        title={t("another", { invited: look.email, email: look.you?.email ?? "" })}
        actions={
          <ButtonLink small href={paths.signIn(locale, paths.invitation(locale, token))}>
            {t("toAnother")}
          </ButtonLink>
        }
      >
        {t("anotherHint")}
      </Note>
    </div>
  );
}
