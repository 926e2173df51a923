import { recordDownload } from "@/lib/auth/commands/my-data";
import { collectMyData } from "@/lib/auth/my-data";
import { currentSessionToken } from "@/lib/auth/session";
import { apiAsViewer, apiRoute, attachment, failure } from "@/lib/http/api";

interface Context {
  params: Promise<{ workspace: string }>;
}

/** Everything about whoever asks, from all their workspaces, as a file: `rung-export/1`. */
export const GET = apiRoute(async (_, { params }: Context) => {
  const { workspace } = await params;
  return apiAsViewer(workspace, "write", recordDownload, async () => {
    const data = await collectMyData(await currentSessionToken());
    return data
      ? attachment(data.export, `rung-${data.export.exportedAt.toISOString().slice(0, 10)}.json`)
      : failure("not-signed-in");
  });
});
