import { preferredLocale } from "@/lib/i18n/preferred-locale";
import { paths } from "@/lib/paths";

/** `/` goes to the reader's language: the first of theirs that there is, else English. */
export function GET(request: Request): Response {
  const locale = preferredLocale(request.headers.get("accept-language"));
  return new Response(null, {
    status: 307,
    headers: { Location: paths.home(locale), Vary: "Accept-Language", "Cache-Control": "private, max-age=0" },
  });
}
