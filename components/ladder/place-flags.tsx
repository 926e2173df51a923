import { getTranslations } from "next-intl/server";

/** "Level now" and "target" of one rung, hidden until `MyPlace` knows whose page it is. */
export async function PlaceFlags({ levelKey, small, yours }: { levelKey: string; small?: boolean; yours?: boolean }) {
  const t = await getTranslations("ladder");
  const size = small ? " small" : "";
  return (
    <>
      <span className={`flag you${size}`} data-me-now={levelKey} hidden>
        {t("levelNow")}
      </span>
      <span className={`flag target${size}`} data-me-target={levelKey} hidden>
        {t(yours ? "yourTarget" : "target")}
      </span>
    </>
  );
}
