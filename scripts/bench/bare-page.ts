import { readFileSync } from "node:fs";
import http from "node:http";
import { openSessionSeal, sessionCookieName } from "@/lib/auth/session-seal";
import { withViewer } from "@/lib/auth/viewer";
import { getSelfAssessment } from "@/lib/review/queries/self-assessment";

// node --import tsx scripts/bench/bare-page.ts FILE PORT: a plain Node handler that does the self-review page's session
// check and transaction, and sends the bytes of FILE.
const [file = "", port = ""] = process.argv.slice(2);
const bytes = readFileSync(file);
const address = /^\/en\/w\/([^/]+)\/reviews\/([^/]+)\/self$/;

const server = http.createServer(async (request, response) => {
  const [, workspace = "", id = ""] = address.exec(request.url ?? "") ?? [];
  const cookies = new Map((request.headers.cookie ?? "").split("; ").map((one) => one.split("=") as [string, string]));
  const token = await openSessionSeal(cookies.get(sessionCookieName()) ?? "");
  const outcome = await withViewer(token, workspace, "read", (viewer) => getSelfAssessment(viewer, id));
  const found = outcome.is === "done" && outcome.value !== null;
  response.writeHead(found ? 200 : 404, { "Content-Type": "text/html; charset=utf-8", "Content-Length": bytes.length });
  response.end(bytes);
});
server.listen(Number(port), "127.0.0.1", () => console.log("Listening"));
process.once("SIGTERM", () => process.exit(0));
