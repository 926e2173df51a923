import { execFileSync } from "node:child_process";
import { withoutOwnSettings } from "./own-server";

/** What an operator does for somebody who forgot their password: the printed link, for the common server. */
export function resetLinkFor(email: string): string {
  const printed = execFileSync(process.execPath, ["--import", "tsx", "scripts/reset-link.ts", email], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    env: {
      ...process.env,
      ...withoutOwnSettings,
      PORT: process.env.RUNG_E2E_PORT,
      RUNG_DATA_DIR: process.env.RUNG_E2E_DATA_DIR,
    },
  });
  return printed.trim();
}
