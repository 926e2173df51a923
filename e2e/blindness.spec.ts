import { type APIRequestContext, expect, test } from "@playwright/test";
import type { Everybody, Role } from "@/db/testing/everybody";
import { type SharedReview, type SharedState, sharedStates } from "@/db/testing/mentored";
import { pages, routes } from "@/lib/auth/testing/http-surface";
import { paths } from "@/lib/paths";
import { servedPeople, signedInAs } from "./served-people";

/* What either side planted is looked for in every byte that anybody else is sent, over every page and route. */
test.describe.configure({ mode: "default", timeout: 180_000 });

let people: Everybody;
test.beforeAll(async () => {
  people = await servedPeople();
});

type Reader = Role | "lead" | "formerLead" | "otherLead" | "teammate";
const readers: readonly Reader[] = [
  ...(["subject", "mentor", "administrator", "colleague", "outsider"] as const),
  ...(["lead", "formerLead", "otherLead", "teammate"] as const),
];
const locale = "en";
const isOpen = (state: SharedState) => state === "revealed" || state === "decided" || state === "closed";

/** Texts of one review that `reader` must not be sent in its state. */
function hiddenFrom(reader: Reader, { state, self, mentor, happened, piece, said }: SharedReview): string[] {
  const facts = [happened, piece];
  const theirs = [mentor?.comment, mentor?.note].flatMap((text) => text ?? []);
  switch (reader) {
    case "subject":
      return isOpen(state) ? theirs.slice(1) : theirs;
    case "mentor":
      return [
        self.note,
        ...(isOpen(state) ? [] : [self.comment]),
        ...(isOpen(state) || state === "selfIn" ? [] : facts),
      ];
    default:
      return [self.comment, self.note, ...facts, ...theirs, said];
  }
}

/** Every address below sign-in that could show something of a review, and of the workspace it is in. */
function addresses({ workspace, shared, memberId, teams: { teamId, roundId } }: Everybody["subject"]): string[] {
  const everywhere = [
    paths.workspace,
    paths.growth,
    paths.reviews,
    paths.newReview,
    paths.notices,
    paths.notes,
    paths.newNote,
  ];
  const more = [paths.observations, paths.people, paths.settings, paths.myData, paths.account, paths.offerReview];
  const ofTeams = [
    ...[paths.teams, paths.sharing, paths.figures].map((address) => address(locale, workspace)),
    ...["", "?view=table", "?day=2026-01-31"].map((view) => paths.team(locale, workspace, teamId, view)),
    paths.teamPeople(locale, workspace, teamId),
    paths.teamPerson(locale, workspace, teamId, memberId),
    paths.newRound(locale, workspace, teamId),
    paths.round(locale, workspace, teamId, roundId),
    paths.joinRound(locale, workspace, roundId),
    paths.apiTeamCsv(workspace, teamId, locale),
    paths.apiTeamRows(workspace, teamId, locale),
  ];
  const ofWorkspace = [...everywhere, ...more].map((address) => address(locale, workspace));
  const found = ["comment", "note", "happened", "piece", "said"].flatMap((text) => [
    paths.workspaceSearch(locale, workspace, text),
    paths.apiSearch(locale, text, workspace),
  ]);
  const ofReviews = sharedStates.flatMap((state) => {
    const { reviewId } = shared[state];
    return [
      ...[paths.review, paths.selfReview, paths.submitReview, paths.mentorReview, paths.submitMentorReview].map((to) =>
        to(locale, workspace, reviewId),
      ),
      paths.askMentor(locale, workspace, reviewId),
      paths.comparison(locale, workspace, reviewId),
      paths.comparison(locale, workspace, reviewId, { view: "table" }),
      paths.apiLive(workspace, reviewId, ""),
      paths.apiDownload(workspace, reviewId, "json", locale),
      paths.apiDownload(workspace, reviewId, "html", locale),
    ];
  });
  return [paths.apiMe(), paths.apiMyData(workspace), ...ofWorkspace, ...ofTeams, ...found, ...ofReviews];
}

/** All that comes back for an address as a page and as the data that a page is drawn from, headers included. */
async function sent(request: APIRequestContext, address: string, headers: Record<string, string>): Promise<string> {
  const answers = await Promise.all(
    [headers, { ...headers, RSC: "1" }].map((one) => request.get(address, { headers: one, maxRedirects: 0 })),
  );
  const texts = await Promise.all(answers.map(async (one) => JSON.stringify(one.headersArray()) + (await one.text())));
  return texts.join("\n");
}

test("the crawl goes to every page and route below sign-in", () => {
  const asked = addresses(people.subject).map((address) => address.split(/[?#]/)[0] ?? "");
  const files = [
    ...Object.keys(pages),
    ...Object.entries(routes).flatMap(([file, { method }]) => (method === "GET" ? file : [])),
  ];
  const missed = files.filter((file) => {
    const route = file.replace(/^app|\/\([^)]+\)|\/(page|route)\.tsx?$/g, "").replace(/\[[^\]]+\]/g, "[^/]+");
    return !asked.some((address) => new RegExp(`^${route}$`).test(address));
  });
  expect(missed).toEqual([]);
});

for (const reader of readers) {
  test(`${reader} is sent nothing that is not theirs to see`, async ({ request, baseURL }) => {
    const { subject } = people;
    const headers = await signedInAs(people[reader]);
    const hidden = sharedStates.flatMap((state) =>
      hiddenFrom(reader, subject.shared[state]).map((text) => ({ state, text })),
    );
    expect(hidden.length).toBeGreaterThan(8);
    const leaks: string[] = [];
    const search = (where: string, text: string) => {
      for (const one of hidden)
        if (text.includes(one.text)) leaks.push(`${where}: ${one.text.replace(/ [\w-]+$/, "")}`);
    };
    let all = "";
    for (const address of addresses(subject)) {
      const text = await sent(request, address, headers);
      search(address, text);
      all += text;
    }
    // A save that is refused tells nothing either.
    for (const state of sharedStates) {
      const { self, mentor } = subject.shared[state];
      for (const { assessmentId } of [self, mentor].flatMap((side) => side ?? [])) {
        const to = { headers: { ...headers, Origin: baseURL ?? "" } };
        const rating = { key: "design-solutions-independently", answer: 1, comment: "" };
        const note = { key: rating.key, text: "" };
        const address = paths.apiAssessment(subject.workspace, assessmentId);
        const notes = paths.apiPrivateNotes(subject.workspace, assessmentId);
        const answers = [
          await request.put(address, { ...to, data: { version: 99_999, ratings: [rating] } }),
          await request.put(notes, { ...to, data: { version: 99_999, notes: [note] } }),
        ];
        for (const answer of answers) search(answer.url(), await answer.text());
      }
    }
    expect(leaks).toEqual([]);

    // What they may see is there: so that a leak would have been found.
    const { selfIn, mentorIn, revealed } = subject.shared;
    const own: Partial<Record<Reader, (string | undefined)[]>> = {
      subject: [selfIn.self.comment, selfIn.happened, revealed.mentor?.comment],
      mentor: [mentorIn.mentor?.comment, selfIn.happened, selfIn.piece, revealed.self.comment],
    };
    for (const text of own[reader] ?? []) expect(all).toContain(text);
  });
}
