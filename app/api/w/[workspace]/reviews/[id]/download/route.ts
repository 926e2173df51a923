import { reviewFile } from "@/components/review/compare/review-file";
import { apiAsViewer, apiRoute, failure } from "@/lib/http/api";
import { knownLocale } from "@/lib/i18n/locales";
import { isId } from "@/lib/ids";
import { getComparison } from "@/lib/review/queries/comparison";

interface Context {
  params: Promise<{ workspace: string; id: string }>;
}

/** A review as its two sides see it, as a file: `?as=json` or `?as=html`. */
export const GET = apiRoute(async (request, { params }: Context) => {
  const { workspace, id } = await params;
  const asked = new URL(request.url).searchParams;
  const locale = knownLocale(asked.get("locale"));
  return apiAsViewer(
    workspace,
    "write",
    async (viewer) => {
      const comparison = isId(id) ? await getComparison(viewer, id) : null;
      return comparison && { comparison, timeZone: viewer.timeZone };
    },
    async (found) => {
      if (!found) return failure("not-found");
      const { body, type, name } = await reviewFile(found, locale, asked.get("as") === "html" ? "html" : "json");
      return new Response(body, {
        headers: {
          "Content-Type": `${type}; charset=utf-8`,
          "Content-Disposition": `attachment; filename="${name}"`,
          "Cache-Control": "no-store",
        },
      });
    },
  );
});
