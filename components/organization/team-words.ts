import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { memberFormSentences } from "@/lib/i18n/sentences";
import type { TeamChoices } from "@/lib/organization/queries/team";
import type { TeamChoice } from "./team-check-list";

/** What forms of a team say when they are not taken, by field where it concerns one. */
export async function teamFailures(locale: Locale) {
  const t = await getTranslations({ locale, namespace: "teams.errors" });
  const { failures, fieldFailures, signIn } = await memberFormSentences(locale, ["invalid-input", "last-lead"]);
  return {
    signIn,
    failures: { ...failures, "moved-on": t("movedOn") },
    fieldFailures: {
      name: fieldFailures,
      people: { required: t("nobodyChosen"), "not-a-member": t("notAMember"), "too-long": t("tooMany") },
      joinedOn: fieldFailures,
    },
  };
}

/** People as they stand in a list to choose from. */
export async function teamChoices(locale: Locale, { people }: TeamChoices, you: string): Promise<TeamChoice[]> {
  const t = await getTranslations({ locale, namespace: "teams" });
  return people.map(({ memberId, displayName, leads }) => {
    const name = memberId === you ? `${displayName} ${t("you")}` : displayName;
    return { memberId, label: leads ? `${name} · ${t("choose.leadsIt")}` : name };
  });
}
