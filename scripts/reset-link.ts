import { existsSync } from "node:fs";
import path from "node:path";
import { closePool } from "@/db/client";
import { startEmbedded } from "@/db/embedded/start-embedded";
import { ensureOwnDatabase } from "@/db/roles";
import { makePasswordReset } from "@/lib/auth/password-reset";
import { EnvironmentError, readEnv } from "@/lib/env";
import { paths } from "@/lib/paths";

// npm run reset-link -- someone@example.com   prints a one-time link to a new password, valid for 24 hours.
// It uses the database that npm start would use with the same variables, whether Rung runs or not.
const [email] = process.argv.slice(2);

async function main(): Promise<number> {
  if (!email) return complain("npm run reset-link -- someone@example.com");
  const env = readEnv(process.env);
  if (env.databaseUrl) return printLink(email, env.publicUrl);
  if (!existsSync(path.join(env.dataDir, "postgres")))
    return complain(`There is no database in ${env.dataDir}: set RUNG_DATA_DIR or DATABASE_URL as for npm start.`);
  const cluster = await startEmbedded({ dataDir: env.dataDir, durable: true });
  try {
    process.env.RUNG_RUNTIME_DATABASE_URL = await ensureOwnDatabase(cluster.superuserUrl);
    return await printLink(email, env.publicUrl);
  } finally {
    await closePool();
    await cluster.stop();
  }
}

async function printLink(address: string, publicUrl: string): Promise<number> {
  const made = await makePasswordReset(address);
  if (made.ok) {
    console.log(`${publicUrl}${paths.reset(made.locale, made.token)}`);
    console.error("Works once, for 24 hours. Earlier links for this account no longer work.");
    return 0;
  }
  return complain(
    made.code === "forbidden"
      ? "The people of the demo have no password: enter as one of them on the sign-in page."
      : "There is no account with this address.",
  );
}

function complain(sentence: string): number {
  console.error(sentence);
  return 1;
}

main()
  .catch((error: Error) => complain(error instanceof EnvironmentError ? error.message : String(error.stack)))
  .then(async (code) => {
    await closePool();
    process.exitCode = code;
  });
