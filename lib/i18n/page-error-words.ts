import type { Locale } from "./locales";
import english from "./messages/en/errors.json";
import chinese from "./messages/zh-CN/errors.json";

/** The sentences of the error page, which is made in the browser when a page could not be made on the server. */
export const pageErrorWords: Record<Locale, typeof english.page> = { en: english.page, "zh-CN": chinese.page };
