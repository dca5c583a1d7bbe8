import { parseCellRef } from "../../../src/core/workbook/a1";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { findingsOf, label } from "../../support/evaluation-builder";
import { goldenWorkbook } from "../../support/golden-reports";

/** The workbook with some cells typed anew. */
function typed(
  workbook: WorkbookSnapshot,
  changes: Readonly<Record<string, string | number>>,
): WorkbookSnapshot {
  const places = Object.entries(changes).map(([address, value]) => ({ at: parseCellRef(address), value }));
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells, row) =>
        cells?.map((cell, column) => {
          const own = places.find(
            ({ at }) => at?.sheet === sheet.name && at.row === row && at.column === column,
          );
          return own ? { value: own.value, text: String(own.value) } : cell;
        }),
      ),
    })),
  };
}

describe("a whole workbook of a department", () => {
  test.each<[string, Readonly<Record<string, string | number>>, readonly string[]]>([
    ["as it should be", {}, []],
    ["三公 executed", { "基础数据表!D6": 20.1 }, ["B14 D6", "W35.amount F26"]],
    ["a part of 三公", { "基础数据表!D11": 5.18 }, ["B14 D6"]],
    ["project spending in base data", { "基础数据表!D19": 2195.56 }, ["W35.amount E11"]],
    ["project spending in the form", { "整体支出自评表!E11": 2195.56 }, ["W35.amount E11"]],
    ["its budget in the form", { "整体支出自评表!D11": 2430 }, ["W35.amount D11"]],
    ["a project's execution", { "项目自评表1!E6": 1378.46, "项目自评表1!E7": 1378.46 }, ["W35.amount E6"]],
    ["a project in base data", { "基础数据表!D20": 1378.46 }, ["W35.amount E6"]],
    ["三公 as an indicator", { "整体支出自评表!F26": "18.10万元" }, ["W35.amount F26"]],
    ["the staff rate", { "基础数据表!D4": 0.95 }, ["B15 D4"]],
    ["yuan", { "基础数据表!D19": 20955600 }, ["W35.unit E11"]],
    ["last year's three public expenses", { "整体支出自评表!F26": "21.86万元" }, ["W35.period F26"]],
  ])("%s", async (_, changes, expected) => {
    const findings = findingsOf(typed(await goldenWorkbook("department"), changes));
    expect(findings.filter(({ rule }) => ["B14", "B15", "W35", "W36"].includes(rule)).map(label)).toEqual(
      expected,
    );
  });
});
