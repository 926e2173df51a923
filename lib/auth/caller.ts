/** What a request says of where it comes from. */
export interface Caller {
  /** IP address as `scripts/server.mjs` found it; null where there is no request. */
  address: string | null;
  /** "Firefox, Linux"; empty where the browser is none that we know. */
  browser: string;
}

/** For whatever is not a request: seeds, scripts, tests. */
export const unknownCaller: Caller = { address: null, browser: "" };

/** Set by `scripts/server.mjs` on every request, whatever came with it. */
export const addressHeader = "x-rung-client-address";
