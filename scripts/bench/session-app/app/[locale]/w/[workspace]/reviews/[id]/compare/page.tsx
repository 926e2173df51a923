import { RungError } from "@/lib/errors";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { isId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { getComparison } from "@/lib/review/queries/comparison";

interface Props {
  params: Promise<{ locale: Locale; workspace: string; id: string }>;
}

/** What the compare page does before it renders, and then one heading. */
export default async function HeadingPage({ params }: Props) {
  const { locale, workspace, id } = await params;
  const here = paths.comparison(locale, workspace, id);
  const compared = await asViewer({ locale, workspace, here, mode: "write" }, async (viewer) => {
    const found = isId(id) ? await getComparison(viewer, id) : null;
    if (!found) throw new RungError("not-found");
    return found;
  });
  return <h1>{compared.target}</h1>;
}
