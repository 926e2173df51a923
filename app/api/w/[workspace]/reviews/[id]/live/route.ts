import { apiAsViewer, apiRoute, failure, json } from "@/lib/http/api";
import { isId } from "@/lib/ids";
import { getLiveStamp } from "@/lib/review/queries/comparison";

interface Context {
  params: Promise<{ workspace: string; id: string }>;
}

/** `{ stamp }`, with `changed` where it is another than the asker's: agreements, signatures and the state have moved on. */
export const GET = apiRoute(async (request, { params }: Context) => {
  const { workspace, id } = await params;
  const known = new URL(request.url).searchParams.get("stamp");
  return apiAsViewer(
    workspace,
    "read",
    async (viewer) => (isId(id) ? getLiveStamp(viewer, id) : null),
    (stamp) => {
      if (stamp === null) return failure("not-found");
      return json(stamp === known ? { stamp } : { stamp, changed: true });
    },
  );
});
