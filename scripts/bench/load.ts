import { type ChildProcess, fork } from "node:child_process";
import { medianRatio } from "./statistics";

/** What one connection asks for, again and again. */
export interface Lane {
  path: string;
  headers: Record<string, string>;
  /** Saves a draft instead of reading a page; its version goes on over rounds and sides. */
  save?: { version: number; keys: readonly string[] };
}

/** One side of a comparison. */
export interface Side {
  port: number;
  lanes: readonly Lane[];
}

export interface LoadResult {
  /** Milliseconds of every request. */
  latencies: number[];
  seconds: number;
}

interface Reply {
  done?: LoadResult & { versions: (number | undefined)[] };
  failed?: string;
}

/** Many short rounds: the shorter a round, the more alike the machine is for its sides. */
const roundSeconds = 1.5;
/** A server compiles what it runs often: it gets this many requests first, or as many as fit into the time. */
const warmUpRequests = 300;
const warmUpTurns = 6;
const warmUpSeconds = 2;
const rounds = 9;

/** The load generator: a process of its own, kept over all rounds. */
export class Load {
  readonly #process: ChildProcess;
  readonly #ended: Promise<Reply>;

  constructor() {
    this.#process = fork("scripts/bench/load-process.mjs");
    this.#ended = new Promise((resolve) => this.#process.once("exit", () => resolve({})));
  }

  /** Sends what the lanes ask for during `seconds`. Throws at the first answer that is not the right one. */
  async run({ port, lanes }: Side, seconds: number): Promise<LoadResult> {
    const reply = new Promise<Reply>((resolve) => {
      this.#process.once("message", resolve);
    });
    this.#process.send({ port, seconds, lanes });
    const { done, failed } = await Promise.race([reply, this.#ended]);
    if (!done) throw new Error(failed ?? "The load generator ended.");
    lanes.forEach((lane, index) => {
      const version = done.versions[index];
      if (lane.save && version !== undefined) lane.save.version = version;
    });
    return done;
  }

  stop(): void {
    this.#process.disconnect();
  }
}

/** Requests per second. */
export function throughput({ latencies, seconds }: LoadResult): number {
  return latencies.length / seconds;
}

/**
 * Runs all sides one after the other in each of several rounds. `aroundOurs` wraps the first side's turns, for what is
 * measured while it works. Returns every side's results by round.
 */
export async function alternate(
  load: Load,
  sides: readonly [Side, ...Side[]],
  aroundOurs: (turn: () => Promise<LoadResult>) => Promise<LoadResult> = (turn) => turn(),
): Promise<LoadResult[][]> {
  for (const side of sides) await warmUp(load, side);
  const results: LoadResult[][] = sides.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, side] of sides.entries()) {
      const turn = () => load.run(side, roundSeconds);
      results[index]?.push(index === 0 ? await aroundOurs(turn) : await turn());
    }
  }
  return results;
}

async function warmUp(load: Load, side: Side): Promise<void> {
  let requests = 0;
  for (let turn = 0; turn < warmUpTurns && requests < warmUpRequests; turn++) {
    requests += (await load.run(side, warmUpSeconds)).latencies.length;
  }
}

/** The median over rounds of our throughput over the other side's. */
export function throughputRatio(ours: readonly LoadResult[] = [], floor: readonly LoadResult[] = []): number {
  return medianRatio(
    ours.flatMap((one, round) => {
      const other = floor[round];
      return other ? [{ ours: throughput(one), floor: throughput(other) }] : [];
    }),
  );
}
