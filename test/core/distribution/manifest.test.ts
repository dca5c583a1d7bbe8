import { readFileSync } from "node:fs";
import { join } from "node:path";
import { toJsonSchema } from "@valibot/to-json-schema";
import {
  MANIFEST_FORMAT,
  manifestSchema,
  parseManifest,
  templateSheetOf,
  type Manifest,
} from "../../../src/core/distribution";

const sheet = (part: string, name: string) => ({ part, name, texts: {}, formulas: {}, replaceable: {} });

const UNIT = {
  id: "3f1c0a9b2d4e",
  code: "007001",
  name: "青岚县水利局",
  file: "007001青岚县水利局.xlsx",
  sha256: "0".repeat(64),
  projects: [{ name: "农村饮水安全", sheet: "农村饮水安全" }],
  prefilled: { "部门整体支出自评表!C3": "青岚县水利局" },
};

const MANIFEST: Manifest = {
  format: MANIFEST_FORMAT,
  id: "9a8b7c6d5e4f",
  locale: "zh-CN",
  year: "2025",
  deadline: "2026-03-31",
  template: {
    kind: "department",
    pack: { id: "mof-2020", version: "1.0.0" },
    version: "1.0.0",
    id: "department/mof-2020/1.0.0",
    sheets: [sheet("department", "部门整体支出自评表"), sheet("project", "项目自评表")],
  },
  units: [UNIT],
};

test("a manifest comes back as it was written", () => {
  expect(parseManifest(JSON.stringify(MANIFEST))).toEqual({ ok: true, value: MANIFEST });
});

test.each<readonly [what: string, text: string, problem: object]>([
  ["no JSON", "单位编码,单位名称", { kind: "no-json" }],
  ["nothing", "", { kind: "no-json" }],
  ["another version", '{"format": 2}', { kind: "other-format", found: "2", wanted: "1" }],
  ["no object", "[]", { kind: "wrong-field", path: "format" }],
  ["a number", "1", { kind: "wrong-field", path: "" }],
  ["null", "null", { kind: "wrong-field", path: "" }],
  ["no day", JSON.stringify({ ...MANIFEST, deadline: "三月底" }), { kind: "wrong-field", path: "deadline" }],
  [
    "a unit without a file",
    JSON.stringify({ ...MANIFEST, units: [{ ...UNIT, file: undefined }] }),
    { kind: "wrong-field", path: "units.0.file" },
  ],
])("%s is told as a value", (_what, text, problem) => {
  expect(parseManifest(text)).toEqual({ ok: false, error: problem });
});

test.each([
  ["部门整体支出自评表", "department"],
  ["农村饮水安全", "project"],
  ["项目自评表", "project"],
  ["Sheet1", undefined],
] as const)("%s is the template's %s", (name, part) => {
  expect(templateSheetOf(MANIFEST, UNIT, name)?.part).toBe(part);
});

test("docs/schemas/manifest.schema.json is up to date", () => {
  const file = join(__dirname, "../../../docs/schemas/manifest.schema.json");
  const { title, ...published } = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  expect(title).toBe("Manifest of distributed workbooks");
  expect(published).toEqual(JSON.parse(JSON.stringify(toJsonSchema(manifestSchema))));
});
