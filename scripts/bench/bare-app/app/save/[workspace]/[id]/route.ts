import { withViewer } from "@/lib/auth/viewer";
import { saveAssessment } from "@/lib/review/commands/assessment";
import type { SaveAssessmentInput } from "@/lib/review/input";

interface Context {
  params: Promise<{ workspace: string; id: string }>;
}

/** The transaction of an autosave and nothing else: no proxy, no cookie to open, no input to check. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { workspace, id } = await params;
  const input: SaveAssessmentInput = await request.json();
  const outcome = await withViewer(request.headers.get("x-session"), workspace, "write", (viewer) =>
    saveAssessment(viewer, id, input),
  );
  return outcome.is === "done" && outcome.value.ok
    ? Response.json({ version: outcome.value.version })
    : Response.json({ is: outcome.is }, { status: 409 });
}
