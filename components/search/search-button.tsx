import { getTranslations } from "next-intl/server";
import { paths } from "@/lib/paths";
import type { ShellProps } from "../shell/shell-viewer";
import { buttonClass } from "../ui/button";
import { Icon } from "../ui/icon";
import { SearchLink } from "./search-link";

/** The header's way to the search: a link to its page, which opens as a dialog where script runs. */
export async function SearchButton({ locale, viewer }: Pick<ShellProps, "locale" | "viewer">) {
  const t = await getTranslations({ locale, namespace: "search" });
  return (
    <SearchLink
      locale={locale}
      className={buttonClass({ kind: "quiet", icon: true })}
      href={viewer ? paths.workspaceSearch(locale, viewer.workspace) : paths.search(locale)}
      pattern={viewer ? undefined : paths.workspaceSearch(locale, "{workspace}")}
      words={{
        title: t("title"),
        hint: t("hint"),
        onlyYou: t("onlyYou"),
        close: t("dialog.close"),
        all: t("dialog.all"),
        failed: t("dialog.failed"),
      }}
    >
      <Icon name="search" />
    </SearchLink>
  );
}
