import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { toJsonSchema } from "@valibot/to-json-schema";
import { checkOutputSchema, type CheckOutput } from "../../../src/apps/cli/json/check";
import { outlinesOutputSchema } from "../../../src/apps/cli/json/outlines";
import { packCheckOutputSchema, packsOutputSchema } from "../../../src/apps/cli/json/packs";
import { readOutputSchema, type ReadOutput } from "../../../src/apps/cli/json/read-schema";
import { reportOutputSchema } from "../../../src/apps/cli/json/report";
import { scoreOutputSchema } from "../../../src/apps/cli/json/score";
import { statusOutputSchema } from "../../../src/apps/cli/json/status";
import { distributeOutputSchema } from "../../../src/apps/cli/json/distribute";
import { remindOutputSchema } from "../../../src/apps/cli/json/remind";
import { templateOutputSchema } from "../../../src/apps/cli/json/template";
import { expectOneLine, form, jiyan, temporaryFolder } from "./session";

const path = temporaryFolder();
const FORM_26 = form("26-lingling-linye-bumen-2021");
const SCHEMAS = join(__dirname, "../../../docs/schemas");
const FORMS = readdirSync(join(__dirname, "../../fixtures/forms"))
  .filter((name) => name.endsWith(".xlsx"))
  .map((name) => name.slice(0, -".xlsx".length));

function schemaOf(command: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(SCHEMAS, `${command}.schema.json`), "utf8")) as Record<string, unknown>;
}

const validators = new Map(
  ["read", "check", "score", "report", "status", "template", "packs", "outlines"].map((command) => {
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

/** Nobody has filled it in: there is nothing to report on. */
const BLANK = "23-dazhou-nongye-bumenzhengti-blank";

test("a form without results gives no report, but the cell to begin at", async () => {
  const session = await jiyan(["report", form(BLANK), "-o", path("blank.xlsx")]);
  expectOneLine(session, /还没有填写完成情况，不能生成报告；请从整体支出自评表!E4起填写/);
  const english = await jiyan(["report", form(BLANK), "-o", path("blank.xlsx"), "--locale", "en"]);
  expectOneLine(english, /states no result yet.*from 整体支出自评表!E4 on/);
});

describe.each(FORMS)("form %s", (name) => {
  test("gives valid JSON from read, check, score and report", async () => {
    expect(await output("read", form(name))).toHaveProperty("evaluations");
    await output("check", form(name), "--annotate", path(`${name}-annotated.xlsx`));
    await output("score", form(name));
    if (name === BLANK) return;
    await output("report", form(name), "-o", path(`${name}.xlsx`));
    const state = await output("status", path(`${name}.xlsx`));
    expect(state).toMatchObject({ state: "current", report: "绩效自评报告", changes: [], edits: [] });
  });
});

test("packs, outlines and template give valid JSON", async () => {
  await output("packs");
  await output("outlines");
  expect(await output("template", "--kind", "department", "-o", path("t.xlsx"))).toMatchObject({
    kind: "department",
    pack: "mof-2020",
    template: "department/mof-2020/1.2.0",
  });
});

test("cells and raw texts are those of the workbook", async () => {
  const data = await output("read", FORM_26);
  expect(data).toMatchObject({
    evaluations: [
      {
        sheet: "整体支出自评表",
        kind: "department",
        year: "2021",
        title: "部门整体支出绩效自评表(2021年度)",
        at: { title: "整体支出自评表!A1", year: "整体支出自评表!A1" },
        budget: {
          weight: 10,
          score: 10,
          lines: expect.arrayContaining([
            expect.objectContaining({
              view: "expenditure",
              label: "其中:基本支出:1768.16万元",
              name: "基本支出",
              weight: null,
              executed: null,
            }),
          ]) as unknown,
        },
        indicators: expect.arrayContaining([
          expect.objectContaining({
            name: "造林面积",
            cleanName: "造林面积",
            level1: "产出指标",
            level1Raw: "产出指标(50)",
            level2: "数量指标",
            level2Name: "数量指标",
            target: expect.objectContaining({ raw: "1.2万亩", value: "12000", unit: "亩" }) as unknown,
            weight: 10,
            weightRaw: "10",
            score: 10,
            scoreRaw: "10",
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

test("points are numbers, and what is no number stays as printed", async () => {
  const data = (await output("read", form("01-tianchang-shuili-2022"))) as unknown as ReadOutput;
  const [evaluation] = data.evaluations;
  for (const { weight, weightRaw } of evaluation?.indicators ?? []) {
    expect(weight).toBe(Number(weightRaw));
  }
  expect(evaluation?.budget?.headers.length).toBeGreaterThan(0);
  const score = await output("score", FORM_26);
  expect(score).toMatchObject({
    scorecards: [{ total: { points: 75.65, max: 78 }, budget: { points: 8.04, max: 10 } }],
  });
});

test("messages of check follow the locale, its cells and values do not", async () => {
  const checked = async (...argv: readonly string[]): Promise<CheckOutput> =>
    JSON.parse((await jiyan(["check", FORM_26, "--json", ...argv])).out) as CheckOutput;
  const [zh, en] = [await checked(), await checked("--locale", "en")];
  expect(en.summary).toEqual(zh.summary);
  zh.findings.forEach(({ rule, severity, at, message }, index) => {
    expect(en.findings[index]).toMatchObject({ rule, severity, at });
    expect(en.findings[index]?.message).not.toBe(message);
    expect(message).toMatch(/\p{Script=Han}/u);
  });
});

test("check names the printed execution rate that the amounts contradict", async () => {
  const data = await output("check", FORM_26);
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
  ["status", statusOutputSchema],
  ["distribute", distributeOutputSchema],
  ["remind", remindOutputSchema],
  ["template", templateOutputSchema],
  ["packs", packsOutputSchema],
  ["packs-check", packCheckOutputSchema],
  ["outlines", outlinesOutputSchema],
] as const)("docs/schemas/%s.schema.json is up to date", (command, schema) => {
  const { title, ...published } = schemaOf(command);
  expect(title).toBe(`Output of jiyan ${command.replace("-", " ")} --json`);
  expect(published).toEqual(JSON.parse(JSON.stringify(toJsonSchema(schema))));
});
