import { RungError } from "@/lib/errors";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { isId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { getSelfAssessment } from "@/lib/review/queries/self-assessment";

interface Props {
  params: Promise<{ locale: Locale; workspace: string; id: string }>;
}

/** What the self-review page does before it renders, and then one heading. */
export default async function HeadingPage({ params }: Props) {
  const { locale, workspace, id } = await params;
  const here = paths.selfReview(locale, workspace, id);
  const self = await asViewer({ locale, workspace, here, mode: "read" }, async (viewer) => {
    const found = isId(id) ? await getSelfAssessment(viewer, id) : null;
    if (!found) throw new RungError("not-found");
    return found;
  });
  return <h1>{self.target}</h1>;
}
