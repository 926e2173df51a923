import { getTranslations } from "next-intl/server";

/** Small screens say in one line where I am and what I aim for, above a ladder that does not fit one view. */
export async function PlaceLine() {
  const t = await getTranslations("ladder");
  return (
    <p className="only-m mb-4">
      <span className="place-line me-in">
        <span
          className="flag you"
          data-me-if="on-ladder"
          data-me-text={t("levelNowIs", { level: "{levelNow}" })}
          hidden
        />
        <span className="flag you" data-me-if="off-ladder" hidden>
          {t("offLadder")}
        </span>
        <span
          className="flag target"
          data-me-if="has-target"
          data-me-text={t("targetIs", { level: "{target}" })}
          hidden
        />
      </span>
    </p>
  );
}
