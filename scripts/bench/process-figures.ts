import { existsSync, readFileSync } from "node:fs";

/** Linux counts processor time in hundredths of a second for every program. */
const ticksPerSecond = 100;

/** Milliseconds of processor time that the process has spent, over all its threads. Linux only. */
export function processorMs(pid: number): number {
  const stat = read(`/proc/${pid}/stat`);
  // The name in parentheses may hold spaces; user and system time are the 12th and 13th fields behind it.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1000;
}

/** Memory of the process that is in the machine now, in MiB. Linux only. */
export function residentMiB(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`))?.[1];
  return Number(kilobytes) / 1024;
}

/** Watches a process's memory until it is stopped; says the most that was seen, in MiB. */
export function watchMemory(pid: number): { stop(): number } {
  let most = residentMiB(pid);
  const timer = setInterval(() => {
    // A process that has ended has no memory; whoever asks it for something says so.
    if (existsSync(`/proc/${pid}/status`)) most = Math.max(most, residentMiB(pid) || 0);
  }, 200);
  return {
    stop() {
      clearInterval(timer);
      return most;
    },
  };
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new Error(`${file} cannot be read: processor time and memory are measured on Linux only.`);
  }
}
