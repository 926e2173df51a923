/** What a command line asked for: how many runs, and the seed of the first; each further run has the next seed. */
export interface ChaosRequest {
  runs: number;
  seed: number;
}

const usage = "Use: npm run chaos -- --runs N --seed S, both whole numbers from 1 to 1000000000.";

/** The request, or a sentence about what it does not know. Without a seed it is drawn, so that every series is new. */
export function parseRequest(args: readonly string[], drawn: number): ChaosRequest | { sentence: string } {
  const request = { runs: 5, seed: drawn };
  for (let index = 0; index < args.length; index += 2) {
    const [name, value] = [args[index]?.replace(/^--/, ""), args[index + 1] ?? ""];
    if ((name !== "runs" && name !== "seed") || !/^[1-9]\d{0,9}$/.test(value) || Number(value) > 1e9) {
      return { sentence: usage };
    }
    request[name] = Number(value);
  }
  return request;
}
