import { type ChildProcess, fork, spawn } from "node:child_process";
import { createServer } from "node:net";

export interface Child {
  pid: number;
  /** What `until` found in the line that ended the start. */
  found: RegExpMatchArray;
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>;
  /** Ends it without asking, and waits until it is gone. */
  kill(): Promise<void>;
}

export interface ChildOptions {
  command: string;
  args: readonly string[];
  cwd?: string;
  env: Record<string, string | undefined>;
  /** The line of output that says that it is ready; undefined: ready when it has ended well. */
  until?: RegExp;
  withinMs: number;
  signal: AbortSignal;
  /** Told when it ends without having been asked to. */
  say(line: string): void;
}

/** Told of everything that is started, so that nothing is left however this process ends. */
export class Keeper {
  readonly #process: ChildProcess;

  constructor() {
    this.#process = fork("scripts/bench/keeper.mjs", { detached: true, stdio: ["ignore", "ignore", "inherit", "ipc"] });
  }

  tell(message: { started?: number; ended?: number; folder?: string; database?: { dataDir: string; holder: number } }) {
    if (this.#process.connected) this.#process.send(message);
  }

  /** Ends everything and waits for it. */
  async clear(): Promise<void> {
    const gone = new Promise<void>((resolve) => this.#process.once("exit", () => resolve()));
    if (this.#process.connected) this.#process.disconnect();
    await gone;
  }
}

/** Starts a program in a process group of its own and waits until it is ready. Throws what it said when it is not. */
export async function startChild(keeper: Keeper, options: ChildOptions): Promise<Child> {
  const { command, args, cwd, env, until, withinMs, signal, say } = options;
  signal.throwIfAborted();
  const child = spawn(command, args, {
    cwd,
    env: env as NodeJS.ProcessEnv,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { pid } = child;
  const exited = new Promise<string>((resolve) =>
    child
      .once("exit", (code, signalName) => resolve(signalName ?? `code ${code}`))
      .once("error", (error) => resolve(error.message)),
  );
  if (pid === undefined) throw new Error(`${command} could not be started.`);
  keeper.tell({ started: pid });
  void exited.then(() => keeper.tell({ ended: pid }));
  let asked = false;
  // npm does not hand a signal on to what it started: the whole group is asked, and waited for.
  const stop = async () => {
    asked = true;
    signalGroup(pid, "SIGTERM");
    await exited;
    while (signalGroup(pid, 0)) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  const kill = async () => {
    asked = true;
    child.kill("SIGKILL");
    await exited;
  };
  try {
    const found = await ready(child, exited, { until, withinMs, signal });
    void exited.then((how) => {
      if (until && !asked && !signal.aborted) say(`${nameOf(child)} ended by itself (${how}).`);
    });
    return { pid, found, stop, kill };
  } catch (error) {
    child.kill("SIGTERM");
    throw error;
  }
}

function ready(
  child: ChildProcess,
  exited: Promise<string>,
  { until, withinMs, signal }: Pick<ChildOptions, "until" | "withinMs" | "signal">,
): Promise<RegExpMatchArray> {
  let said = "";
  return new Promise((resolve, reject) => {
    const fail = (what: string) => reject(new Error(`${nameOf(child)} ${what}. It said last:\n${said.slice(-2_000)}`));
    const timer = setTimeout(() => fail(`took longer than ${Math.round(withinMs / 1000)} s`), withinMs);
    const abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    void exited.then(() => signal.removeEventListener("abort", abort));
    const listen = (chunk: Buffer) => {
      said = (said + chunk.toString("utf8")).slice(-20_000);
      const found = until && said.match(until);
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    void exited.then((how) => {
      clearTimeout(timer);
      if (!until && how === "code 0") resolve([""] as unknown as RegExpMatchArray);
      else fail(`ended (${how})`);
    });
  });
}

/** Whether any process of the group was left to take the signal. */
function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, signal);
  } catch {
    return false;
  }
}

function nameOf(child: ChildProcess): string {
  return child.spawnargs.slice(0, 4).join(" ");
}

/** A port of the loopback interface that nobody uses now. */
export function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("No port.")),
      );
    });
  });
}
