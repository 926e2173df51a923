import { describe, expect, it } from "vitest";
import {
  agreementOutcomes,
  auditActions,
  auditObjectKinds,
  closings,
  identityEventCodes,
  loginKinds,
  memberRoles,
  noticeKinds,
  progressSteps,
  raterKinds,
  requestOrigins,
  requestStates,
  reviewStates,
  teamRoles,
  themes,
} from "@/db/schema";
import { locales } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import { readableColumns } from "./personal-export";
import { childrenFirst, registeredTables } from "./personal-rows";

const codes = [
  agreementOutcomes,
  auditActions,
  auditObjectKinds,
  closings,
  identityEventCodes,
  locales,
  loginKinds,
  memberRoles,
  noticeKinds,
  progressSteps,
  raterKinds,
  requestOrigins,
  requestStates,
  reviewStates,
  teamRoles,
  themes,
  ["open-review", "submit-assessment", "note-evidence", "revise-review"],
  ["ask-mentor", "invite-member", "make-team", "note-observation", "open-round", "sign-review"],
].flat();
const read = registeredTables.filter(({ name }) => readableColumns(name).length > 0);

describe.each(locales)("the readable page in %s", (locale) => {
  const { kinds, columns, values } = loadMessages(locale).myData;

  it.each(read)("has a word for $name and each of its columns", ({ name }) => {
    expect(kinds).toHaveProperty(name);
    for (const column of readableColumns(name)) expect(columns, column).toHaveProperty(column);
  });

  it("has a word for every code, and none for what is gone", () => {
    expect(Object.keys(values).sort()).toEqual([...new Set<string>(codes)].sort());
    expect(Object.keys(kinds).sort()).toEqual(read.map(({ name }) => name).sort());
    expect(Object.keys(columns).sort()).toEqual([...new Set(read.flatMap(({ name }) => readableColumns(name)))].sort());
  });
});

describe("the order of deletion", () => {
  it("has every table once, none after what it points at", () => {
    const names = childrenFirst.map(({ name }) => name);
    expect([...names].sort()).toEqual(registeredTables.map(({ name }) => name).sort());
    for (const [child, parent] of [
      ["rating", "assessment"],
      ["attachedEvidence", "evidence"],
      ["assessment", "review"],
      ["session", "account"],
      ["auditEvent", "member"],
      ["member", "organization"],
      ["member", "account"],
    ] as const)
      expect(names.indexOf(child), child).toBeLessThan(names.indexOf(parent));
  });
});
