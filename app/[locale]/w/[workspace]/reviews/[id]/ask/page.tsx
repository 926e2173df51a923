import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AskMentor } from "@/components/review/ask-mentor";
import { SignedInPage } from "@/components/shell/signed-in-page";
import { shellViewer } from "@/components/shell/viewer-of";
import { RungError } from "@/lib/errors";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { isId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { canMove } from "@/lib/review/lifecycle";
import { listMentorChoices } from "@/lib/review/queries/requests";
import { getSelfAssessment } from "@/lib/review/queries/self-assessment";

interface Props {
  params: Promise<{ locale: Locale; workspace: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "review.requests" });
  return { title: t("askTitle") };
}

/** A page of its own: the form of a review asks for nobody else's name while somebody writes in it. */
export default async function AskMentorPage({ params }: Props) {
  const { locale, workspace, id } = await params;
  const address = (other: Locale) => paths.askMentor(other, workspace, id);
  const page = await asViewer({ locale, workspace, here: address(locale), mode: "read" }, async (viewer) => {
    const self = isId(id) ? await getSelfAssessment(viewer, id) : null;
    if (!self) throw new RungError("not-found");
    return { self, people: await listMentorChoices(viewer), viewer: shellViewer(viewer) };
  });
  if (!canMove(page.self.standing, "ask-mentor")) redirect(paths.review(locale, workspace, id));
  const place = { locale, workspace, member: page.viewer.memberId };
  return (
    <SignedInPage locale={locale} current="reviews" address={address} viewer={page.viewer}>
      <AskMentor locale={locale} place={place} review={page.self} people={page.people} />
    </SignedInPage>
  );
}
