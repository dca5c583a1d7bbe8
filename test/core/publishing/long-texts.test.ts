import { readFileSync } from "node:fs";
import exceljs from "exceljs";
import fc from "fast-check";
import { runEngine } from "../../../src/core/engine";
import type { Span } from "../../../src/core/narrative/report";
import { shorten, wholeCharacters } from "../../../src/core/publishing/shorten";
import type { WorkbookPlan } from "../../../src/core/workbook/plan";
import { readWorkbook } from "../../../src/hosts/file/reading";
import { applyPlan } from "../../../src/hosts/file/writing";
import {
  ledgerRecords,
  paragraph,
  publishBlocks,
  publish,
  quote,
  reportOf,
  sheetOfRole,
} from "./support/reports";

const MAX_CELL_TEXT = 32_767;
const LONG = "很长的文字".repeat(20_000);
const FORM = "test/fixtures/forms/26-lingling-linye-bumen-2021.xlsx";
const WORK_SUMMARY = "assets/samples/蒸湘区人大常委会-履职情况.xlsx";

/** The longest text of the plan's cells. */
function longestText({ sheets }: WorkbookPlan): number {
  const lengths = sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map((cell) => String(cell?.value ?? "").length)),
  );
  return lengths.reduce((most, length) => Math.max(most, length), 0);
}

async function fileWith(file: string, address: string, text: string): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(readFileSync(file) as unknown as ArrayBuffer);
  workbook.worksheets[0]!.getCell(address).value = text;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe("a cell of 100,000 characters does not stop a report", () => {
  test.each<[what: string, file: string, address: string, text: string]>([
    ["title", FORM, "A1", `部门整体支出绩效自评表(2021年度)${LONG}`],
    ["unit", FORM, "D2", LONG],
    ["budget label", FORM, "B4", `年度资金总额${LONG}`],
    ["budget line", FORM, "B6", `其中:一般公共预算${LONG}:1873.66万元`],
    ["goal", FORM, "B11", LONG],
    ["goal result", FORM, "F11", LONG],
    ["level", FORM, "B13", `${LONG}指标(50)`],
    ["indicator name", FORM, "D13", LONG],
    ["target", FORM, "E13", `1.2万亩${LONG}`],
    ["actual", FORM, "F13", `1.2万亩${LONG}`],
    ["reason", FORM, "I22", LONG],
    ["work item", WORK_SUMMARY, "A4", LONG],
    ["work summary", WORK_SUMMARY, "B4", LONG],
    ["fact", WORK_SUMMARY, "C4", LONG],
  ])("%s", async (_what, file, address, text) => {
    const bytes = await fileWith(file, address, text);
    const workbook = await readWorkbook(bytes);
    if (!workbook.ok) throw new Error(file);
    const run = runEngine(workbook.value, { locale: "zh-CN", engineVersion: "0" });
    if (!run.ok) throw new Error(address);
    expect(longestText(run.value.plan)).toBeLessThanOrEqual(MAX_CELL_TEXT);
    expect((await applyPlan(bytes, run.value.plan)).ok).toBe(true);
  });
});

describe("a quote longer than a report can hold", () => {
  const shown = (...spans: readonly Span[]) => {
    const { plan } = publishBlocks([paragraph("p", ...spans)]);
    const texts = ledgerRecords(plan, "text").filter(({ block }) => block === "p");
    return { plan, text: texts.map(({ text }) => text!.slice("　　".length)).join("") };
  };

  it("ends with …… and stays word for word what stands in the cell", () => {
    const { plan, text } = shown(quote(LONG, "I12"));
    expect(text).toBe(`${LONG.slice(0, 2_000)}……`);
    const quotes = ledgerRecords(plan, "quote").filter(({ block }) => block === "p");
    expect(quotes.length).toBeGreaterThan(1);
    expect(quotes.every((record) => LONG.startsWith(record.text!))).toBe(true);
  });

  it("is whole up to 2,000 characters", () => {
    expect(shown(quote(LONG.slice(0, 2_000), "I12")).text).toBe(LONG.slice(0, 2_000));
  });

  it("is shorter in titles", () => {
    const report = reportOf([], { title: { kind: "paragraph", id: "title", spans: [quote(LONG, "A1")] } });
    const rows = sheetOfRole(publish(report).plan, "report").rows;
    const title = rows.flatMap(({ cells }) =>
      cells[0]?.style === "reportTitle" ? [String(cells[0].value)] : [],
    );
    expect(title.join("")).toBe(`${LONG.slice(0, 200)}……`);
  });
});

test("no text is cut inside a character, and what is cut says so", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 40 }),
      fc.integer({ min: 4, max: 30 }),
      (text, limit) => {
        const short = shorten(text, limit);
        expect(short.length).toBeLessThanOrEqual(limit);
        expect(short).not.toMatch(/\p{Surrogate}/u);
        expect(short === text || (short.endsWith("……") && text.startsWith(short.slice(0, -2)))).toBe(true);
      },
    ),
  );
  expect(wholeCharacters("一𠮷", 2)).toBe(1);
});
