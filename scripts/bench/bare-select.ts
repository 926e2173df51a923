import http from "node:http";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";

// node --import tsx scripts/bench/bare-select.ts PORT: a plain Node handler that answers with one indexed select.
const [port = ""] = process.argv.slice(2);
const nobody = "00000000-0000-7000-8000-000000000000";

const server = http.createServer(async (_, response) => {
  const rows = await db().execute(sql`select id from account where id = ${nobody}::uuid`);
  response.writeHead(200, { "Content-Type": "application/json" });
  response.end(JSON.stringify(rows));
});
server.listen(Number(port), "127.0.0.1", () => console.log("Listening"));
process.once("SIGTERM", () => process.exit(0));
