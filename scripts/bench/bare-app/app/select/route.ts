import { sql } from "drizzle-orm";
import { db } from "@/db/client";

const nobody = "00000000-0000-7000-8000-000000000000";

export const dynamic = "force-dynamic";

/** One select by a primary key and nothing else. */
export async function GET(): Promise<Response> {
  return Response.json([...(await db().execute(sql`select id from account where id = ${nobody}::uuid`))]);
}
