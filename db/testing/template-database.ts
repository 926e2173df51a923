import type { TestProject } from "vitest/node";
import { connect, withDatabase } from "@/db/connection";
import { migrate } from "@/db/migrate";
import { ensureOwnDatabase, ensureRoles } from "@/db/roles";
import { throwawayCluster } from "./throwaway-cluster";

declare module "vitest" {
  interface ProvidedContext {
    /** "embedded", a folder with the programs of a PostgreSQL server, or the URL of a running one (its role may create databases and roles). */
    databaseServer: string;
    /** What each test file's database is copied from. */
    template: { adminUrl: string; ownerUrl: string; database: string };
  }
}

/** Vitest's global set-up of the data tests: a server, and on it one database with all migrations to copy from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = project.config.provide.databaseServer ?? "embedded";
  const database = `rung_template_${process.pid}`;
  if (/^postgres(ql)?:/.test(server)) {
    const admin = connect(server, { max: 1, onnotice: () => {} });
    await admin`create database ${admin(database)}`;
    const ownerUrl = withDatabase(server, database);
    await ensureRoles(ownerUrl);
    await migrate(ownerUrl);
    project.provide("template", { adminUrl: server, ownerUrl, database });
    return async () => {
      await admin`drop database if exists ${admin(database)} with (force)`;
      await admin.end({ timeout: 5 });
    };
  }
  const cluster = await throwawayCluster(server === "embedded" ? undefined : server);
  try {
    const ownerUrl = await ensureOwnDatabase(cluster.superuserUrl, database);
    await migrate(ownerUrl);
    project.provide("template", { adminUrl: cluster.superuserUrl, ownerUrl, database });
  } catch (error) {
    await cluster.remove();
    throw error;
  }
  return cluster.remove;
}
