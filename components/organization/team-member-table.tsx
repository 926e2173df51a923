"use client";

import { useActionState } from "react";
import { type FormState, untouched } from "@/lib/http/form";
import { fill } from "@/lib/i18n/fill";
import { Button } from "../ui/button";
import { FailureNote, type FailureWords } from "../ui/failure-note";

type Send = (before: FormState, form: FormData) => Promise<FormState>;

export interface MembershipRow {
  id: string;
  memberId: string;
  name: string;
  /** "(you)" or nothing. */
  aside: string;
  since: string;
  /** They could be named as lead. */
  mayLead: boolean;
}

/** Those of `nameLead`, `end` and `what` are filled with `{name}`. */
type TableWords = FailureWords &
  Record<
    "name" | "since" | "action" | "nameLead" | "nameLeadOf" | "naming" | "end" | "endOf" | "endWhat" | "ending",
    string
  >;

interface TeamMemberTableProps {
  teamId: string;
  rows: readonly MembershipRow[];
  end: Send;
  nameLead: Send;
  words: TableWords;
}

/** Who is in a team, or leads it. What ending that does is read before it can be done. One state for all rows. */
export function TeamMemberTable({ teamId, rows, end, nameLead, words }: TeamMemberTableProps) {
  const [ended, submitEnd, isEnding] = useActionState(end, untouched);
  const [named, submitName, isNaming] = useActionState(nameLead, untouched);
  return (
    <>
      <FailureNote state={named} words={words} />
      <table className="table stackable">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.since}</th>
            <th scope="col">{words.action}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.name} <span className="dimmer font-normal">{row.aside}</span>
              </th>
              <td data-l={words.since}>{row.since}</td>
              <td>
                <div className="row items-start">
                  {row.mayLead ? (
                    <form action={submitName}>
                      <input type="hidden" name="teamId" value={teamId} />
                      <input type="hidden" name="role" value="lead" />
                      <input type="hidden" name={`person-${row.memberId}`} value="on" />
                      <Button
                        small
                        type="submit"
                        disabled={isNaming}
                        aria-label={fill(words.nameLeadOf, { name: row.name })}
                      >
                        {isNaming ? words.naming : words.nameLead}
                      </Button>
                    </form>
                  ) : null}
                  <EndMembership
                    {...{ teamId, row, words, isEnding }}
                    submit={submitEnd}
                    state={ended.typed.membershipId === row.id ? ended : untouched}
                  />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface EndMembershipProps {
  teamId: string;
  row: MembershipRow;
  words: TableWords;
  submit: (form: FormData) => void;
  state: FormState;
  isEnding: boolean;
}

function EndMembership({ teamId, row: { id, name }, words, submit, state, isEnding }: EndMembershipProps) {
  return (
    <details open={state.failure ? true : undefined}>
      <summary aria-label={fill(words.endOf, { name })}>{words.end}</summary>
      <form action={submit} className="stack mt-2">
        <p className="sm dim">{fill(words.endWhat, { name })}</p>
        <input type="hidden" name="teamId" value={teamId} />
        <input type="hidden" name="membershipId" value={id} />
        <FailureNote state={state} words={words} />
        <div>
          <Button type="submit" kind="danger" disabled={isEnding}>
            {isEnding ? words.ending : fill(words.endOf, { name })}
          </Button>
        </div>
      </form>
    </details>
  );
}
