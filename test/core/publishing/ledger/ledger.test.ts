import { evaluate, formatExpression } from "../../../../src/core/evaluation/expression";
import type { Block } from "../../../../src/core/narrative/report";
import { decodeExpression, fingerprint, FINGERPRINT_METHOD } from "../../../../src/core/publishing";
import { parseAddress, parseCellRef } from "../../../../src/core/workbook/a1";
import { cellOf } from "../../../../src/core/workbook/snapshot";
import { projectForm, workbookOf } from "../../../support/evaluation-builder";
import {
  chartBlock,
  claim,
  figure,
  figureOver,
  heading,
  ledgerRecords,
  numberCell,
  paragraph,
  publishBlocks,
  quote,
  ref,
  SHEET,
  sheetOfRole,
  textCell,
  words,
} from "../support/reports";

const SNAPSHOT = workbookOf(projectForm());
const BLOCKS: readonly Block[] = [
  heading("h", 1, "完成情况"),
  paragraph(
    "p",
    quote("养护公路里程", "D12"),
    words("实际"),
    claim("完成", "F12", "300", "300"),
    figure("300公里", { F12: "300" }, "公里"),
    words("，依据"),
    { kind: "quote", text: "《办法》", source: { kind: "pack", pack: "mof-2020", path: "basis.0" } },
    words("。"),
  ),
  {
    kind: "table",
    id: "t",
    caption: [words("得分表")],
    columns: [
      { header: "指标", align: "left" },
      { header: "得分", align: "right", numberFormat: "0.00" },
      { header: "目标", align: "center" },
    ],
    rows: [
      [
        textCell(quote("养护公路里程", "D12")),
        numberCell("15", "H12", "15.00分"),
        textCell(figure("≥300公里", { E12: "300" }, "公里")),
      ],
    ],
  },
  paragraph("c", words("共"), {
    ...figureOver("3项", { kind: "count", cells: ["D12", "D13", "D14"].map(ref) }, "项"),
    rounding: null,
  }),
  chartBlock("completion"),
];

describe("the ledger", () => {
  const { plan } = publishBlocks(BLOCKS, SNAPSHOT);
  const report = sheetOfRole(plan, "report");
  const cellText = (address: string) => {
    const { row, column } = parseAddress(address)!;
    return report.rows[row]?.cells[column]?.value;
  };

  it("is very hidden and says how the report was made", () => {
    expect(sheetOfRole(plan, "ledger")).toMatchObject({
      visibility: "very-hidden",
      name: "_jiyan",
      merges: [],
    });
    expect(Object.fromEntries(ledgerRecords(plan, "meta").map(({ id, text }) => [id, text]))).toEqual({
      format: "1",
      engine: "1.2.3",
      pack: "mof-2020",
      "pack-version": expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
      outline: "hunan-ten",
      locale: "zh-CN",
      evaluations: '["项目自评表#1"]',
      fingerprint: FINGERPRINT_METHOD,
    });
  });

  it.each(["figure", "claim", "quote", "numbering"])("says where each %s stands", (kind) => {
    const records = ledgerRecords(plan, kind);
    expect(records.length).toBeGreaterThan(0);
    for (const { cell, start, length, text } of records) {
      const from = Number(start);
      expect(String(cellText(cell!)).slice(from, from + Number(length))).toBe(text);
    }
  });

  it("lists every figure and claim of the report with cells and a formula that gives the value", () => {
    const records = [...ledgerRecords(plan, "figure"), ...ledgerRecords(plan, "number")];
    expect(
      records.map(({ text, cells, formula, rounding, unit }) => [text, cells, formula, rounding, unit]),
    ).toEqual([
      ["300公里", "'项目自评表'!F12", "项目自评表!F12", "2 half-up", "公里"],
      ["≥300公里", "'项目自评表'!E12", "项目自评表!E12", "2 half-up", "公里"],
      [
        "3项",
        "'项目自评表'!D12:D14",
        "COUNT(项目自评表!D12, 项目自评表!D13, 项目自评表!D14)",
        undefined,
        "项",
      ],
      ["15.00分", "'项目自评表'!H12", "项目自评表!H12", "2 half-up", ""],
    ]);
    for (const { expression, value, formula } of records) {
      const decoded = decodeExpression(expression!)!;
      expect(evaluate(decoded).toString()).toBe(value);
      expect(formatExpression(decoded)).toBe(formula);
    }
    expect(ledgerRecords(plan, "claim")).toMatchObject([
      { text: "完成", rule: "exceeded", holds: "true", block: "p" },
    ]);
  });

  it("says where quotes come from", () => {
    expect(ledgerRecords(plan, "quote").map(({ text, cells, rule }) => [text, cells, rule])).toEqual(
      expect.arrayContaining([
        ["养护公路里程", "'项目自评表'!D12", undefined],
        ["《办法》", undefined, "mof-2020:basis.0"],
      ]),
    );
  });

  it("keeps every text of the sheet as generated", () => {
    const recorded = new Map(ledgerRecords(plan, "text").map(({ cell, text }) => [cell, text]));
    for (const [address, text] of recorded) expect(cellText(address!)).toBe(text);
    const texts = report.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (typeof cell?.value === "string" ? [[cell.style, cell.value] as const] : [])),
    );
    const layout = new Set(["tableHeader", "firstSource", "source", "sourceHeading"]);
    const generated = texts.filter(([style]) => !layout.has(style)).map(([, text]) => text);
    expect([...recorded.values()]).toEqual(generated);
  });

  it("lists the cross-references of the margin", () => {
    for (const { cell, text } of ledgerRecords(plan, "link")) expect(cellText(cell!)).toBe(text);
    expect(ledgerRecords(plan, "link").map(({ text }) => text)).toEqual(["F12", "D12:D14"]);
  });

  it("keeps a fingerprint of every cited cell", () => {
    const records = ledgerRecords(plan, "cell");
    const cited = new Set(records.map(({ cell }) => cell));
    for (const address of ["D12", "E12", "F12", "H12", "D13", "D14"])
      expect(cited).toContain(`项目自评表!${address}`);
    expect(cited.size).toBe(records.length);
    for (const { cell, value, text } of records) {
      const source = cellOf(SNAPSHOT, parseCellRef(cell!)!);
      expect(value).toBe(fingerprint(source));
      expect(text ?? "").toBe(source?.text ?? "");
    }
  });

  it("changes only the fingerprint of the cell that changed", () => {
    const changed = publishBlocks(BLOCKS, workbookOf(projectForm({ H12: 14 }))).plan;
    const before = new Map(ledgerRecords(plan, "cell").map(({ cell, value }) => [cell, value]));
    const different = ledgerRecords(changed, "cell").filter(({ cell, value }) => before.get(cell) !== value);
    expect(different.map(({ cell }) => cell)).toEqual(["项目自评表!H12"]);
  });

  it("explains the numbers of charts that stand on it", () => {
    const points = ledgerRecords(plan, "point");
    expect(points.length).toBeGreaterThan(0);
    const rows = sheetOfRole(plan, "ledger").rows;
    for (const { cell, value, expression, block } of points) {
      const { row, column } = parseAddress(cell!)!;
      expect(rows[row]?.cells[column]?.value).toBe(Number(value));
      expect(evaluate(decodeExpression(expression!)!).toString()).toBe(value);
      expect(block).toBe("completion");
    }
  });

  it("names each record once", () => {
    const ids = ledgerRecords(plan).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("divides what is longer than a cell holds, and nothing is lost", () => {
    const names = Array.from({ length: 3000 }, (_, index) => ref(`${"BC"[index % 2]!}${index + 1}`));
    const long = { ...figureOver("3000个", { kind: "count", cells: names }, "个"), rounding: null };
    const source = "𠮷".repeat(20_000);
    const { plan: big } = publishBlocks(
      [paragraph("p", long, quote("𠮷".repeat(500), "I12"))],
      workbookOf(projectForm({ I12: source })),
    );
    const rows = sheetOfRole(big, "ledger").rows;
    for (const { cells } of rows) {
      for (const cell of cells) expect(String(cell?.value ?? "").length).toBeLessThanOrEqual(32_000);
    }
    const [record] = ledgerRecords(big, "figure");
    expect(record!.expression!.length).toBeGreaterThan(32_000);
    expect(decodeExpression(record!.expression!)).toEqual(long.expression);
    const cited = ledgerRecords(big, "cell").find(({ cell }) => cell === `${SHEET}!I12`);
    expect(cited?.text).toBe(source);
    expect(rows.every(({ cells }) => !/[\ud800-\udbff]$/.test(String(cells[8]?.value ?? "")))).toBe(true);
  });
});
