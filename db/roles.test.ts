import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { connect, withDatabase, withRole } from "./connection";
import { ensureOwnDatabase, ensureRoles, RolesError } from "./roles";
import { type ThrowawayCluster, throwawayCluster } from "./testing/throwaway-cluster";

const server = inject("databaseServer");

// Roles belong to the whole server, so these tests bring one of their own and leave a given one alone.
describe.skipIf(/^postgres(ql)?:/.test(server))("the application's roles", () => {
  let cluster: ThrowawayCluster;
  beforeAll(async () => {
    cluster = await throwawayCluster(server === "embedded" ? undefined : server);
    await asAdmin(
      "create role operator login",
      "create role chief login createrole",
      "create database operated owner operator",
      "create database chiefs owner chief",
    );
  });
  afterAll(() => cluster.remove());

  async function asAdmin(...statements: string[]) {
    const sql = connect(cluster.superuserUrl, { max: 1 });
    for (const statement of statements) await sql.unsafe(statement);
    await sql.end();
  }

  function urlOf(role: string, database: string) {
    return withRole(withDatabase(cluster.superuserUrl, database), role);
  }

  async function switched(url: string, role: string) {
    const sql = connect(url, { max: 1 });
    try {
      const [row] = await sql.begin(
        async (tx) => tx<{ name: string; rights: boolean }[]>`
          select current_user as name, set_config('role', ${role}, true) as role,
            pg_has_role(session_user, ${role}, 'USAGE') as rights`,
      );
      return row;
    } finally {
      await sql.end();
    }
  }

  it("prints the statements where the owner may not create roles, and they are enough", async () => {
    const url = urlOf("operator", "operated");
    const refusal = await ensureRoles(url).catch((error) => error);
    expect(refusal).toBeInstanceOf(RolesError);
    expect(refusal.message).toContain("CREATE ROLE rung_app NOLOGIN");
    expect(refusal.message).toContain('GRANT rung_app, rung_identity TO "operator"');
    await asAdmin(...refusal.statements);
    await ensureRoles(url);
    expect(await switched(url, "rung_app")).toMatchObject({ role: "rung_app", rights: false });
    await asAdmin("drop owned by rung_app", "drop role rung_app", "drop role rung_identity");
  });

  it("arranges them itself where the owner may, many at once", async () => {
    const url = urlOf("chief", "chiefs");
    await Promise.all([ensureRoles(url), ensureRoles(url), ensureRoles(url)]);
    expect(await switched(url, "rung_identity")).toMatchObject({ role: "rung_identity", rights: false });
  });

  it("repairs a role with too many rights only through the operator", async () => {
    await asAdmin("alter role rung_app bypassrls");
    const refusal = await ensureRoles(urlOf("operator", "operated")).catch((error) => error);
    expect(refusal.message).toContain("ALTER ROLE rung_app NOLOGIN NOSUPERUSER NOBYPASSRLS");
    await asAdmin("alter role rung_app nobypassrls");
  });

  it("makes a database whose owner is no superuser and may switch to both roles", async () => {
    const [url] = await Promise.all([ensureOwnDatabase(cluster.superuserUrl), ensureOwnDatabase(cluster.superuserUrl)]);
    const sql = connect(url, { max: 1 });
    const [owner] = await sql`select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user`;
    await sql.end();
    expect(owner).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false });
    expect(await switched(url, "rung_app")).toMatchObject({ name: "rung", role: "rung_app", rights: false });
  });
});
