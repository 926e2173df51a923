declare global {
  /** Set by the server process around Next; absent in tests and scripts. */
  var __rung: { draining: boolean } | undefined;
}

/** Whether this process has been told to stop and only finishes what runs. */
export function isDraining(): boolean {
  return globalThis.__rung?.draining ?? false;
}
