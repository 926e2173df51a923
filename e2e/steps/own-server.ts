import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";

export interface OwnServer {
  origin: string;
  /** Where its database and its secret lie. */
  dataDir: string;
  /** What it has printed so far. */
  printed: () => string;
  stop: () => Promise<void>;
}

/** A production server beside the common one, on an empty data folder of its own, for stories that need one. */
export async function startOwnServer(settings: Record<string, string>): Promise<OwnServer> {
  const port = await freePort();
  const dataDir = path.join(os.tmpdir(), `rung-e2e-own-${process.pid}-${port}`);
  const child = spawn(process.execPath, ["e2e/serve.mjs"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      ...withoutOwnSettings,
      RUNG_E2E_DATA_DIR: dataDir,
      PORT: String(port),
      ...settings,
    },
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let printed = "";
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      printed += chunk;
      if (/Ctrl-C stops it\.[\s\S]*$/.test(printed)) resolve();
    });
    gone.then(() => reject(new Error(`The server stopped:\n${printed}`)));
  });
  return { origin: `http://localhost:${port}`, dataDir, printed: () => printed, stop: () => stopped(child, gone) };
}

/** The stories serve the product as it comes, whatever the developer's own settings are. */
export const withoutOwnSettings: Record<string, string> = Object.fromEntries(
  [
    "DATABASE_URL",
    "DATABASE_DIRECT_URL",
    "HOST",
    "RUNG_PUBLIC_URL",
    "RUNG_SECRET",
    "RUNG_DEMO",
    "RUNG_RUNTIME_DATABASE_URL",
    ...["", "_2"].flatMap((set) =>
      ["ISSUER", "CLIENT_ID", "CLIENT_SECRET", "NAME"].map((one) => `RUNG_OIDC${set}_${one}`),
    ),
    "RUNG_TRUSTED_PROXIES",
  ].map((name) => [name, ""]),
);

async function stopped(child: ChildProcess, gone: Promise<void>): Promise<void> {
  child.kill("SIGTERM");
  await gone;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
      .once("error", reject)
      .listen(0, "127.0.0.1", () => {
        const address = probe.address();
        probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
      });
  });
}
