import { dialogFinds, ownThings, resultsOf } from "@/components/search/results";
import { apiAsViewer, apiRoute, json } from "@/lib/http/api";
import { knownLocale } from "@/lib/i18n/locales";
import { readSearch } from "@/lib/search-text";

interface Context {
  params: Promise<{ workspace: string }>;
}

/** What is found as somebody types, with what is their own in this workspace. */
export const GET = apiRoute(async (request, { params }: Context) => {
  const { workspace } = await params;
  const asked = new URL(request.url).searchParams;
  const locale = knownLocale(asked.get("locale"));
  const reading = readSearch(asked.get("q"));
  return apiAsViewer(
    workspace,
    "read",
    (viewer) => ownThings(viewer, reading),
    async (own) => json(await resultsOf(locale, reading, own, dialogFinds)),
  );
});
