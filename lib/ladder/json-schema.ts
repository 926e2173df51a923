import { z } from "zod";
import { careerLadderSchema } from "./format";

/**
 * The format `career-ladder/1` as JSON Schema (draft 2020-12), for editors and other programs. It states the shape;
 * order, unique keys and references are checked by `parseCareerLadder` alone.
 */
export function careerLadderJsonSchema() {
  return z.toJSONSchema(careerLadderSchema, { target: "draft-2020-12" });
}
