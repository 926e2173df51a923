import { afterAll, expect, it } from "vitest";
import { connect } from "@/db/connection";
import { erasePerson } from "@/db/jobs/erase-person";
import { mentored, sharedStates } from "@/db/testing/mentored";
import { joinedAs, pair } from "@/db/testing/pairs";
import { as } from "@/db/testing/people";
import { testDatabase } from "@/db/testing/test-database";
import { closeLapsed } from "@/lib/review/commands/agreement";
import { getComparison } from "@/lib/review/queries/comparison";
import { getSelfAssessment } from "@/lib/review/queries/self-assessment";
import { collectMyData } from "./my-data";
import { dumpOf } from "./testing/traces";

const database = await testDatabase();
const behind = connect(database.adminUrl, { max: 1, onnotice: () => {} });
afterAll(() => behind.end());

const open = ["revealed", "decided", "closed"] as const;

it("leaves what a mentor said once it was open to both, without a name, and nothing else of theirs", async () => {
  const two = await pair();
  const other = await joinedAs("member", two.administrator, "Other");
  const shared = await mentored(two, other);
  // Before the reveal the subject's own download holds nothing of the mentor's; from then on what is about them.
  const download = JSON.stringify(await collectMyData(two.subject.sessionToken));
  for (const state of sharedStates) {
    const { mentor } = shared[state];
    const isOpen = open.some((one) => one === state);
    if (mentor) expect(download.includes(mentor.comment), state).toBe(isOpen);
    if (mentor) expect(download, state).not.toContain(mentor.note);
  }

  expect(await erasePerson(two.mentor.accountId)).toEqual({ ok: true });
  const left = JSON.stringify(await dumpOf(behind));
  for (const state of sharedStates) {
    const { mentor, self, happened } = shared[state];
    expect(left, `the subject's own in ${state}`).toContain(self.comment);
    expect(left, `what happened in ${state}`).toContain(happened);
    if (!mentor) continue;
    const isOpen = open.some((one) => one === state);
    expect(left.includes(mentor.comment), `the mentor's comment in ${state}`).toBe(isOpen);
    expect(left, `the mentor's note in ${state}`).not.toContain(mentor.note);
  }
  expect(left).not.toContain(two.mentor.accountId);
  const names = await behind`select display_name, account_id from member where id = ${two.mentor.memberId}`;
  expect(names).toEqual([{ display_name: "", account_id: null }]);

  const words = await behind`select distinct answer_word, state = 'waiting' waits from mentor_request
    where mentor_member_id = ${two.mentor.memberId}`;
  expect([...words]).toEqual([{ answer_word: "", waits: false }]);

  const { subject } = two;
  const compared = (state: (typeof open)[number]) =>
    as(subject, "write", (viewer) => getComparison(viewer, shared[state].reviewId));
  for (const state of open) expect(await compared(state)).toMatchObject({ mentor: { name: "" } });
  expect((await compared("closed"))?.items[0]?.mentor.comment).toBe(shared.closed.mentor?.comment);
  // Nobody is waited for any more.
  const { reviewId } = shared.revealed;
  expect(await as(subject, "write", (viewer) => closeLapsed(viewer, reviewId))).toMatchObject({ ok: true });
  const draft = await as(subject, "read", (viewer) => getSelfAssessment(viewer, shared.accepted.reviewId));
  expect(draft?.ratings[0]?.comment).toBe(shared.accepted.self.comment);
});
