import { getTranslations } from "next-intl/server";
import type { CareerLadder } from "@/lib/ladder/format";
import type { MemberSummary } from "@/lib/organization/queries";
import type { InvitationSummary } from "@/lib/organization/queries/invitation";
import type { Place } from "@/lib/paths";
import type { MentorChoice } from "@/lib/review/queries/requests";
import { Note } from "../ui/note";
import { InvitationSection } from "./invitation-section";
import { MemberTable } from "./member-table";
import { SettingsNav } from "./settings-nav";

export const doneWithPeople = ["removed", "revoked"] as const;

export interface PeopleViewProps {
  place: Place;
  workspaceName: string;
  timeZone: string;
  /** Nobody is removed from the demo: its people are everybody's. */
  isDemo: boolean;
  you: MentorChoice;
  /** Everybody else, by name. */
  people: MentorChoice[];
  /** For administrators alone. */
  managed: { ladder: CareerLadder; members: MemberSummary[]; invitations: InvitationSummary[] } | null;
  done: (typeof doneWithPeople)[number] | null;
}

/** Who is in the workspace: for everybody by name; for administrators with levels, and with who is invited. */
export async function PeopleView({ managed, ...props }: PeopleViewProps) {
  const { place, done } = props;
  const { locale, workspace } = place;
  const t = await getTranslations({ locale, namespace: "organization.people" });
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("title")}</h1>
          <p className="lead">{props.workspaceName}</p>
        </div>
        <SettingsNav locale={locale} workspace={workspace} current="people" />
      </div>
      {done ? (
        <div role="status" className="mb-6">
          <Note icon="check">{t(`done.${done}`)}</Note>
        </div>
      ) : null}
      {managed ? (
        <>
          <MemberTable {...props} {...managed} />
          <InvitationSection {...props} {...managed} />
        </>
      ) : (
        <Names {...props} />
      )}
    </>
  );
}

async function Names({ place: { locale }, you, people }: Omit<PeopleViewProps, "managed">) {
  const t = await getTranslations({ locale, namespace: "organization" });
  return (
    <section aria-labelledby="people">
      <div className="section-head">
        <h2 id="people">{t("settings.people")}</h2>
        <p>{t("people.membersNote")}</p>
      </div>
      <ul className="list">
        <li>
          {you.name} <span className="dimmer">{t("settings.you")}</span>
        </li>
        {people.map((one) => (
          <li key={one.id}>{one.name}</li>
        ))}
      </ul>
    </section>
  );
}
