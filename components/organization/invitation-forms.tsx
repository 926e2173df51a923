"use client";

import { useActionState, useEffect, useRef } from "react";
import { untouched } from "@/lib/http/form";
import { fill } from "@/lib/i18n/fill";
import type { InvitationState } from "@/lib/organization/actions/people";
import { Button } from "../ui/button";
import { Chip } from "../ui/chip";
import { FailureNote, type FailureWords } from "../ui/failure-note";
import { Field, fieldProps } from "../ui/field";
import { CopyLink, type CopyWords } from "./copy-link";

interface InvitationRow {
  id: string;
  email: string;
  state: string;
  sent: string;
  isWaiting: boolean;
  mayRenew: boolean;
  newLinkFor: string;
  revokeFor: string;
}

type RowWords = Record<
  "invitations" | "noInvitations" | "email" | "sent" | "state" | "action" | "newLink" | "revoke",
  string
>;
type FormWords = Record<
  "invite" | "inviteNote" | "makeLink" | "making" | "madeTitle" | "madeText" | "renewedText",
  string
>;

interface InvitationFormsProps extends FailureWords {
  action: (before: InvitationState, form: FormData) => Promise<InvitationState>;
  revoke: (form: FormData) => Promise<void>;
  clientKey: string;
  rows: InvitationRow[];
  words: RowWords & FormWords & CopyWords;
  fieldFailures: Record<string, string>;
}

/**
 * Invites, and makes new links for who is invited: one state for all these forms, since a link stands in one place. Plain
 * posts without script.
 */
export function InvitationForms({
  action,
  revoke,
  clientKey,
  rows,
  words,
  fieldFailures,
  ...rest
}: InvitationFormsProps) {
  const [{ form: state, made }, submit, pending] = useActionState(action, { form: untouched, made: null });
  const field = useRef<HTMLInputElement>(null);
  const { failure, typed } = state;
  const code = failure?.fields?.email;
  const error = code ? fieldFailures[code] : undefined;
  useEffect(() => {
    if (failure?.fields?.email) field.current?.focus();
  }, [failure]);
  return (
    <>
      <section className="section" aria-labelledby="invite">
        <div className="section-head">
          <h2 id="invite">{words.invite}</h2>
          <p>{words.inviteNote}</p>
        </div>
        <form action={submit} className="stack invite-form" noValidate>
          {error ? null : <FailureNote state={state} words={rest} />}
          <input type="hidden" name="clientKey" value={clientKey} />
          <Field id="invite-email" label={words.email} error={error}>
            <input
              {...fieldProps("invite-email", { error })}
              ref={field}
              name="email"
              type="email"
              autoComplete="off"
              autoCapitalize="none"
              defaultValue={typed.email}
              required
            />
          </Field>
          <div>
            <Button kind="primary" type="submit" busy={pending} disabled={pending}>
              {pending ? words.making : words.makeLink}
            </Button>
          </div>
        </form>
        {made ? (
          <CopyLink
            key={made.link}
            link={made.link}
            title={fill(words.madeTitle, { email: made.email })}
            text={made.renewed ? words.renewedText : words.madeText}
            words={words}
          />
        ) : null}
      </section>
      <InvitationTable rows={rows} words={words} submit={submit} pending={pending} revoke={revoke} />
    </>
  );
}

type InvitationTableProps = Pick<InvitationFormsProps, "rows" | "revoke"> & {
  words: RowWords;
  submit: (form: FormData) => void;
  pending: boolean;
};

function InvitationTable({ rows, words, submit, pending, revoke }: InvitationTableProps) {
  return (
    <section className="section" aria-labelledby="invitations">
      <div className="section-head">
        <h2 id="invitations">{words.invitations}</h2>
      </div>
      {rows.length === 0 ? (
        <p className="dim">{words.noInvitations}</p>
      ) : (
        <table className="table stackable mid">
          <thead>
            <tr>
              <th scope="col">{words.email}</th>
              <th scope="col">{words.sent}</th>
              <th scope="col">{words.state}</th>
              <th scope="col">{words.action}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr key={one.id}>
                <th scope="row">{one.email}</th>
                <td data-l={words.sent}>{one.sent}</td>
                <td data-l={words.state}>
                  <span>
                    <Chip tone={one.isWaiting ? "accent" : "plain"}>{one.state}</Chip>
                  </span>
                </td>
                <td>
                  {one.mayRenew ? (
                    <div className="row">
                      <form action={submit}>
                        <input type="hidden" name="invitationId" value={one.id} />
                        <Button small type="submit" disabled={pending} aria-label={one.newLinkFor}>
                          {words.newLink}
                        </Button>
                      </form>
                      <form action={revoke}>
                        <input type="hidden" name="invitationId" value={one.id} />
                        <Button small kind="danger" type="submit" aria-label={one.revokeFor}>
                          {words.revoke}
                        </Button>
                      </form>
                    </div>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
