import type { Finding, Severity } from "../../../src/core/evaluation/finding";
import { publishFindings, type DescribedFinding } from "../../../src/core/publishing";
import type { Locale } from "../../../src/core/common/locale";
import { projectForm, sheetOf, workbookOf } from "../../support/evaluation-builder";
import { publish, ref, reportOf, sheetOfRole } from "./support/reports";

function described(severity: Severity, message: string, changes: Partial<Finding> = {}): DescribedFinding {
  return {
    finding: { rule: "B03", severity, params: {}, at: [ref("E14")], evaluation: "项目自评表#1", ...changes },
    message,
  };
}

const FINDINGS = [
  described("info", "供参考。", { rule: "W11" }),
  described("error", "得分与计算结果不符。", {
    at: [ref("H14"), ref("G14"), ref("F14")],
    expected: "9.8",
    actual: "10",
    fix: { edits: [{ at: ref("H14"), value: 9.8, before: "10", after: "9.8" }] },
  }),
  described("warning", "=请核对"),
  described("error", "缺少偏差原因。", { rule: "B07" }),
];

function sheetFor(findings: readonly DescribedFinding[], locale: Locale = "zh-CN") {
  const { plan } = publishFindings({ snapshot: workbookOf(projectForm()), findings, locale });
  return { plan, sheet: sheetOfRole(plan, "findings") };
}

const texts = (row: { readonly cells: readonly ({ readonly value: unknown } | null)[] } | undefined) =>
  row?.cells.map((cell) => cell?.value ?? "");

describe("the findings sheet", () => {
  const { plan, sheet } = sheetFor(FINDINGS);

  it("counts by severity, then lists errors first", () => {
    expect(sheet.rows.map(texts)).toEqual([
      ["校验结果", "", "", "", "", "", "", ""],
      ["共4个问题　　错误（须更正） 2　　警告（请核对） 1　　提示（供参考） 1", "", "", "", "", "", "", ""],
      ["序号", "级别", "规则", "位置", "问题与处理办法", "应为", "实为", "可否自动更正"],
      [1, "错误", "B03", "项目自评表!H14等3处", "得分与计算结果不符。", "9.8", "10", "可以"],
      [2, "错误", "B07", "项目自评表!E14", "缺少偏差原因。", "", "", "需人工处理"],
      [3, "警告", "B03", "项目自评表!E14", "=请核对", "", "", "需人工处理"],
      [4, "提示", "W11", "项目自评表!E14", "供参考。", "", "", "需人工处理"],
    ]);
  });

  it("links each finding to the cell to mend first", () => {
    expect(sheet.rows.slice(3).map((row) => row.cells[3]?.link?.to)).toEqual([
      ref("H14"),
      ref("E14"),
      ref("E14"),
      ref("E14"),
    ]);
  });

  it("tells severity by word and by colours of different lightness", () => {
    expect(sheet.rows.slice(3).map((row) => row.cells[1]?.style)).toEqual([
      "error",
      "error",
      "warning",
      "info",
    ]);
    const lightness = (fill: string) =>
      [0.299, 0.587, 0.114].reduce(
        (sum, share, index) => sum + share * parseInt(fill.slice(index * 2, index * 2 + 2), 16),
        0,
      );
    const fills = ["error", "warning", "info"].map((name) => lightness(plan.styles[name]!.fill!));
    expect(fills[1]! - fills[0]!).toBeGreaterThan(15);
    expect(fills[2]! - fills[1]!).toBeGreaterThan(10);
  });

  it("is ready for print: landscape, header frozen and repeated", () => {
    expect(sheet).toMatchObject({
      role: "findings",
      name: "校验结果",
      frozenRows: 3,
      merges: [],
      tabColor: "C00000",
      page: { orientation: "landscape", fitToWidth: true, titleRows: { first: 2, last: 2 } },
    });
    expect(sheet.columnWidths).toHaveLength(8);
  });

  it("has room for places on one line, within reason, at the cost of the message", () => {
    const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);
    const widthFor = (name: string) => {
      const at = ["H14", "G14"].map((address) => ({ ...ref(address), sheet: name }));
      const { sheet: made } = sheetFor([
        described("error", "缺少偏差原因。", { at, expected: "1", actual: "2" }),
      ]);
      return { place: made.columnWidths[3] ?? 0, total: total(made.columnWidths) };
    };
    const [short, long, longest] = ["表", "部门整体支出绩效自评表", "表".repeat(31)].map(widthFor);
    expect(short?.place).toBe(22);
    expect(long?.place).toBeGreaterThan("部门整体支出绩效自评表!H14等2处".length * 2 - 5);
    expect(longest?.place).toBe(34);
    expect(new Set([short?.total, long?.total, longest?.total]).size).toBe(1);
  });

  it("leaves out columns that say nothing, and gives their room to the message", () => {
    const { sheet: few } = sheetFor([FINDINGS[2]!, FINDINGS[3]!]);
    expect(texts(few.rows[2])).toEqual(["序号", "级别", "规则", "位置", "问题与处理办法"]);
    expect(few.rows.every(({ cells }) => cells.length === 5)).toBe(true);
    const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);
    expect(total(few.columnWidths)).toBe(total(sheet.columnWidths));
    expect(few.page.printArea?.right).toBe(4);
    const { sheet: expected } = sheetFor([
      FINDINGS[2]!,
      { ...FINDINGS[3]!, ...described("error", "不符。", { expected: "9.8" }) },
    ]);
    expect(texts(expected.rows[2])).toEqual(["序号", "级别", "规则", "位置", "问题与处理办法", "应为"]);
  });

  it("says so when nothing was found", () => {
    const { sheet: empty } = sheetFor([]);
    expect(texts(empty.rows[1])?.[0]).toBe(
      "共0个问题　　错误（须更正） 0　　警告（请核对） 0　　提示（供参考） 0",
    );
    expect(texts(empty.rows.at(-1))).toContain("未发现问题。");
    expect(empty.tabColor).toBe("6D90BD");
  });

  it("shortens texts of cells that are very long", () => {
    const { sheet: long } = sheetFor([
      described("warning", "文".repeat(5000), { actual: "字".repeat(40_000) }),
    ]);
    expect(String(long.rows[3]?.cells[4]?.value)).toHaveLength(600);
    expect(String(long.rows[3]?.cells[5]?.value)).toHaveLength(600);
  });

  it("leaves the place empty for a finding about no cell", () => {
    const { sheet: bare } = sheetFor([described("info", "无单元格。", { at: [] })]);
    expect(bare.rows[3]?.cells[3]).toEqual({ value: "", style: "link" });
  });

  it("speaks English", () => {
    const { sheet: english } = sheetFor(FINDINGS, "en");
    expect(texts(english.rows[1])?.[0]).toMatch(/^4 findings/);
    expect(texts(english.rows[3])?.slice(0, 4)).toEqual([1, "Error", "B03", "项目自评表!H14 and 2 more"]);
  });

  it("leaves a user's own sheet of that name alone and says so", () => {
    const snapshot = workbookOf(projectForm(), sheetOf("校验结果", { A1: "我的" }));
    const { plan: other, notes } = publishFindings({ snapshot, findings: [], locale: "zh-CN" });
    expect(other.sheets[0]?.name).toBe("校验结果(2)");
    expect(notes).toMatchObject([{ code: "sheet-name", params: { name: "校验结果(2)" } }]);
  });

  it("comes with a report where findings are given", () => {
    const both = publish(reportOf([]), { findings: FINDINGS }).plan;
    expect(both.sheets.map(({ role }) => role)).toEqual(["report", "findings", "ledger", "baseline"]);
  });
});
