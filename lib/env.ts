import path from "node:path";
import { z } from "zod";
import { type OidcProvider, readOidcProviders } from "./oidc-settings";

/**
 * The only place that reads the environment. Every variable is optional; a wrong value throws `EnvironmentError`
 * whose message says, per variable, what to set.
 */
export interface Env {
  /** TCP port to serve on. */
  port: number;
  /** Interface to bind. */
  host: string;
  /** Set when an operator brings a database; undefined means the embedded one. */
  databaseUrl: string | undefined;
  /** The database this process uses: `databaseUrl`, or the embedded one's address as passed on by `npm start`. */
  runtimeDatabaseUrl: string | undefined;
  /** Connection for migrations where `DATABASE_URL` is a pooler. */
  databaseDirectUrl: string | undefined;
  /** A pooler in transaction mode stands in between: no prepared statements. */
  databasePooled: boolean;
  /** Absolute folder of the embedded database and the generated secret. */
  dataDir: string;
  /** Origin under which people reach the product, without a trailing slash. */
  publicUrl: string;
  /** Origins a write may come from: the public one, and on loopback its two usual spellings. */
  allowedOrigins: readonly string[];
  /** Key for cookies; undefined outside production start, where one is generated into `dataDir`. */
  secret: string | undefined;
  /** Demo people may be offered: embedded database, loopback host, not switched off. */
  demo: boolean;
  /** Hot reload is on: pages need a looser content policy. */
  development: boolean;
  /** Milliseconds during which `/readyz` answers 503 before a stopping process closes its listener. */
  drainMs: number;
  /** Providers that people may sign in with; none unless an operator names them. */
  oidcProviders: readonly OidcProvider[];
  /** How many proxies of the operator's stand in front, each adding whom it heard from to X-Forwarded-For. */
  trustedProxies: number;
}

export class EnvironmentError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "EnvironmentError";
  }
}

const loopback = new Set(["127.0.0.1", "localhost", "::1"]);
const flag = z.enum(["0", "1"]).transform((value) => value === "1");

const variables = {
  PORT: {
    schema: z.coerce.number().int().min(1).max(65535).default(3000),
    help: "PORT must be a whole number from 1 to 65535, for example PORT=3000.",
  },
  HOST: {
    schema: z
      .string()
      .regex(/^[A-Za-z0-9.:-]+$/)
      .default("127.0.0.1"),
    help: "HOST must be an address or a host name, for example HOST=127.0.0.1.",
  },
  DATABASE_URL: {
    schema: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    help: "DATABASE_URL must look like postgres://user:password@host:5432/name; leave it unset for the embedded database.",
  },
  DATABASE_DIRECT_URL: {
    schema: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    help: "DATABASE_DIRECT_URL must look like postgres://user:password@host:5432/name.",
  },
  RUNG_RUNTIME_DATABASE_URL: {
    schema: z.string().min(1).optional(),
    help: "RUNG_RUNTIME_DATABASE_URL is passed on by npm start: leave it unset.",
  },
  DATABASE_POOLED: { schema: flag.default(false), help: "DATABASE_POOLED must be 1 or 0." },
  RUNG_DATA_DIR: {
    schema: z.string().min(1).default(".data"),
    help: "RUNG_DATA_DIR must name a folder, for example RUNG_DATA_DIR=.data.",
  },
  RUNG_PUBLIC_URL: {
    schema: z
      .url({ protocol: /^https?$/ })
      .refine(
        (value) =>
          URL.canParse(value) && new URL(value).pathname === "/" && !new URL(value).search && !new URL(value).username,
      )
      .optional(),
    help: "RUNG_PUBLIC_URL must be an origin without a path, for example RUNG_PUBLIC_URL=https://rung.example.com.",
  },
  RUNG_SECRET: {
    schema: z.string().min(32).optional(),
    help: "RUNG_SECRET must have at least 32 characters; make one with: openssl rand -base64 48",
  },
  RUNG_DEMO: { schema: flag.optional(), help: "RUNG_DEMO must be 1 or 0." },
  RUNG_DRAIN_MS: {
    schema: z.coerce.number().int().min(0).max(60_000).default(2_000),
    help: "RUNG_DRAIN_MS must be a whole number of milliseconds from 0 to 60000.",
  },
  RUNG_TRUSTED_PROXIES: {
    schema: z.coerce.number().int().min(0).max(10).default(0),
    help: "RUNG_TRUSTED_PROXIES must be how many proxies of yours stand in front, from 0 to 10.",
  },
} as const;

/** Reads and checks `source`. Throws `EnvironmentError` listing a sentence for every wrong variable. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const problems: string[] = [];
  function read<K extends keyof typeof variables>(name: K): z.output<(typeof variables)[K]["schema"]> {
    const { schema, help } = variables[name];
    const given = source[name];
    const result = schema.safeParse(given === "" ? undefined : given);
    if (!result.success) problems.push(help);
    return result.data as z.output<(typeof variables)[K]["schema"]>;
  }

  const host = read("HOST");
  const port = read("PORT");
  const databaseUrl = read("DATABASE_URL");
  const publicUrl = read("RUNG_PUBLIC_URL");
  const demoWish = read("RUNG_DEMO");
  const env = {
    port,
    host,
    databaseUrl,
    runtimeDatabaseUrl: databaseUrl ?? read("RUNG_RUNTIME_DATABASE_URL"),
    databaseDirectUrl: read("DATABASE_DIRECT_URL"),
    databasePooled: read("DATABASE_POOLED"),
    dataDir: path.resolve(read("RUNG_DATA_DIR") ?? ".data"),
    secret: read("RUNG_SECRET"),
    drainMs: read("RUNG_DRAIN_MS"),
    trustedProxies: read("RUNG_TRUSTED_PROXIES"),
  };
  const oidc = readOidcProviders(source);
  problems.push(...oidc.problems);
  if (problems.length > 0) throw new EnvironmentError(problems);

  const publicHost = publicUrl ? new URL(publicUrl).hostname.replace(/^\[|\]$/g, "") : host;
  // Behind a proxy the host is loopback too; the public address tells who can come.
  const demoPossible = !databaseUrl && loopback.has(host) && loopback.has(publicHost);
  if (demoWish && !demoPossible) {
    problems.push(
      "RUNG_DEMO=1 works only with the embedded database on a loopback host: unset DATABASE_URL, HOST and RUNG_PUBLIC_URL, or unset RUNG_DEMO.",
    );
  }
  if (databaseUrl && !env.secret) {
    problems.push("RUNG_SECRET must be set when DATABASE_URL is set; make one with: openssl rand -base64 48");
  }
  if (!loopback.has(host) && !publicUrl) {
    problems.push(
      "RUNG_PUBLIC_URL must be set when HOST is not a loopback address, for example RUNG_PUBLIC_URL=https://rung.example.com.",
    );
  }
  if (problems.length > 0) throw new EnvironmentError(problems);

  const origin = publicUrl ? new URL(publicUrl).origin : `http://localhost:${port}`;
  const nearby = loopback.has(host)
    ? [`http://localhost:${port}`, `http://127.0.0.1:${port}`, `http://[::1]:${port}`]
    : [];
  return {
    ...env,
    publicUrl: origin,
    oidcProviders: oidc.providers,
    allowedOrigins: [...new Set([origin, ...(publicUrl ? [] : nearby)])],
    development: source.NODE_ENV === "development",
    demo: demoPossible && demoWish !== false,
  };
}

let cached: Env | undefined;

/** The process's own environment, read once. */
export function env(): Env {
  cached ??= readEnv(process.env);
  return cached;
}
