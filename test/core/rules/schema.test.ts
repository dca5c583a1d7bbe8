import { readFileSync } from "node:fs";
import { join } from "node:path";
import { toJsonSchema } from "@valibot/to-json-schema";
import Ajv from "ajv";
import { PACKS } from "../../../src/core/rules";
import { rulePackSchema } from "../../../src/core/rules/rule-pack";

const path = join(__dirname, "../../../docs/schemas/rule-pack.schema.json");
const published = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;

test("the published schema is the program's (else run scripts/make-schemas.mjs)", () => {
  const present = toJsonSchema(rulePackSchema, { errorMode: "ignore", ignoreActions: ["check"] });
  expect(published).toEqual({ ...(JSON.parse(JSON.stringify(present)) as object), title: "Jiyan rule pack" });
});

test.each(PACKS.map((pack) => [pack.id, pack] as const))("%s fits the published schema", (_id, pack) => {
  const schema = Object.fromEntries(Object.entries(published).filter(([key]) => key !== "$schema"));
  const validate = new Ajv().compile(schema);
  validate(pack);
  expect(validate.errors).toBeNull();
});
