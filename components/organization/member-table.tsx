import { getTranslations } from "next-intl/server";
import { memberFormSentences } from "@/lib/i18n/sentences";
import { textIn } from "@/lib/ladder/built-in";
import type { CareerLadder } from "@/lib/ladder/format";
import { removeMemberAction } from "@/lib/organization/actions/people";
import type { MemberSummary } from "@/lib/organization/queries";
import type { PeopleViewProps } from "./people-view";
import { RemoveMember } from "./remove-member";

type MemberTableProps = Pick<PeopleViewProps, "place" | "isDemo" | "you"> & {
  ladder: CareerLadder;
  members: MemberSummary[];
};

/** The members with the level they declared. Oneself is not removed here: others would have to bring one back. */
export async function MemberTable({ place, isDemo, you, ladder, members }: MemberTableProps) {
  const { locale } = place;
  const t = await getTranslations({ locale, namespace: "organization.settings" });
  const p = await getTranslations({ locale, namespace: "organization.people" });
  const words = await memberFormSentences(locale, ["last-administrator"]);
  const failures = { ...words.failures, "last-administrator": p("lastAdministrator") };
  const levelOf = (one: MemberSummary) => {
    if (!one.levelDeclared) return t("notDeclared");
    const level = ladder.levels.find((candidate) => candidate.key === one.levelNow);
    return level ? `${level.key} ${textIn(level.shortName, locale)}` : t("notOnLadder");
  };
  const mayRemove = !isDemo && members.length > 1;
  return (
    <section aria-labelledby="people">
      <div className="section-head">
        <h2 id="people">{t("people")}</h2>
      </div>
      <table className="table stackable">
        <thead>
          <tr>
            <th scope="col">{t("person")}</th>
            <th scope="col">{t("role")}</th>
            <th scope="col">{t("levelNow")}</th>
            {mayRemove ? <th scope="col">{p("action")}</th> : null}
          </tr>
        </thead>
        <tbody>
          {members.map((one) => {
            const name = one.displayName || t("formerMember");
            return (
              <tr key={one.id}>
                <th scope="row">
                  {name} {one.id === you.id ? <span className="dimmer font-normal">{t("you")}</span> : null}
                </th>
                <td data-l={t("role")}>{t(one.role)}</td>
                <td data-l={t("levelNow")}>{levelOf(one)}</td>
                {mayRemove ? (
                  <td>
                    {one.id === you.id ? null : (
                      <RemoveMember
                        action={removeMemberAction.bind(null, place)}
                        memberId={one.id}
                        words={{
                          remove: p("remove"),
                          removeOf: p("removeOf", { name }),
                          what: p("removeWhat", { name }),
                          removing: p("removing"),
                          ...words,
                          failures,
                        }}
                      />
                    )}
                  </td>
                ) : null}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
