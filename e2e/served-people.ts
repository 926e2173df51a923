import { readFileSync } from "node:fs";
import path from "node:path";
import type { BrowserContext } from "@playwright/test";
import { closePool } from "@/db/client";
import { socketFolder } from "@/db/embedded/socket-folder";
import { type Everybody, everybody } from "@/db/testing/everybody";
import type { TestPerson } from "@/db/testing/people";
import { sealSessionToken, sessionCookieName } from "@/lib/auth/session-seal";

/**
 * Makes everybody of the authorization fixture in the database that the served product uses, and leaves it. They are new
 * people in workspaces of their own: nothing that other stories look at changes.
 */
export async function servedPeople(): Promise<Everybody> {
  return inServedInstallation(everybody);
}

/** Runs the product's own commands on the database that the served product uses, and leaves it. */
export async function inServedInstallation<Made>(make: () => Promise<Made>): Promise<Made> {
  pointAtServedInstallation();
  try {
    return await make();
  } finally {
    await closePool();
  }
}

/** The header that makes a request this person's; nobody's for null. */
export async function signedInAs(person: { sessionToken: string } | null): Promise<Record<string, string>> {
  pointAtServedInstallation();
  return person ? { Cookie: `${sessionCookieName()}=${await sealSessionToken(person.sessionToken)}` } : {};
}

function pointAtServedInstallation(): void {
  const dataDir = process.env.RUNG_E2E_DATA_DIR ?? "";
  process.env.PORT = process.env.RUNG_E2E_PORT;
  process.env.RUNG_SECRET = readFileSync(path.join(dataDir, "secret"), "utf8").trim();
  process.env.RUNG_RUNTIME_DATABASE_URL = `postgres://rung@localhost/rung?host=${encodeURIComponent(socketFolder(dataDir))}`;
}

/** Signs a browser in as somebody, without a page for it. */
export async function enterAs(context: BrowserContext, person: TestPerson, origin: string): Promise<void> {
  const [name = "", value = ""] = ((await signedInAs(person)).Cookie ?? "").split(/=(.*)/s);
  await context.addCookies([{ name, value, url: origin }]);
}
