import { describe, expect, it } from "vitest";
import { EnvironmentError, readEnv } from "./env";

const first = {
  RUNG_OIDC_ISSUER: "https://login.example.com/realms/one",
  RUNG_OIDC_CLIENT_ID: "rung",
  RUNG_OIDC_CLIENT_SECRET: "hunter2-hunter2",
  RUNG_OIDC_NAME: "Example SSO",
};
const second = {
  RUNG_OIDC_2_ISSUER: "http://127.0.0.1:9000",
  RUNG_OIDC_2_CLIENT_ID: "rung",
  RUNG_OIDC_2_CLIENT_SECRET: "hunter2-hunter2",
  RUNG_OIDC_2_NAME: "公司账号",
};

function problems(source: Record<string, string>): readonly string[] {
  try {
    readEnv(source);
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
}

describe("providers of sign-in", () => {
  it("are read from one or two sets of variables", () => {
    expect(readEnv({}).oidcProviders).toEqual([]);
    expect(readEnv({ ...first, ...second }).oidcProviders).toEqual([
      {
        id: "oidc",
        issuer: first.RUNG_OIDC_ISSUER,
        clientId: "rung",
        clientSecret: "hunter2-hunter2",
        name: "Example SSO",
      },
      {
        id: "oidc-2",
        issuer: second.RUNG_OIDC_2_ISSUER,
        clientId: "rung",
        clientSecret: "hunter2-hunter2",
        name: "公司账号",
      },
    ]);
    expect(readEnv(second).oidcProviders.map(({ id }) => id)).toEqual(["oidc-2"]);
  });

  it.each(Object.keys(first))("need all of a set: without %s the start stops and names it", (name) => {
    const { [name as keyof typeof first]: _, ...rest } = first;
    expect(problems({ ...rest, [name]: "" })).toEqual([expect.stringMatching(new RegExp(`^${name} must be set`))]);
  });

  const wrong: [string, string[]][] = [
    [
      "RUNG_OIDC_ISSUER",
      [
        "login.example.com",
        "http://login.example.com",
        "https://login.example.com?tenant=1",
        "https://login.example.com/#x",
        "https://user@login.example.com",
        "ftp://localhost",
        "http://localhost.example.com",
      ],
    ],
    ["RUNG_OIDC_CLIENT_ID", ["two words", "名字"]],
    ["RUNG_OIDC_CLIENT_SECRET", ["two words", "\u0000"]],
    ["RUNG_OIDC_NAME", [" ", "x".repeat(41), "line\nbreak"]],
  ];
  it.each(wrong.flatMap(([name, values]) => values.map((value) => [name, value] as const)))(
    "refuse %s, %j, with a sentence that says what to set and repeats nothing",
    (name, value) => {
      const told = problems({ ...first, [name]: value });
      expect(told).toEqual([expect.stringMatching(new RegExp(`^${name} must be .+${name}=`))]);
      expect(told.join()).not.toContain("hunter2");
    },
  );

  it("are two different ones: accounts are known by issuer and subject", () => {
    expect(problems({ ...first, ...second, RUNG_OIDC_2_ISSUER: first.RUNG_OIDC_ISSUER })).toEqual([
      expect.stringMatching(/^RUNG_OIDC_2_ISSUER must name another provider/),
    ]);
  });
});
