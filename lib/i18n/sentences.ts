import { getTranslations } from "next-intl/server";
import { type ErrorCode, fieldCodes } from "@/lib/errors";
import type { Locale } from "./locales";

/** Those of a form inside a workspace: with what its sender may meet anywhere, and the words of the way to sign in. */
export async function memberFormSentences(locale: Locale, codes: readonly ErrorCode[]) {
  const t = await getTranslations({ locale, namespace: "errors" });
  const anywhere = ["not-signed-in", "signed-in-as-another", "forbidden", "not-found"] as const;
  return { ...(await failureSentences(locale, [...anywhere, ...codes])), signIn: t("signIn") };
}

/** The sentences of some error codes, and of all field codes, for a form that runs in the browser. */
export async function failureSentences(locale: Locale, codes: readonly ErrorCode[]) {
  const t = await getTranslations({ locale, namespace: "errors" });
  return {
    failures: Object.fromEntries([...codes, "unexpected" as const].map((code) => [code, t(code)])),
    fieldFailures: Object.fromEntries(fieldCodes.map((code) => [code, t(`field.${code}`)])),
  };
}
