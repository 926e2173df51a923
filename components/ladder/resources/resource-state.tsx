import { getTranslations } from "next-intl/server";
import type { Resource } from "@/lib/ladder/career-map";
import { Chip } from "../../ui/chip";
import type { IconName } from "../../ui/icon";

const icons = { moved: "swap", archived: "document", retired: "offline" } as const satisfies Record<string, IconName>;

/** Says in words what became of a resource; nothing while it is kept up. */
export async function ResourceState({ state }: { state: Resource["state"] }) {
  if (state === "active") return null;
  const t = await getTranslations("path.state");
  return (
    <Chip tone={state === "retired" ? "caution" : "plain"} icon={icons[state]}>
      {t(state)}
    </Chip>
  );
}
