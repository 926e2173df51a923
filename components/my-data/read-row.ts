import { getTranslations } from "next-intl/server";
import { type ExportedRow, type ExportedValue, readableColumns } from "@/lib/auth/personal-export";
import { formatDate, formatTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import { writtenLanguage } from "@/lib/i18n/written-language";
import { findLevel, textIn } from "@/lib/ladder/built-in";
import type { CareerLadder } from "@/lib/ladder/format";

export interface ReadingWords {
  locale: Locale;
  timeZone: string;
  ladder: CareerLadder;
  responsibilities: readonly { id: string; key: string }[];
}

export interface ReadableRow {
  id: string;
  texts: Readonly<Record<string, string>>;
  /** The language of what the person wrote themselves. */
  langs: Readonly<Record<string, string | undefined>>;
}

/** Columns that hold one of our own codes, which have a word in `myData.values`. */
export const codedColumns = ["locale", "theme", "kind", "role", "code", "action", "objectKind", "state", "closing"];
const writtenColumns = ["displayName", "name", "title", "text", "comment", "revisionReason"];
const levelColumns = ["levelNow", "target"];
const nothing = "–";

/** A row as it reads in a language, with moments in its person's zone. */
export async function readRow(kind: string, row: ExportedRow, words: ReadingWords): Promise<ReadableRow> {
  const t = await getTranslations({ locale: words.locale, namespace: "myData" });
  const textOf = (column: string): string => {
    const value = row[column] ?? null;
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (column === "answer" && value === 0) return t("noAnswer");
    if (codedColumns.includes(column) && typeof value === "string") return codeIn(value);
    if (column.startsWith("responsibility")) return responsibilityIn(words, value);
    if (levelColumns.includes(column)) return levelIn(words, value);
    return plainText(words, value);
  };
  const { values } = loadMessages(words.locale).myData;
  const codeIn = (code: string) => (code in values ? t(`values.${code as keyof typeof values}`) : code);
  const columns = readableColumns(kind);
  return {
    id: String(row.id),
    texts: Object.fromEntries(columns.map((column) => [column, textOf(column)])),
    langs: Object.fromEntries(
      columns
        .filter((column) => writtenColumns.includes(column))
        .map((column) => [column, writtenLanguage(String(row[column] ?? ""))]),
    ),
  };
}

function plainText({ locale, timeZone }: ReadingWords, value: ExportedValue): string {
  if (value instanceof Date)
    return `${formatDate(locale, value, timeZone)}${locale === "en" ? ", " : " "}${formatTime(value, timeZone)}`;
  if (value === null || value === "") return nothing;
  const text = String(value);
  return /^\d{4}-\d\d-\d\d$/.test(text) ? formatDate(locale, text) : text;
}

function responsibilityIn({ locale, ladder, responsibilities }: ReadingWords, value: ExportedValue): string {
  if (value === null) return nothing;
  const key = responsibilities.find(({ id }) => id === value)?.key ?? String(value);
  const found = ladder.levels.flatMap((level) => level.responsibilities).find((one) => one.key === key);
  return found ? `${found.code} ${textIn(found.shortName, locale)}` : key;
}

function levelIn({ locale, ladder }: ReadingWords, value: ExportedValue): string {
  const level = value === null ? null : findLevel(ladder, String(value));
  return level ? `${level.key} ${textIn(level.shortName, locale)}` : String(value ?? nothing);
}
