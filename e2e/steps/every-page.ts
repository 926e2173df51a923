import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";

export interface PlaceToSee {
  name: string;
  address: string;
}

/** The pages of a visitor, and with a workspace those of its member: all that open without a review. */
export function placesOf(locale: Locale, slug?: string): PlaceToSee[] {
  if (slug) {
    return [
      { name: "workspace home", address: paths.workspace(locale, slug) },
      { name: "my growth", address: paths.growth(locale, slug) },
      { name: "my reviews", address: paths.reviews(locale, slug) },
      { name: "new review", address: paths.newReview(locale, slug, "L3") },
      { name: "an offer to review", address: paths.offerReview(locale, slug) },
      { name: "notices", address: paths.notices(locale, slug) },
      { name: "my notes", address: paths.notes(locale, slug) },
      { name: "a new note", address: paths.newNote(locale, slug) },
      { name: "search in a workspace", address: paths.workspaceSearch(locale, slug, "model") },
      { name: "settings", address: paths.settings(locale, slug) },
      { name: "people", address: paths.people(locale, slug) },
      { name: "teams", address: paths.teams(locale, slug) },
      { name: "sharing and teaching", address: paths.sharing(locale, slug) },
      { name: "figures of the workspace", address: paths.figures(locale, slug) },
      { name: "my data", address: paths.myData(locale, slug) },
      { name: "account settings", address: paths.account(locale, slug) },
      { name: "not found in a workspace", address: paths.review(locale, slug, "nothing") },
    ];
  }
  return [
    { name: "home", address: paths.home(locale) },
    { name: "ladder", address: paths.ladder(locale) },
    ...["L1", "L2", "L3", "L4", "L5"].map((key) => ({ name: `level ${key}`, address: paths.level(locale, key) })),
    { name: "a responsibility", address: paths.responsibilityPage(locale, "L3", "guide-junior-engineers") },
    { name: "skill map", address: paths.skills(locale) },
    { name: "a skill", address: paths.skill(locale, "technical-writing") },
    { name: "learning path", address: paths.learningPath(locale) },
    { name: "a stage", address: paths.stage(locale, "professional") },
    { name: "resources", address: paths.resources(locale) },
    { name: "the role", address: paths.role(locale) },
    { name: "a guide", address: paths.guide(locale, "from-front-end-or-back-end") },
    { name: "industries", address: paths.industries(locale) },
    { name: "trends", address: paths.trends(locale) },
    { name: "search", address: paths.search(locale, "模型") },
    { name: "sign in", address: paths.signIn(locale) },
    { name: "sign up", address: paths.signUp(locale, paths.assess(locale, "L3")) },
    { name: "set-up without a link", address: paths.setup(locale) },
    { name: "set-up", address: paths.setup(locale, "some-token") },
    { name: "account deleted", address: paths.accountDeleted(locale) },
    { name: "new password without a link", address: paths.reset(locale) },
    { name: "new password with a spent link", address: paths.reset(locale, "some-token") },
    { name: "not found", address: `${paths.home(locale)}/nowhere` },
  ];
}
