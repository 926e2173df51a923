import type { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { type ErrorCode, errorStatus, type Failure } from "@/lib/errors";
import { isId } from "@/lib/ids";
import { apiAsViewer, json, readJson } from "./api";
import { parseFields } from "./form";

interface Context {
  params: Promise<{ workspace: string; id: string }>;
}

type Saved = { ok: true; version: number; savedAt: Date };

/**
 * What an API route does with a PUT that saves a draft as it changes: what `schema` takes in, `{ version, savedAt }` out; a refusal is its code with its
 * one status, and a 409 carries the current state.
 */
export function saving<Schema extends z.ZodType, Refused extends Failure>(
  schema: Schema,
  save: (viewer: Viewer, id: string, input: z.output<Schema>) => Promise<Saved | Refused>,
) {
  return async (request: Request, { params }: Context): Promise<Response> => {
    const { workspace, id } = await params;
    const body = await readJson(request);
    if (!body.ok) return body.response;
    const parsed = parseFields(schema, body.value);
    return apiAsViewer<Saved | Failure>(
      workspace,
      "write",
      async (viewer) => {
        if (!isId(id)) return { ok: false, code: "not-found" };
        return parsed.ok ? save(viewer, id, parsed.value) : parsed;
      },
      answer,
    );
  };
}

function answer(outcome: Saved | Failure): Response {
  if (outcome.ok) return json({ version: outcome.version, savedAt: outcome.savedAt.toISOString() });
  const { ok, code, ...more } = outcome;
  return json({ code, ...more }, errorStatus[code satisfies ErrorCode]);
}
