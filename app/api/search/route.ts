import { dialogFinds, resultsOf } from "@/components/search/results";
import { apiRoute, json } from "@/lib/http/api";
import { knownLocale } from "@/lib/i18n/locales";
import { readSearch } from "@/lib/search-text";

/** What is found as somebody types, of what is public. A search that cannot be made is answered in words as well. */
export const GET = apiRoute(async (request) => {
  const asked = new URL(request.url).searchParams;
  return json(await resultsOf(knownLocale(asked.get("locale")), readSearch(asked.get("q")), null, dialogFinds));
});
