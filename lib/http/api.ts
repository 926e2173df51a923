import type { TransactionMode } from "@/db/transaction";
import { currentSessionToken } from "@/lib/auth/session";
import { type Viewer, withViewer } from "@/lib/auth/viewer";
import { type ErrorCode, errorStatus, RungError } from "@/lib/errors";
import { reportUnexpected } from "@/lib/logger";
import { earlyRefusal } from "./early-refusal";

/** Bytes that a JSON body may have. */
export const bodyLimit = 64 * 1024;

/** A JSON answer that no cache keeps. */
export function json(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}

/** JSON that a browser saves as a file, laid out for reading, and that no cache keeps. */
export function attachment(body: unknown, fileName: string): Response {
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": "no-store",
    },
  });
}

/** The JSON answer of an expected failure: `{ code, … }` with the code's one status. */
export function failure(code: ErrorCode, more: Record<string, unknown> = {}): Response {
  return json({ code, ...more }, errorStatus[code]);
}

/** An API route as it is served; every method of every route below `app/api` is one. */
export function apiRoute<Context>(
  handle: (request: Request, context: Context) => Promise<Response>,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => (await earlyRefusal(request)) ?? handle(request, context);
}

/**
 * Opens a viewer's transaction for an API route; `respond` words what it came to, once it is committed. Surprises are
 * logged, not told.
 */
export async function apiAsViewer<T>(
  workspace: string | null,
  mode: TransactionMode,
  work: (viewer: Viewer) => Promise<T>,
  respond: (value: T) => Response | Promise<Response>,
): Promise<Response> {
  try {
    const outcome = await withViewer(await currentSessionToken(), workspace, mode, work);
    if (outcome.is === "signed-out") return failure("not-signed-in");
    return outcome.is === "outside" ? failure("not-found") : await respond(outcome.value);
  } catch (error) {
    if (error instanceof RungError) return failure(error.code);
    return failure("unexpected", { reference: reportUnexpected(error) });
  }
}

/** Reads a JSON body of at most `bodyLimit` bytes, counted while reading; refuses everything else with its code. */
export async function readJson(
  request: Request,
): Promise<{ ok: true; value: unknown } | { ok: false; response: Response }> {
  if (!/^application\/json\b/.test(request.headers.get("content-type") ?? "")) {
    return { ok: false, response: failure("unsupported-media-type") };
  }
  const text = await readText(request);
  if (text === null) return { ok: false, response: failure("too-large") };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, response: failure("malformed-request") };
  }
}

async function readText(request: Request): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? 0) > bodyLimit) return null;
  if (!request.body) return "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > bodyLimit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
