import { readdirSync, readFileSync } from "node:fs";

/** What is known of a process. Linux only. */
interface Found {
  pid: number;
  parent: number;
  /** Its command line, arguments joined by blanks. */
  command: string;
}

/** The process itself and everything below it, parents first. */
export function processTree(root: number): Found[] {
  const all = runningProcesses();
  const tree = all.filter(({ pid }) => pid === root);
  for (const parent of tree) tree.push(...all.filter((one) => one.parent === parent.pid));
  return tree;
}

/** The browser that was started on this profile, without its helpers. */
export function browserPid(profile: string): number {
  const found = runningProcesses().find(
    ({ command }) => command.includes(`--user-data-dir=${profile}`) && !command.includes("--type="),
  );
  if (!found) throw new Error(`No browser runs on ${profile}.`);
  return found.pid;
}

/** kill -9; one that is gone already is left alone. */
export function killAtOnce(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, "SIGKILL");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
    }
  }
}

function runningProcesses(): Found[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, "utf8");
        // The name in parentheses may hold blanks; the parent is the second field behind it.
        const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
        const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ");
        return [{ pid: Number(name), parent, command }];
      } catch {
        // It ended while the list was read.
        return [];
      }
    });
}
