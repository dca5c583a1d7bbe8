import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { toJsonSchema } from "@valibot/to-json-schema";
import { checkOutputSchema } from "../../../src/apps/cli/json/check";
import { outlinesOutputSchema } from "../../../src/apps/cli/json/outlines";
import { packsOutputSchema } from "../../../src/apps/cli/json/packs";
import { readOutputSchema } from "../../../src/apps/cli/json/read";
import { reportOutputSchema } from "../../../src/apps/cli/json/report";
import { scoreOutputSchema } from "../../../src/apps/cli/json/score";
import { templateOutputSchema } from "../../../src/apps/cli/json/template";
import { form, jiyan, temporaryFolder } from "./session";

const path = temporaryFolder();
const SCHEMAS = join(__dirname, "../../../docs/schemas");
const FORMS = readdirSync(join(__dirname, "../../fixtures/forms"))
  .filter((name) => name.endsWith(".xlsx"))
  .map((name) => name.slice(0, -".xlsx".length));

function schemaOf(command: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(SCHEMAS, `${command}.schema.json`), "utf8")) as Record<string, unknown>;
}

const validators = new Map(
  ["read", "check", "score", "report", "template", "packs", "outlines"].map((command) => {
    return [command, new Ajv({ strict: false }).compile(schemaOf(command))] as const;
  }),
);

/** Runs a command with --json and holds its output against the published schema. */
async function output(command: string, ...argv: readonly string[]): Promise<Record<string, unknown>> {
  const { out, err } = await jiyan([command, ...argv, "--json"]);
  expect(err).toBe("");
  const data = JSON.parse(out) as Record<string, unknown>;
  const validate = validators.get(command);
  validate?.(data);
  expect(validate?.errors ?? null).toBeNull();
  return data;
}

describe.each(FORMS)("form %s", (name) => {
  test("gives valid JSON from read, check, score and report", async () => {
    expect(await output("read", form(name))).toHaveProperty("evaluations");
    await output("check", form(name), "--annotate", path(`${name}-annotated.xlsx`));
    await output("score", form(name));
    await output("report", form(name), "-o", path(`${name}.xlsx`));
  });
});

test("packs, outlines and template give valid JSON", async () => {
  await output("packs");
  await output("outlines");
  expect(await output("template", "--kind", "department", "-o", path("t.xlsx"))).toMatchObject({
    kind: "department",
    pack: "mof-2020",
    template: "department/mof-2020/1.0.0",
  });
});

test("cells and raw texts are those of the workbook", async () => {
  const data = await output("read", form("26-lingling-linye-bumen-2021"));
  expect(data).toMatchObject({
    evaluations: [
      {
        sheet: "整体支出自评表",
        kind: "department",
        year: "2021",
        title: "部门整体支出绩效自评表(2021年度)",
        indicators: expect.arrayContaining([
          expect.objectContaining({
            name: "造林面积",
            level1: "产出指标",
            level2: "数量指标",
            target: expect.objectContaining({ raw: "1.2万亩", value: "12000", unit: "亩" }) as unknown,
            weight: "10",
            score: "10",
            at: expect.objectContaining({
              target: "整体支出自评表!E13",
              reason: "整体支出自评表!I13",
            }) as unknown,
          }),
        ]) as unknown,
      },
    ],
  });
});

test("check names the printed execution rate that the amounts contradict", async () => {
  const data = await output("check", form("26-lingling-linye-bumen-2021"));
  expect(data["findings"]).toContainEqual(
    expect.objectContaining({
      rule: "B05",
      severity: "error",
      message: expect.stringContaining("80.45%") as unknown,
      at: expect.arrayContaining(["整体支出自评表!G4"]) as unknown,
    }) as unknown,
  );
});

test.each([
  ["read", readOutputSchema],
  ["check", checkOutputSchema],
  ["score", scoreOutputSchema],
  ["report", reportOutputSchema],
  ["template", templateOutputSchema],
  ["packs", packsOutputSchema],
  ["outlines", outlinesOutputSchema],
] as const)("docs/schemas/%s.schema.json is up to date", (command, schema) => {
  const { title, ...published } = schemaOf(command);
  expect(title).toBe(`Output of jiyan ${command} --json`);
  expect(published).toEqual(JSON.parse(JSON.stringify(toJsonSchema(schema))));
});
