import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { Icon } from "../ui/icon";
import type { ShellViewer } from "./shell-viewer";

/** Which workspace is in view, and the way to the others. A <details>, so that it opens without script. */
export async function WorkspaceSwitcher({ locale, viewer }: { locale: Locale; viewer: ShellViewer }) {
  if (viewer.workspaces.length < 2) return null;
  const t = await getTranslations({ locale, namespace: "organization.switcher" });
  return (
    <details className="switcher">
      <summary aria-label={t("label", { name: viewer.workspaceName })}>
        <span>{viewer.workspaceName}</span>
        <Icon name="chevron" />
      </summary>
      <ul className="menu">
        <WorkspaceLinks locale={locale} {...viewer} />
      </ul>
    </details>
  );
}

/** All workspaces of the account as entries of a list; the one in view says so. */
export async function WorkspaceLinks({
  locale,
  workspace,
  workspaces,
}: { locale: Locale } & Pick<ShellViewer, "workspace" | "workspaces">) {
  const t = await getTranslations({ locale, namespace: "organization.switcher" });
  return workspaces.map(({ slug, name }) => (
    <li key={slug}>
      <a href={paths.workspace(locale, slug)} aria-current={slug === workspace ? "true" : undefined}>
        <span>{name}</span>
        {slug === workspace ? <span className="xs dimmer">{t("current")}</span> : null}
      </a>
    </li>
  ));
}
