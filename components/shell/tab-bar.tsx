import { getTranslations } from "next-intl/server";
import { otherLocale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { Icon } from "../ui/icon";
import { mainLinks, placeMarks } from "./main-links";
import { NewCount } from "./new-count";
import type { ShellProps } from "./shell-viewer";
import { ThemeButton } from "./theme-button";
import { WorkspaceLinks } from "./workspace-switcher";

/** Takes the place of the top navigation on small screens. */
export async function TabBar(props: ShellProps) {
  const { locale, current, address, viewer } = props;
  const t = await getTranslations({ locale, namespace: "shell" });
  return (
    <nav className="tabbar" aria-label={t("tabNav")}>
      {mainLinks(props)
        .filter(({ part }) => part !== partInSheet(viewer))
        .map((link) => (
          <a
            key={link.part}
            href={link.href}
            aria-current={link.part === current ? "page" : undefined}
            {...placeMarks(link, viewer)}
          >
            <Icon name={link.icon} />
            {t(link.part === "growth" ? "growthShort" : link.part)}
            {link.part === "reviews" && viewer ? <NewCount locale={locale} count={viewer.unreadNotices} /> : null}
          </a>
        ))}
      {viewer ? null : (
        <a className="me-out" href={paths.signIn(locale, address(locale))}>
          <Icon name="person" />
          {t("signIn")}
        </a>
      )}
      <MoreSheet {...props} />
    </nav>
  );
}

/** Five items at most: a lead has Team in place of Growth, and somebody who belongs to a team finds Team under More. */
function partInSheet(viewer: ShellProps["viewer"]): "growth" | "team" | null {
  if (!viewer?.hasTeams) return null;
  return viewer.leadsTeams ? "growth" : "team";
}

/** A <details>, so that it opens without script. */
async function MoreSheet(props: ShellProps) {
  const { locale, current, address, viewer } = props;
  const moved = mainLinks(props).find(({ part }) => part === partInSheet(viewer));
  const t = await getTranslations({ locale, namespace: "shell" });
  const other = otherLocale(locale);
  const settings = viewer
    ? { href: paths.settings(locale, viewer.workspace) }
    : {
        href: paths.ownWorkspace(locale),
        "data-me-href": paths.settings(locale, "{workspace}"),
      };
  const notes = viewer
    ? { href: paths.notes(locale, viewer.workspace) }
    : { href: paths.ownWorkspace(locale), "data-me-href": paths.notes(locale, "{workspace}") };
  return (
    <details>
      <summary>
        <Icon name="more" />
        {t("more")}
      </summary>
      <ul className="sheet">
        {moved ? (
          <li>
            <a href={moved.href} aria-current={moved.part === current ? "page" : undefined}>
              {t(moved.part)}
            </a>
          </li>
        ) : null}
        {viewer ? (
          <li>
            <a href={paths.notices(locale, viewer.workspace)} aria-current={current === "notices" ? "page" : undefined}>
              {t("notices", { count: viewer.unreadNotices })}
            </a>
          </li>
        ) : null}
        <li className={viewer ? undefined : "me-in"}>
          <a {...notes}>{t("notes")}</a>
        </li>
        <li className={viewer ? undefined : "me-in"}>
          <a aria-current={current === "settings" ? "page" : undefined} {...settings}>
            {t("settings")}
          </a>
        </li>
        {viewer && viewer.workspaces.length > 1 ? <WorkspaceLinks locale={locale} {...viewer} /> : null}
        <li>
          <a href={address(other)} hrefLang={other} lang={other} data-keeps-page>
            {t("otherLanguage")}
          </a>
        </li>
        <li className="needs-script">
          <ThemeButton>
            {t("appearance")}
            <Icon name="moon" />
          </ThemeButton>
        </li>
      </ul>
    </details>
  );
}
