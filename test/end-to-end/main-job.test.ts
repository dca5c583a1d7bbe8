import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runEngine } from "../../src/core/engine";
import { OWNERSHIP_MARKERS } from "../../src/core/workbook/ownership";
import { readWorkbook } from "../../src/hosts/file/reading";
import { applyPlan } from "../../src/hosts/file/writing";
import { hasSchemaCheck, schemaFindings } from "../support/schema-check";

const ROOT = join(__dirname, "../..");
/** Nobody has filled it in, so there is no report on it. */
const BLANK = "23-dazhou-nongye-bumenzhengti-blank.xlsx";
const FOLDERS = ["test/fixtures/forms", "test/fixtures/layouts", "assets/samples"];
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(".xlsx") && name !== BLANK)
    .map((name) => join(folder, name)),
);
const OPTIONS = { locale: "zh-CN", engineVersion: "0.0.0" } as const;

async function run(bytes: Uint8Array) {
  const workbook = await readWorkbook(bytes);
  if (!workbook.ok) throw new Error(workbook.error.code);
  const result = runEngine(workbook.value, OPTIONS);
  if (!result.ok) throw new Error(result.error.kind);
  const applied = await applyPlan(bytes, result.value.plan);
  if (!applied.ok) throw new Error(applied.error.code);
  return { before: workbook.value, result: result.value, bytes: applied.value.bytes };
}

const finished = new Map<string, Uint8Array>();

describe("the main job, from bytes to bytes", () => {
  test.each(FILES)("%s: a report is added, and a second run changes nothing", async (file) => {
    const first = await run(readFileSync(join(ROOT, file)));
    const second = await run(first.bytes);
    finished.set(file, first.bytes);

    expect(second.result.findings).toEqual(first.result.findings);
    expect(second.result.scorecards).toEqual(first.result.scorecards);
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
  });

  test.each(FILES)("%s: the user's sheets read the same afterwards", async (file) => {
    const bytes = readFileSync(join(ROOT, file));
    const { before, bytes: after } = await run(bytes);
    const read = await readWorkbook(after);
    if (!read.ok) throw new Error(read.error.code);

    expect(read.value.sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
    const markers = read.value.names.map(({ name }) => name);
    expect(markers).toEqual(expect.arrayContaining([OWNERSHIP_MARKERS.report, OWNERSHIP_MARKERS.ledger]));
  });
});

(hasSchemaCheck ? describe : describe.skip)("the ECMA-376 schemas (python3-lxml, ../shared)", () => {
  test("find nothing in any finished workbook", () => {
    const findings = [...schemaFindings(finished)].filter(([, list]) => list.length > 0);
    expect(finished.size).toBe(FILES.length);
    expect(findings).toEqual([]);
  });
});
