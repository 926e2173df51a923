import { getTranslations } from "next-intl/server";
import { otherLocale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { BothLanguages } from "../ladder/both-languages";
import { NoteSomething } from "../review/note-something";
import { SearchButton } from "../search/search-button";
import { Avatar } from "../ui/avatar";
import { buttonClass } from "../ui/button";
import { Icon } from "../ui/icon";
import { BrandMark } from "./brand";
import { mainLinks, placeMarks } from "./main-links";
import { NewCount } from "./new-count";
import type { ShellProps } from "./shell-viewer";
import { ThemeButton } from "./theme-button";
import { WorkspaceSwitcher } from "./workspace-switcher";

export async function Topbar(props: ShellProps) {
  const { locale, current, address, viewer } = props;
  const t = await getTranslations({ locale, namespace: "shell" });
  const other = otherLocale(locale);
  return (
    <>
      <a className="skip" href="#main">
        {t("skip")}
      </a>
      <header className="topbar" data-theme={viewer?.theme === "system" ? undefined : viewer?.theme}>
        <a className="brand" href={paths.home(locale)}>
          <BrandMark />
          {t("brand")}
        </a>
        {viewer ? <WorkspaceSwitcher locale={locale} viewer={viewer} /> : null}
        <nav className="mainnav" aria-label={t("mainNav")}>
          {mainLinks(props).map((link) => (
            <a
              key={link.part}
              href={link.href}
              aria-current={link.part === current ? "page" : undefined}
              {...placeMarks(link, viewer)}
            >
              {t(link.part)}
              {link.part === "reviews" && viewer ? <NewCount locale={locale} count={viewer.unreadNotices} /> : null}
            </a>
          ))}
        </nav>
        <div className="topbar-end">
          {viewer ? (
            <NoteSomething locale={locale} {...viewer} />
          ) : (
            <a
              className={buttonClass({ kind: "quiet", className: "note-something me-in" })}
              href={paths.ownWorkspace(locale)}
              data-me-href={paths.newNote(locale, "{workspace}")}
            >
              <Icon name="note" />
              <span>{t("noteSomething")}</span>
            </a>
          )}
          <SearchButton locale={locale} viewer={viewer} />
          {viewer ? (
            <a
              className={buttonClass({ kind: "quiet", icon: true, className: "hide-s bell" })}
              href={paths.notices(locale, viewer.workspace)}
              aria-current={current === "notices" ? "page" : undefined}
              aria-label={t("notices", { count: viewer.unreadNotices })}
            >
              <Icon name="bell" />
              {viewer.unreadNotices > 0 ? <span className="dot" aria-hidden="true" /> : null}
            </a>
          ) : null}
          {props.bothLanguages ? (
            <BothLanguages
              singleKeys={viewer?.singleKeys ?? true}
              className={buttonClass({
                kind: "quiet",
                icon: true,
                className: viewer ? "hide-s needs-script" : "hide-xs needs-script",
              })}
              label={t("both")}
              older={t("bothOlder")}
              newer={t("bothNewer")}
            >
              <Icon name="both" />
            </BothLanguages>
          ) : null}
          <a
            className={buttonClass({ kind: "quiet", className: "hide-xs" })}
            href={address(other)}
            hrefLang={other}
            lang={other}
            data-keeps-page
          >
            {t("otherLanguage")}
          </a>
          <ThemeButton
            className={buttonClass({
              kind: "quiet",
              icon: true,
              className: viewer ? "hide-xs needs-script" : "hide-s needs-script",
            })}
            label={t("appearance")}
          >
            <Icon name="moon" />
          </ThemeButton>
          <AccountSlot {...props} />
        </div>
      </header>
    </>
  );
}

async function AccountSlot({ locale, address, viewer }: ShellProps) {
  const t = await getTranslations({ locale, namespace: "shell" });
  if (viewer) {
    return (
      <a className="who" href={paths.settings(locale, viewer.workspace)}>
        <span className="vh">{t("accountOf", { name: viewer.displayName })}</span>
        <Avatar initials={viewer.initials} you />
      </a>
    );
  }
  return (
    <span className="account-slot">
      <a className={buttonClass({ className: "me-out" })} href={paths.signIn(locale, address(locale))}>
        {t("signIn")}
      </a>
      <a className="who me-in" href={paths.ownWorkspace(locale)} data-me-href={paths.settings(locale, "{workspace}")}>
        <span className="vh" data-me-text={t("accountOf", { name: "{name}" })}>
          {t("settings")}
        </span>
        <span className="ava you" aria-hidden="true" data-me-text="{initials}" />
      </a>
    </span>
  );
}
