import path from "node:path";
import { describe, expect, it } from "vitest";
import { EnvironmentError, readEnv } from "./env";

const database = "postgres://rung:x@db.example.com:5432/rung";
const secret = "0123456789abcdef0123456789abcdef";

function problems(source: Record<string, string>): readonly string[] {
  try {
    readEnv(source);
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
}

describe("with nothing set", () => {
  it("serves the embedded database with demo people on loopback", () => {
    expect(readEnv({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      databaseUrl: undefined,
      runtimeDatabaseUrl: undefined,
      databaseDirectUrl: undefined,
      databasePooled: false,
      dataDir: path.resolve(".data"),
      secret: undefined,
      drainMs: 2000,
      trustedProxies: 0,
      publicUrl: "http://localhost:3000",
      allowedOrigins: ["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"],
      development: false,
      demo: true,
      oidcProviders: [],
    });
  });

  it("takes an empty variable for one that is not set", () => {
    expect(readEnv({ PORT: "", DATABASE_URL: "", RUNG_DEMO: "" })).toEqual(readEnv({}));
  });
});

describe("a wrong value", () => {
  const wrong: [string, string[]][] = [
    ["PORT", ["0", "65536", "80.5", "http", "-1"]],
    ["HOST", ["a b", "host/path", "[::1]"]],
    ["DATABASE_URL", ["mysql://db/rung", "db.example.com", "postgres"]],
    ["DATABASE_DIRECT_URL", ["http://db/rung", "x"]],
    ["DATABASE_POOLED", ["yes", "true", "2"]],
    [
      "RUNG_PUBLIC_URL",
      [
        "rung.example.com",
        "https://rung.example.com/path",
        "https://u@rung.example.com",
        "ftp://x",
        "https://rung.example.com/?a",
      ],
    ],
    ["RUNG_SECRET", ["short", "x".repeat(31)]],
    ["RUNG_DEMO", ["on", "true"]],
    ["RUNG_DRAIN_MS", ["-1", "60001", "1.5", "soon"]],
    ["RUNG_TRUSTED_PROXIES", ["-1", "11", "0.5", "all"]],
  ];

  it.each(wrong.flatMap(([name, values]) => values.map((value) => [name, value] as const)))(
    "of %s, %j, gets a sentence that says what to set",
    (name, value) => {
      expect(problems({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name} must .+\\.?$`))]);
    },
  );

  it("is told together with all the others", () => {
    expect(problems({ PORT: "x", RUNG_SECRET: "x", RUNG_DEMO: "x" }).map((one) => one.split(" ")[0])).toEqual([
      "PORT",
      "RUNG_DEMO",
      "RUNG_SECRET",
    ]);
  });

  it("is never repeated, since it may be a secret", () => {
    expect(problems({ RUNG_SECRET: "hunter2", DATABASE_URL: "mysql://root:hunter2@db/x" }).join()).not.toContain(
      "hunter2",
    );
  });
});

describe("demo people", () => {
  it("are there only with the embedded database on loopback", () => {
    for (const HOST of ["127.0.0.1", "localhost", "::1"]) expect(readEnv({ HOST }).demo, HOST).toBe(true);
    expect(readEnv({ DATABASE_URL: database, RUNG_SECRET: secret }).demo).toBe(false);
    expect(readEnv({ HOST: "0.0.0.0", RUNG_PUBLIC_URL: "https://rung.example.com" }).demo).toBe(false);
    expect(readEnv({ RUNG_PUBLIC_URL: "https://rung.example.com" }).demo).toBe(false);
    expect(readEnv({ RUNG_PUBLIC_URL: "http://localhost:8080" }).demo).toBe(true);
    expect(readEnv({ RUNG_DEMO: "0" }).demo).toBe(false);
  });

  it("are not there by wish alone", () => {
    const places: Record<string, string>[] = [
      { DATABASE_URL: database, RUNG_SECRET: secret },
      { HOST: "0.0.0.0", RUNG_PUBLIC_URL: "https://rung.example.com" },
      { HOST: "rung.internal", RUNG_PUBLIC_URL: "https://rung.example.com" },
    ];
    for (const place of places)
      expect(problems({ ...place, RUNG_DEMO: "1" })).toEqual([expect.stringMatching(/^RUNG_DEMO=1 works only with/)]);
  });
});

describe("what belongs together", () => {
  it("a database of one's own needs a secret of one's own", () => {
    expect(problems({ DATABASE_URL: database })).toEqual([
      expect.stringMatching(/^RUNG_SECRET must be set when DATABASE_URL/),
    ]);
    expect(problems({ DATABASE_URL: database, RUNG_SECRET: secret })).toEqual([]);
  });

  it("a host that others reach needs the address they use", () => {
    expect(problems({ HOST: "0.0.0.0" })).toEqual([expect.stringMatching(/^RUNG_PUBLIC_URL must be set when HOST/)]);
  });

  it("DATABASE_URL wins over the address that the start passes on", () => {
    const both = { DATABASE_URL: database, RUNG_SECRET: secret, RUNG_RUNTIME_DATABASE_URL: "postgres://x/y" };
    expect(readEnv(both).runtimeDatabaseUrl).toBe(database);
    expect(readEnv({ RUNG_RUNTIME_DATABASE_URL: "postgres://x/y" }).runtimeDatabaseUrl).toBe("postgres://x/y");
  });

  it("a public address is the only origin a write may come from", () => {
    const { allowedOrigins, publicUrl } = readEnv({ RUNG_PUBLIC_URL: "https://rung.example.com" });
    expect([publicUrl, ...allowedOrigins]).toEqual(["https://rung.example.com", "https://rung.example.com"]);
  });
});
