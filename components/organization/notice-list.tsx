import { getTranslations } from "next-intl/server";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { memberFormSentences } from "@/lib/i18n/sentences";
import { readNoticesAction } from "@/lib/review/actions/notices";
import type { Notice } from "@/lib/review/queries/notices";
import type { ShellViewer } from "../shell/shell-viewer";
import { Chip } from "../ui/chip";
import { Empty } from "../ui/empty";
import { ReadNotice } from "./read-notice";

interface NoticeListProps {
  locale: Locale;
  viewer: ShellViewer;
  notices: Notice[];
  timeZone: string;
}

/** What others did that concerns the viewer, the newest first, each with the way to it. */
export async function NoticeList({ locale, viewer, notices, timeZone }: NoticeListProps) {
  const t = await getTranslations({ locale, namespace: "organization.notices" });
  const words = await memberFormSentences(locale, []);
  const action = readNoticesAction.bind(null, { locale, workspace: viewer.workspace, member: viewer.memberId });
  const unread = viewer.unreadNotices;
  const form = { action, words, busy: t("opening") };
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("title")}</h1>
          {notices.length > 0 ? <p className="lead">{t("lead", { unread })}</p> : null}
        </div>
        {unread > 0 ? <ReadNotice {...form} label={t("readAll")} busy={t("readingAll")} /> : null}
      </div>
      {notices.length === 0 ? (
        <Empty title={t("none")}>{t("noneText")}</Empty>
      ) : (
        <ul className="list notice-list">
          {notices.map((notice) => {
            const what = t(`kind.${notice.kind}`, { who: notice.actor });
            const date = formatDate(locale, notice.createdAt, timeZone);
            return (
              <li key={notice.id}>
                <div>
                  <p className={notice.isRead ? undefined : "strong"}>
                    {what} {notice.isRead ? null : <Chip tone="accent">{t("new")}</Chip>}
                  </p>
                  <p className="xs dimmer">{aboutLine(t, notice, date)}</p>
                </div>
                <ReadNotice {...form} noticeId={notice.id} label={t("open")} name={t("openOf", { what })} />
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

type NoticeWords = Awaited<ReturnType<typeof getTranslations<"organization.notices">>>;

function aboutLine(t: NoticeWords, { about, team }: Notice, date: string): string {
  if (about) return t("about", { level: about.target, date });
  return team ? t("aboutTeam", { team, date }) : date;
}
