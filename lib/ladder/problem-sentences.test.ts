import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { builtInLadder } from "./built-in";
import { parseCareerLadder } from "./format";
import { careerLadderJsonSchema } from "./json-schema";
import { problemSentences } from "./problem-sentences";

describe("problems of a ladder file", () => {
  it("are worded in both languages, with the place and what to do", () => {
    const result = parseCareerLadder({ ...builtInLadder(), version: 0, colour: "red" });
    if (result.ok) throw new Error("accepted");
    expect(problemSentences(result.problems, "en")).toEqual([
      "version: this number is too small.",
      "colour: the format has no such key; remove it.",
    ]);
    expect(problemSentences(result.problems, "zh-CN")[1]).toBe("colour：格式里没有这个键，请删掉。");
  });
});

it("publishes the JSON Schema that the declaration generates", () => {
  expect(JSON.parse(readFileSync("public/career-ladder-1.schema.json", "utf8"))).toEqual(
    JSON.parse(JSON.stringify(careerLadderJsonSchema())),
  );
});
