import { stopEmbedded } from "@/db/embedded/start-embedded";
import { readEnv } from "@/lib/env";

/** `tsx scripts/stop-database.ts <pid>`: leaves the embedded database on behalf of that process. */
async function main(): Promise<void> {
  const { dataDir, databaseUrl } = readEnv(process.env);
  if (!databaseUrl) await stopEmbedded({ dataDir, holder: Number(process.argv[2]) });
}

// After a wrong setting there is nothing to stop, and the sentence about it has been printed already.
main().catch((error: Error) => {
  if (error.name !== "EnvironmentError") console.error(error.message);
});
