import { notFound } from "next/navigation";
import { isSignedIn } from "@/lib/http/page";
import { isLocale } from "@/lib/i18n/locales";
import { builtInLadder, findLevel } from "@/lib/ladder/built-in";
import { paths } from "@/lib/paths";

interface Context {
  params: Promise<{ locale: string; level: string }>;
}

/** "Assess myself against L3" on a public page: straight on when signed in, else through sign-up and back here. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { locale, level } = await params;
  if (!isLocale(locale) || !findLevel(builtInLadder(), level)) notFound();
  const next = (await isSignedIn())
    ? paths.ownWorkspace(locale, level)
    : paths.signUp(locale, paths.assess(locale, level));
  // It depends on who asks, so no cache may keep it.
  return new Response(null, { status: 307, headers: { Location: next, "Cache-Control": "private, no-store" } });
}
