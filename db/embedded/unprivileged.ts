import { execFile } from "node:child_process";
import { chown, stat } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);
const nobody = 65534;

/** How the PostgreSQL programs are run: they refuse to work as root. */
export interface Launcher {
  /** Put in front of the program and its arguments; empty for an ordinary user. */
  prefix: readonly string[];
  /** The user who has to own the folders the programs write to; undefined when that is the caller already. */
  owner: number | undefined;
}

/**
 * Chooses the launcher for a cluster. As root a user namespace hides the fact (the files stay root's own); where those are
 * blocked, or the cluster belongs to somebody else already, the programs run as that other user. They keep the right to
 * pass folders such as /root where the system grants it, since the project may lie in one.
 */
export async function chooseLauncher(clusterFolder: string): Promise<Launcher> {
  if (process.getuid?.() !== 0) return { prefix: [], owner: undefined };
  const present = await stat(clusterFolder).catch(() => undefined);
  if (!present || present.uid === 0) {
    const namespace = ["unshare", "-U", `--map-user=${nobody}`, `--map-group=${nobody}`];
    if (await works(namespace)) return { prefix: namespace, owner: undefined };
  }
  const owner = present && present.uid !== 0 ? present.uid : nobody;
  const plain = ["setpriv", `--reuid=${owner}`, `--regid=${owner}`, "--clear-groups"];
  const passing = [...plain, "--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
  if (await works(passing)) return { prefix: passing, owner };
  if (await works(plain)) return { prefix: plain, owner };
  throw new Error(
    "PostgreSQL does not run as root, and neither unshare nor setpriv works here: start as an ordinary user, or set DATABASE_URL.",
  );
}

/** Runs a PostgreSQL program; a failure carries what the program said. */
export async function launch(launcher: Launcher, program: string, args: readonly string[]): Promise<string> {
  const [command = program, ...rest] = [...launcher.prefix, program, ...args];
  try {
    const { stdout } = await run(command, rest, { env: { ...process.env, LC_ALL: "C" } });
    return stdout;
  } catch (error) {
    throw new LaunchError(program, error as { code?: number | string; stderr?: string; stdout?: string });
  }
}

export class LaunchError extends Error {
  readonly exitCode: number | undefined;
  constructor(program: string, cause: { code?: number | string; stderr?: string; stdout?: string }) {
    super(`${program} failed (${cause.code}): ${[cause.stderr, cause.stdout].join("\n").trim()}`);
    this.name = "LaunchError";
    this.exitCode = typeof cause.code === "number" ? cause.code : undefined;
  }
}

/** Hands a folder or file to the user the programs run as. */
export async function handOver(launcher: Launcher, target: string): Promise<void> {
  if (launcher.owner !== undefined) await chown(target, launcher.owner, launcher.owner);
}

async function works(prefix: readonly string[]): Promise<boolean> {
  const [command = "true", ...rest] = [...prefix, "true"];
  return run(command, rest).then(
    () => true,
    () => false,
  );
}
