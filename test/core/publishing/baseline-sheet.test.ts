import { fingerprint } from "../../../src/core/proof/fingerprint";
import type { Block } from "../../../src/core/narrative/report";
import { publishFindings } from "../../../src/core/publishing";
import { formatCellRef } from "../../../src/core/workbook/a1";
import { OWN_SHEET_MARK, ownSheetMark } from "../../../src/core/workbook/ownership";
import { cellOf, type WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { projectForm, workbookOf } from "../../support/evaluation-builder";
import {
  asSnapshot,
  baselineOfPlan,
  claim,
  figure,
  heading,
  numberCell,
  paragraph,
  publishBlocks,
  quote,
  SHEET,
  sheetOfRole,
  textCell,
  words,
} from "./support/reports";

const SNAPSHOT = workbookOf(projectForm());
const BLOCKS: readonly Block[] = [
  heading("h", 1, "完成情况"),
  paragraph(
    "p",
    quote("养护公路里程", "D12"),
    claim("完成", "F12", "300", "300"),
    figure("300公里", { F12: "300" }),
  ),
  {
    kind: "table",
    id: "t",
    caption: [words("得分表")],
    columns: [
      { header: "指标", align: "left" },
      { header: "得分", align: "right", numberFormat: "0.00" },
    ],
    rows: [[textCell(quote("养护公路里程", "D12")), numberCell("15", "H12", "15.00分")]],
  },
];

describe("the baseline sheet", () => {
  const { plan } = publishBlocks(BLOCKS, SNAPSHOT);

  it("is very hidden", () => {
    expect(sheetOfRole(plan, "baseline")).toMatchObject({
      visibility: "very-hidden",
      name: "_jiyan_baseline",
    });
  });

  it("says what stands in each cell of the report", () => {
    const { written } = baselineOfPlan(plan);
    const planned = sheetOfRole(plan, "report").rows.flatMap(({ cells }, row) => {
      const filled = cells.flatMap((cell, column) =>
        (cell?.value ?? "") === "" ? [] : [[column, cell?.value]],
      );
      return filled.length === 0 ? [] : [{ row, cells: filled }];
    });
    expect(written.report).toEqual(planned);
    expect(planned.length).toBeGreaterThan(4);
    expect(written.findings).toBeUndefined();
  });

  it("keeps a fingerprint of every cited cell", () => {
    const cells = baselineOfPlan(plan).cited ?? [];
    const cited = new Set(cells.map(({ at }) => formatCellRef(at)));
    for (const address of ["D12", "F12", "H12"]) expect(cited).toContain(`${SHEET}!${address}`);
    expect(cited.size).toBe(cells.length);
    for (const { at, fingerprint: mark, text } of cells) {
      const source = cellOf(SNAPSHOT, at);
      expect([mark, text]).toEqual([fingerprint(source), source?.text ?? ""]);
    }
  });

  it("changes only the fingerprint of the cell that changed", () => {
    const changed = publishBlocks(BLOCKS, workbookOf(projectForm({ H12: 14 }))).plan;
    const before = new Map(
      baselineOfPlan(plan).cited?.map(({ at, fingerprint: mark }) => [formatCellRef(at), mark]),
    );
    const different = baselineOfPlan(changed).cited?.filter(
      ({ at, fingerprint: mark }) => before.get(formatCellRef(at)) !== mark,
    );
    expect(different?.map(({ at }) => formatCellRef(at))).toEqual([`${SHEET}!H12`]);
  });

  it("holds texts longer than a cell in pieces that divide no character", () => {
    const source = "𠮷".repeat(20_000);
    const { plan: big } = publishBlocks(
      [paragraph("p", quote("𠮷".repeat(500), "I12"))],
      workbookOf(projectForm({ I12: source })),
    );
    for (const { cells } of sheetOfRole(big, "baseline").rows) {
      const text = String(cells[3]?.value ?? "");
      expect(text.length).toBeLessThanOrEqual(32_000);
      expect(text).not.toMatch(/[\ud800-\udbff]$/);
    }
    expect(baselineOfPlan(big).cited?.find(({ at }) => formatCellRef(at) === `${SHEET}!I12`)?.text).toBe(
      source,
    );
  });

  it("keeps what is known of the report where only the findings are written", () => {
    const name = "_jiyan_baseline";
    const workbook: WorkbookSnapshot = {
      ...SNAPSHOT,
      sheets: [...SNAPSHOT.sheets, asSnapshot(sheetOfRole(plan, "baseline"))],
      names: [
        { name, refersTo: `'${name}'!$A$1`, hidden: true },
        { name: OWN_SHEET_MARK, refersTo: ownSheetMark("baseline"), hidden: true, scope: name },
      ],
    };
    const findings = publishFindings({ snapshot: workbook, findings: [], locale: "zh-CN" }).plan;
    const { written, cited } = baselineOfPlan(findings);
    expect(written.report).toEqual(baselineOfPlan(plan).written.report);
    expect(cited).toEqual(baselineOfPlan(plan).cited);
    expect(written.findings?.length).toBeGreaterThan(2);
  });
});
