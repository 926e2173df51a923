import { describe, expect, it } from "vitest";
import { permissions } from "@/lib/auth/permissions";
import { outsideTheMatrix, pages, routes, serverActions } from "@/lib/auth/testing/http-surface";
import { type ExportedFunction, exportedFunctions, sourceFiles } from "./source-files";

const product = sourceFiles("app", "components", "lib").filter((file) => !file.forTests);
const doors = product
  .filter((file) => /^lib\/\w+\/(commands|queries)(\.ts|\/)/.test(file.path))
  .flatMap((file) => exportedFunctions(file).map((door) => ({ ...door, file: file.path })));

/** Doors that do not ask themselves, with who does. */
const askedElsewhere: Record<string, string> = {
  "lib/auth/queries.ts getMe": "made of queries that ask",
  "lib/growth/commands/export-team.ts exportTeam": "writes down what a query that asks has handed over",
  "lib/ladder/queries.ts getCurrentLadder": "made of queries that ask",
  "lib/review/commands/once.ts claimKey": "part of commands that ask",
  "lib/review/commands/once.ts lockOwnReviews": "part of commands that ask",
  "lib/review/queries/evidence.ts listEvidence": "part of a query that asks",
  "lib/review/queries/progress.ts progressColumns": "columns of queries that ask",
  "lib/review/commands/assessment.ts ownDraft": "a condition of commands that ask",
  "lib/review/commands/assessment.ts whyNotSaved": "part of commands that ask",
  "lib/review/commands/mentor.ts endWaiting": "part of commands that ask",
  "lib/review/commands/notify.ts notify": "part of commands that ask",
  "lib/review/commands/notify.ts notifyAll": "part of commands that ask",
  "lib/review/queries/standing.ts sideColumn": "a column of queries that ask",
  "lib/review/queries/standing.ts standingColumns": "columns of queries that ask",
  "lib/review/queries/self-assessment.ts listRatings":
    "finds nothing without an assessment that its predicate shows; its callers ask",
};

/** Doors without a viewer: whoever comes has none yet, or it is a job. */
const withoutViewer: Record<string, RegExp> = {
  "lib/auth/commands.ts signUp": /withVisitor\(/,
  "lib/auth/commands.ts setUpFirstAdministrator": /withVisitor\(/,
  "lib/auth/commands.ts signIn": /withVisitor\(/,
  "lib/auth/commands.ts signInThroughProvider": /withVisitor\(/,
  "lib/auth/commands.ts signInAsDemoPerson": /withVisitor\(/,
  "lib/auth/commands.ts signOut": /withVisitor\(/,
  "lib/auth/commands/reset-password.ts resetPassword": /withVisitor\(/,
  "lib/auth/queries.ts listDemoPeople": /withVisitor\(/,
  "lib/ladder/commands.ts releaseBuiltInLadder": /recordEvent\(/,
  "lib/review/commands/settle-standing.ts settleStanding": /recordEvent\(/,
};

describe("every command and query", () => {
  it("takes the viewer first, but for those whom nobody has signed in for", () => {
    const without = doors.filter((door) => door.parameterTypes[0] !== "Viewer").map(nameOf);
    expect(without.sort()).toEqual(Object.keys(withoutViewer).sort());
  });

  it.each(doors)("$file $name asks before it does anything", (door) => {
    const instead = withoutViewer[nameOf(door)];
    if (instead) return expect(door.text).toMatch(instead);
    if (nameOf(door) in askedElsewhere) return expect(door.text).not.toMatch(/\bauthorize(InTeam)?\(/);
    expect(door.text).toMatch(/\bauthorize(InTeam)?\(viewer, "/);
  });

  it.each(doors.filter((door) => /commands/.test(door.file)))("$file $name asks before it writes", (door) => {
    const asks = door.text.search(/\bauthorize(InTeam)?\(/);
    const writes = door.text.search(/\.(insert|update|delete|execute)\(/);
    if (!(nameOf(door) in withoutViewer) && writes >= 0) expect(asks).toBeLessThan(writes);
  });

  it("has no exception left over from something that is gone", () => {
    const names = doors.map(nameOf);
    for (const exception of [...Object.keys(askedElsewhere), ...Object.keys(withoutViewer)])
      expect(names).toContain(exception);
  });
});

describe("the table of permissions", () => {
  const asked = product
    .filter((file) => file.path !== "lib/auth/permissions.ts")
    .flatMap((file) =>
      [...file.text.matchAll(/\b(authorize|authorizeInTeam|can)\(\s*\w+,\s*"([^"]+)"/g)].map((match) => match[2]),
    );

  it("knows every action that is asked about", () => {
    expect(asked.filter((action) => !action || !(action in permissions))).toEqual([]);
  });

  it("has no action that nobody asks about", () => {
    expect(Object.keys(permissions).filter((action) => !asked.includes(action))).toEqual([]);
  });
});

describe("the matrix over HTTP", () => {
  it("walks every page below sign-in and every route, or says why not", () => {
    const reached = product
      .map((file) => file.path)
      .filter((file) => /^app\/\[locale\]\/w\/.*page\.tsx$|^app\/(.*\/)?route\.ts$/.test(file));
    const listed = [pages, routes, outsideTheMatrix].flatMap(Object.keys);
    expect(listed.sort()).toEqual(reached.sort());
  });

  it("stands behind a door that refuses foreign writes and a missing database: proxy.ts leaves the API out", () => {
    const api = product.filter((file) => /^app\/api\/.*route\.ts$/.test(file.path));
    const methods = api.flatMap((file) => [...file.text.matchAll(/^export (.*)$/gm)].map(([, it]) => it ?? ""));
    expect(methods.length).toBeGreaterThan(2);
    expect(methods.filter((method) => !/^const (GET|PUT|POST|DELETE) = apiRoute\(/.test(method))).toEqual([]);
  });

  it("lists every server action with what it takes", () => {
    const actions = product
      .filter((file) => /^lib\/\w+\/actions(\.ts|\/)/.test(file.path))
      .flatMap((file) => exportedFunctions(file).map((action) => action.name));
    expect(Object.keys(serverActions).sort()).toEqual(actions.sort());
  });

  it("has pages only where their loader asks who it is", () => {
    for (const file of product.filter((one) => /^app\/\[locale\]\/w\/.*page\.tsx$/.test(one.path)))
      expect(file.text.match(/\bawait asViewer\(|\basViewer\(/g)?.length, file.path).toBe(1);
  });
});

function nameOf({ file, name }: ExportedFunction & { file: string }): string {
  return `${file} ${name}`;
}
