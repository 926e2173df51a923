import { type ErrorCode, errorStatus } from "@/lib/errors";
import { apiAsViewer, apiRoute, failure, json, readJson } from "@/lib/http/api";
import { parseFields } from "@/lib/http/form";
import { isId } from "@/lib/ids";
import { type SaveNotesOutcome, savePrivateNotes } from "@/lib/review/commands/private-note";
import { savePrivateNotesInput } from "@/lib/review/input";

interface Context {
  params: Promise<{ workspace: string; id: string }>;
}

/** Autosave of private notes: `{ version, notes }` in, `{ version, savedAt }` out; 409 carries the current state. */
export const PUT = apiRoute(async (request, { params }: Context) => {
  const { workspace, id } = await params;
  const body = await readJson(request);
  if (!body.ok) return body.response;
  const parsed = parseFields(savePrivateNotesInput, body.value);
  return apiAsViewer<SaveNotesOutcome>(
    workspace,
    "write",
    async (viewer) => {
      if (!isId(id)) return { ok: false, code: "not-found" };
      return parsed.ok ? savePrivateNotes(viewer, id, parsed.value) : parsed;
    },
    answer,
  );
});

function answer(outcome: SaveNotesOutcome): Response {
  if (outcome.ok) return json({ version: outcome.version, savedAt: outcome.savedAt.toISOString() });
  const { ok, code, ...more } = outcome;
  return json({ code, ...more }, errorStatus[code satisfies ErrorCode]);
}

export const GET = apiRoute(async () => failure("method-not-allowed"));
