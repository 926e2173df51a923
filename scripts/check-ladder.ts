import { readFileSync, writeFileSync } from "node:fs";
import { knownLocale } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import { builtInLadder } from "@/lib/ladder/built-in";
import { parseCareerLadder } from "@/lib/ladder/format";
import { careerLadderJsonSchema } from "@/lib/ladder/json-schema";
import { problemSentences } from "@/lib/ladder/problem-sentences";
import { settled } from "@/lib/ladder/translations";

// npm run ladder -- FILE [en|zh-CN]   says whether a file is a career ladder, and what to mend where it is not
// npm run ladder -- --schema          writes the published JSON Schema anew
// npm run ladder -- --settle          records that both languages of every built-in text have been read together
const [file, language] = process.argv.slice(2);
const locale = knownLocale(language);

if (file === "--schema") {
  writeFileSync("public/career-ladder-1.schema.json", `${JSON.stringify(careerLadderJsonSchema(), null, 2)}\n`);
} else if (file === "--settle") {
  const record = JSON.stringify(settled(builtInLadder()), null, 2);
  writeFileSync("lib/ladder/content/ai-engineer.translations.json", `${record}\n`);
} else if (file) {
  const problems = check(file);
  for (const line of problems) console.error(line);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`${file}: career-ladder/1`);
} else {
  console.error("npm run ladder -- FILE [en|zh-CN]");
  process.exitCode = 1;
}

function check(name: string): string[] {
  const refusal = loadMessages(locale).errors["invalid-ladder"];
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(name, "utf8"));
  } catch (error) {
    return [refusal, (error as Error).message];
  }
  const result = parseCareerLadder(document);
  return result.ok ? [] : [refusal, ...problemSentences(result.problems, locale)];
}
