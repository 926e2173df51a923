import { createHash } from "node:crypto";
import { createServer } from "node:net";
import { closePool } from "@/db/client";
import { startEmbedded } from "@/db/embedded/start-embedded";
import { migrate } from "@/db/migrate";
import { ensureOwnDatabase, ensureRoles } from "@/db/roles";
import { prepareWorkspaceData } from "@/db/seed";
import { type Env, EnvironmentError, readEnv } from "@/lib/env";
import { ensureBuild } from "./production-build";
import { ensureSecret } from "./secret";

/** What `start.mjs` needs in order to serve; sent over the channel between parent and child. */
interface Prepared {
  env: Record<string, string>;
  server: {
    host: string;
    port: number;
    drainMs: number;
    publicUrl: string;
    allowedOrigins: readonly string[];
    trustedProxies: number;
  };
  lines: string[];
}

const dev = process.argv.includes("--dev");
const buildOnly = process.argv.includes("--build-only");

async function main(): Promise<void> {
  const env = readEnv(process.env);
  if (buildOnly) {
    await ensureBuild({ publicUrl: process.env.RUNG_PUBLIC_URL, actionsKey: undefined });
    return send({ env: {}, server: serverSettings(env), lines: [] });
  }
  await ensurePortIsFree(env);

  const secret = env.secret ?? (await ensureSecret(env.dataDir));
  const url = await prepareDatabase(env);
  Object.assign(process.env, { RUNG_SECRET: secret, RUNG_RUNTIME_DATABASE_URL: url });
  const { notices } = await prepareWorkspaceData({ url, env: readEnv(process.env) });

  // Derived, so that every process of one installation decrypts what another one encrypted, across builds.
  const actionsKey = createHash("sha256").update(`server-actions:${secret}`).digest("base64");
  const buildId = dev ? undefined : await ensureBuild({ publicUrl: process.env.RUNG_PUBLIC_URL, actionsKey });
  send({
    env: {
      RUNG_SECRET: secret,
      RUNG_RUNTIME_DATABASE_URL: url,
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
      NEXTAUTH_URL: env.publicUrl,
      ...(buildId && { RUNG_BUILD_ID: buildId }),
    },
    server: serverSettings(env),
    lines: [...greeting(env), ...notices],
  });
}

async function prepareDatabase(env: Env): Promise<string> {
  if (env.databaseUrl) {
    console.log("Preparing the database …");
    const direct = env.databaseDirectUrl ?? env.databaseUrl;
    await ensureRoles(direct);
    await migrate(direct);
    return env.databaseUrl;
  }
  console.log("Starting the database …");
  const cluster = await startEmbedded({ dataDir: env.dataDir, durable: true, holder: process.ppid });
  const url = await ensureOwnDatabase(cluster.superuserUrl);
  await migrate(url);
  return url;
}

/** Asked before anything slow happens. */
async function ensurePortIsFree({ host, port }: Env): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? new Sentence(
              `Port ${port} is in use: stop the other program, or choose another, for example PORT=${port + 1}.`,
            )
          : new Sentence(
              `Cannot listen on HOST=${host} PORT=${port} (${error.code}): choose an address of this machine.`,
            ),
      ),
    );
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** A failure whose message is all that people need to see. */
class Sentence extends Error {
  override name = "Sentence";
}

function serverSettings({ host, port, drainMs, publicUrl, allowedOrigins, trustedProxies }: Env): Prepared["server"] {
  return { host, port, drainMs, publicUrl, allowedOrigins, trustedProxies };
}

function greeting({ publicUrl, demo, host, trustedProxies }: Env): string[] {
  const proxied = isLoopback(host) && !isLoopback(new URL(publicUrl).hostname);
  return [
    "",
    `Rung is ready at ${publicUrl}`,
    "",
    "Try first:",
    `  ${publicUrl}/en/ladder       the career ladder (中文: ${publicUrl}/zh-CN/ladder)`,
    demo
      ? `  ${publicUrl}/en/sign-in      continue as one of the demo people, without a password`
      : `  ${publicUrl}/en/sign-up      make an account and assess yourself`,
    ...(proxied && trustedProxies === 0
      ? ["", "A proxy seems to stand in front: set RUNG_TRUSTED_PROXIES=1, or attempts are not limited by address."]
      : []),
    "",
    "Ctrl-C stops it.",
  ];
}

function isLoopback(host: string): boolean {
  return /^(localhost|127\.[\d.]+|\[?::1\]?)$/.test(host);
}

function send(prepared: Prepared): void {
  process.send?.(prepared);
}

process.once("SIGTERM", () => process.exit(143));

main().then(
  async () => {
    await closePool();
    process.disconnect?.();
  },
  (error: Error) => {
    if (error instanceof EnvironmentError) for (const problem of error.problems) console.error(problem);
    else if (error.name === "Sentence" || error.name === "RolesError") console.error(error.message);
    else console.error(error);
    process.exit(1);
  },
);
