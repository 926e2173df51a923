import { redirect } from "next/navigation";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ assess?: string | string[] }>;
}

/** One's own workspace, whatever its address: home, or the start of the self-assessment that somebody came for. */
export default async function OwnWorkspacePage({ params, searchParams }: Props): Promise<never> {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const target = [query.assess].flat()[0];
  const here = paths.ownWorkspace(locale, target);
  const workspace = await asViewer({ locale, workspace: null, here, mode: "read" }, async (viewer) => viewer.workspace);
  redirect(target ? paths.newReview(locale, workspace, target) : paths.workspace(locale, workspace));
}
