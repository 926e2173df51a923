// The production (and development) server: Next behind a plain Node listener that limits bodies and stops gently.
import http from "node:http";
import v8 from "node:v8";
import { limitBody } from "./body-limit.mjs";
import { clientAddress } from "./client-address.mjs";
import { answerRefused } from "./refused-connection.mjs";
import { responseHeaders } from "./response-headers.mjs";

/** Requests that are still running after the listener has closed get this long. */
const finishMs = 10_000;
/** Next's own clean-up gets this long. */
const closeMs = 2_000;
/** npm passes a Ctrl-C on that the terminal has sent already: the same signal again within this time is the same wish. */
const sameSignalMs = 500;

// Left to itself V8 lets the heap grow to several times what lives in it (434 MiB under load); at twice it stays near half
// of that, for the same processor time.
v8.setFlagsFromString("--heap-growing-percent=100");

/**
 * Serves until a signal arrives. Routes see `globalThis.__rung.draining` while it stops.
 * @param {{ host: string, port: number, drainMs: number, publicUrl: string, allowedOrigins: string[],
 *   trustedProxies: number, dev: boolean, stopDatabase: () => Promise<void> }} options
 */
export async function serve(options) {
  process.env.NODE_ENV = options.dev ? "development" : "production";
  globalThis.__rung = { draining: false };
  const { default: next } = await import("next");
  const server = http.createServer({ keepAliveTimeout: 61_000 });
  const app = next({ dev: options.dev, hostname: options.host, port: options.port, httpServer: server });
  listenForSignals(() => shutDown(server, app, options));
  await app.prepare();
  const handle = app.getRequestHandler();
  const setHeaders = await responseHeaders(options);
  // Nothing here speaks another protocol; in production Next would leave such a socket open for ever.
  if (!options.dev) server.removeAllListeners("upgrade").on("upgrade", (_, socket) => socket.destroy());

  server.on("clientError", answerRefused);
  server.on("request", (request, response) => {
    if (globalThis.__rung.draining) response.shouldKeepAlive = false;
    setHeaders(request, response);
    // Replaced, never passed on: limits on attempts go by it.
    request.headers["x-rung-client-address"] = clientAddress(request, options.trustedProxies);
    trustOnlyKnownOrigins(request, options.allowedOrigins);
    if (limitBody(request, response)) handle(request, response);
  });
  await listen(server, options);
}

/**
 * Next runs a server action when Origin and X-Forwarded-Host name the same host, and anybody can send the second. It is
 * replaced by the origin's own host where that is one of ours, and taken away otherwise.
 */
function trustOnlyKnownOrigins(request, allowedOrigins) {
  const { origin } = request.headers;
  delete request.headers["x-forwarded-host"];
  if (origin && allowedOrigins.includes(origin)) request.headers["x-forwarded-host"] = new URL(origin).host;
}

async function listen(server, { host, port, stopDatabase }) {
  const failure = await new Promise((resolve) => {
    server.once("error", resolve);
    server.listen(port, host, () => resolve(null));
  });
  if (!failure) return;
  console.error(
    failure.code === "EADDRINUSE"
      ? `Port ${port} is in use: stop the other program, or choose another, for example PORT=${port + 1}.`
      : `Cannot listen on HOST=${host} PORT=${port} (${failure.code}).`,
  );
  await stopDatabase();
  process.exit(1);
}

function listenForSignals(stop) {
  let firstAt = 0;
  const onSignal = () => {
    if (firstAt && Date.now() - firstAt > sameSignalMs) process.exit(1);
    if (firstAt) return;
    firstAt = Date.now();
    stop();
  };
  process.on("SIGTERM", onSignal).on("SIGINT", onSignal);
}

async function shutDown(server, app, { drainMs, dev, stopDatabase }) {
  console.log("Stopping: no new requests, finishing those that run …");
  globalThis.__rung.draining = true;
  // A balancer needs the time to see the red readiness check and look elsewhere.
  if (!dev) await pause(drainMs);
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  // Hot reload's web sockets never end by themselves, so development does not wait at all.
  await Promise.race([closed, pause(dev ? 0 : finishMs)]);
  server.closeAllConnections();
  await Promise.race([app.close().catch(() => {}), pause(closeMs)]);
  await stopDatabase();
  process.exit(0);
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
