import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { doneWithRounds, RoundBoard } from "@/components/round/round-board";
import { SignedInPage } from "@/components/shell/signed-in-page";
import { shellViewer } from "@/components/shell/viewer-of";
import { can } from "@/lib/auth/permissions";
import { RungError } from "@/lib/errors";
import { asViewer } from "@/lib/http/page";
import type { Locale } from "@/lib/i18n/locales";
import { todayIn } from "@/lib/i18n/today";
import { isId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { getRoundBoard } from "@/lib/review/queries/round";

interface Props {
  params: Promise<{ locale: Locale; workspace: string; team: string; round: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "round" });
  return { title: t("title") };
}

export default async function RoundPage({ params, searchParams }: Props) {
  const [{ locale, workspace, team, round }, query] = await Promise.all([params, searchParams]);
  const address = (other: Locale) => paths.round(other, workspace, team, round);
  const page = await asViewer({ locale, workspace, here: address(locale), mode: "read" }, async (viewer) => {
    const board = isId(team) && isId(round) ? await getRoundBoard(viewer, team, round) : null;
    if (!board) throw new RungError("not-found");
    const { memberId, timeZone } = viewer;
    const mayRemind = can(viewer, "round.remind", { memberId, teamId: team });
    return { board, mayRemind, timeZone, today: todayIn(timeZone), viewer: shellViewer(viewer) };
  });
  return (
    <SignedInPage locale={locale} current="team" address={address} viewer={page.viewer}>
      <RoundBoard
        {...page}
        place={{ locale, workspace, member: page.viewer.memberId }}
        done={doneWithRounds.find((thing) => thing === query.done) ?? null}
      />
    </SignedInPage>
  );
}
