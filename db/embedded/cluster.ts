import { appendFile, mkdir, readdir, readFile, rename, rm, stat, truncate, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { isRunning, withFileLock } from "./file-lock";
import { makeSocketFolder, socketFolder } from "./socket-folder";
import { chooseLauncher, handOver, LaunchError, type Launcher, launch } from "./unprivileged";

export interface ClusterOptions {
  /** Folder with `initdb`, `pg_ctl` and `postgres`. */
  binaries: string;
  /** Absolute folder that holds the cluster, its socket and its locks. */
  dataDir: string;
  /** False turns fsync off: only for clusters that are thrown away. */
  durable: boolean;
  /** Process on whose behalf the cluster runs; the last one to leave stops it. */
  holder: number;
}

export interface Cluster {
  /** The `postgres` database as superuser, over the unix socket. */
  superuserUrl: string;
  /** False when it was running already. */
  startedHere: boolean;
  /** Leaves the cluster, and stops it when no other living process holds it. */
  stop(): Promise<void>;
}

interface Places extends ClusterOptions {
  folder: string;
  lock: string;
  holders: string;
  socket: string;
  log: string;
}

/** Makes the cluster on first use, starts it unless it runs, and notes the holder. Safe to call from many processes at once. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const places = locate(options);
  await mkdir(places.dataDir, { recursive: true, mode: 0o700 });
  const startedHere = await withFileLock(places.lock, () => start(places));
  return {
    superuserUrl: `postgres://postgres@localhost/postgres?host=${encodeURIComponent(places.socket)}`,
    startedHere,
    stop: () => withFileLock(places.lock, () => leave(places)),
  };
}

/** Leaves a cluster on behalf of `holder`, from any process. */
export async function stopCluster(options: ClusterOptions): Promise<void> {
  const places = locate(options);
  await withFileLock(places.lock, () => leave(places));
}

function locate(options: ClusterOptions): Places {
  const folder = path.join(options.dataDir, "postgres");
  return {
    ...options,
    folder,
    lock: path.join(options.dataDir, "postgres.lock"),
    holders: path.join(options.dataDir, "postgres.holders"),
    socket: socketFolder(options.dataDir),
    log: path.join(folder, "server.log"),
  };
}

async function start(places: Places): Promise<boolean> {
  const launcher = await chooseLauncher(places.folder);
  if (!(await stat(places.folder).catch(() => undefined))) await create(places, launcher);
  await mkdir(places.holders, { recursive: true });
  await writeFile(path.join(places.holders, String(places.holder)), "");

  if (await runsAndListens(places, launcher)) return false;

  await makeSocketFolder(places.socket, launcher.owner);
  await handOver(launcher, places.socket);
  await writeSettings(places, launcher);
  for (let since = Date.now(); ; await delay(pauseMs)) {
    const failure = await startOnce(places, launcher);
    if (!failure) return true;
    // The processes of a server that was killed take a moment to go; until then they hold its memory and its lock.
    if (!/shared memory block|lock file .* already exists/.test(failure.message) || Date.now() - since > patienceMs)
      throw failure;
  }
}

const pauseMs = 200;
const patienceMs = 15_000;

async function startOnce(places: Places, launcher: Launcher): Promise<Error | null> {
  const options = ["start", "-D", places.folder, "-l", places.log, "-w", "-t", "120"];
  try {
    await launch(launcher, path.join(places.binaries, "pg_ctl"), options);
    return null;
  } catch (cause) {
    const said = (await readFile(places.log, "utf8").catch(() => "")).split("\n").slice(-12).join("\n");
    return new Error(`The embedded database did not start. Its log ${places.log} ends with:\n${said}`, { cause });
  }
}

/** `initdb` into a folder beside it and a rename: an interrupted first start leaves nothing half made. */
async function create(places: Places, launcher: Launcher): Promise<void> {
  for (const name of await readdir(places.dataDir)) {
    if (name.startsWith("postgres.new-")) await rm(path.join(places.dataDir, name), { recursive: true, force: true });
  }
  const fresh = path.join(places.dataDir, `postgres.new-${process.pid}`);
  await mkdir(fresh, { mode: 0o700 });
  await handOver(launcher, fresh);
  // macOS knows C.UTF-8 only since recently.
  const locale = process.platform === "linux" ? ["--locale=C.UTF-8"] : ["--lc-collate=C", "--lc-ctype=en_US.UTF-8"];
  await launch(launcher, path.join(places.binaries, "initdb"), [
    ...["-D", fresh, "-U", "postgres", "--encoding=UTF8", "--auth-local=trust", "--auth-host=reject", ...locale],
    ...(places.durable ? [] : ["--no-sync"]),
  ]);
  await appendFile(path.join(fresh, "postgresql.conf"), "\ninclude_if_exists = 'rung.conf'\n");
  await rename(fresh, places.folder);
}

async function writeSettings(places: Places, launcher: Launcher): Promise<void> {
  const settings = [
    // No TCP: who may open the socket is decided by the folder it lies in.
    "listen_addresses = ''",
    `unix_socket_directories = '${places.socket}'`,
    "unix_socket_permissions = 0700",
    "max_connections = 60",
    "log_min_messages = warning",
    "log_destination = stderr",
    "log_error_verbosity = terse",
    "logging_collector = off",
    ...(places.durable
      ? []
      : ["fsync = off", "synchronous_commit = off", "full_page_writes = off", "autovacuum = off"]),
  ];
  const file = path.join(places.folder, "rung.conf");
  await writeFile(file, `${settings.join("\n")}\n`, { mode: 0o600 });
  await handOver(launcher, file);
  const log = await stat(places.log).catch(() => undefined);
  if (log && log.size > 5_000_000) await truncate(places.log);
}

async function leave(places: Places): Promise<void> {
  await rm(path.join(places.holders, String(places.holder)), { force: true });
  for (const name of await readdir(places.holders).catch(() => [])) {
    if (isRunning(Number(name))) return;
    await rm(path.join(places.holders, name), { force: true });
  }
  const launcher = await chooseLauncher(places.folder);
  if (await runs(places, launcher)) {
    await launch(launcher, path.join(places.binaries, "pg_ctl"), ["stop", "-D", places.folder, "-m", "fast", "-w"]);
  }
}

/** A server that was killed a moment ago still counts as running: one that nobody can speak to is waited for. */
async function runsAndListens(places: Places, launcher: Launcher): Promise<boolean> {
  for (let since = Date.now(); Date.now() - since < patienceMs; await delay(pauseMs)) {
    await removeStalePid(places.folder);
    if (!(await runs(places, launcher))) return false;
    if (await listens(path.join(places.socket, ".s.PGSQL.5432"))) return true;
  }
  return true;
}

function listens(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const tried = connect(socket);
    tried.once("error", () => resolve(false));
    tried.once("connect", () => {
      tried.destroy();
      resolve(true);
    });
  });
}

async function runs(places: Places, launcher: Launcher): Promise<boolean> {
  try {
    await launch(launcher, path.join(places.binaries, "pg_ctl"), ["status", "-D", places.folder]);
    return true;
  } catch (error) {
    if (error instanceof LaunchError && error.exitCode === 3) return false;
    throw error;
  }
}

/**
 * pg_ctl looks only whether the noted process id exists. After a crash, and in a container after every restart, it may be
 * some other program's: the note is then removed. PostgreSQL itself still refuses a folder that is really in use.
 */
async function removeStalePid(folder: string): Promise<void> {
  const file = path.join(folder, "postmaster.pid");
  const pid = Number.parseInt(await readFile(file, "utf8").catch(() => ""), 10);
  if (!Number.isInteger(pid)) return;
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => undefined);
  const belongs = command === undefined ? isRunning(pid) : command.includes("postgres") && command.includes(folder);
  if (!belongs) await rm(file, { force: true });
}
