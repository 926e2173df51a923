import { type ErrorCode, errorStatus } from "@/lib/errors";
import { apiAsViewer, apiRoute, failure, json, readJson } from "@/lib/http/api";
import { parseFields } from "@/lib/http/form";
import { isId } from "@/lib/ids";
import { type SaveOutcome, saveAssessment } from "@/lib/review/commands/assessment";
import { saveAssessmentInput } from "@/lib/review/input";

interface Context {
  params: Promise<{ workspace: string; id: string }>;
}

/** Autosave: `{ version, ratings }` in, `{ version, savedAt }` out; 409 carries the current state. */
export const PUT = apiRoute(async (request, { params }: Context) => {
  const { workspace, id } = await params;
  const body = await readJson(request);
  if (!body.ok) return body.response;
  const parsed = parseFields(saveAssessmentInput, body.value);
  return apiAsViewer<SaveOutcome>(
    workspace,
    "write",
    async (viewer) => {
      if (!isId(id)) return { ok: false, code: "not-found" };
      return parsed.ok ? saveAssessment(viewer, id, parsed.value) : parsed;
    },
    answer,
  );
});

function answer(outcome: SaveOutcome): Response {
  if (outcome.ok) return json({ version: outcome.version, savedAt: outcome.savedAt.toISOString() });
  const { ok, code, ...more } = outcome;
  return json({ code, ...more }, errorStatus[code satisfies ErrorCode]);
}

export const GET = apiRoute(async () => failure("method-not-allowed"));
