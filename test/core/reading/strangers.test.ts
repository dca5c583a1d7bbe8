import { readdirSync, readFileSync } from "node:fs";
import { readEvaluations } from "../../../src/core/reading";
import { readWorkbook } from "../../../src/hosts/file/reading";
import { describeWithShared, hasShared, shared } from "../../support/shared";

describeWithShared("workbooks of strangers (../shared/workbooks)", () => {
  const names = hasShared ? readdirSync(shared("workbooks")).filter((name) => /\.xls[xm]$/.test(name)) : [];

  test.each(names)("%s: every sheet is read or left out with a reason", async (name) => {
    const workbook = await readWorkbook(new Uint8Array(readFileSync(shared("workbooks", name))));
    const sheets = workbook.ok ? workbook.value.sheets.map((sheet) => sheet.name) : [];
    const { evaluations, skipped } = readEvaluations(
      workbook.ok ? workbook.value : { sheets: [], names: [], date1904: false, structureProtected: false },
    );
    const seen = [...evaluations.map(({ sheet }) => sheet), ...skipped.map(({ at }) => at.sheet)];
    expect([...new Set(seen)].sort()).toEqual([...new Set(sheets)].sort());
  });
});
