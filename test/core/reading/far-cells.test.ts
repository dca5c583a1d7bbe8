import { readEvaluations } from "../../../src/core/reading";
import type { CellRange } from "../../../src/core/workbook/a1";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { accountOf } from "../../support/cell-account";
import { lines } from "../../support/form-builder";
import { workbookOf } from "../../support/snapshot-builder";

const HEADER = "一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分";
const ROW = "产出指标 | 清淤长度 | ≥12公里 | 12.5公里 | 100 | 100";
/** Far beyond any form, where Excel's last column is. */
const FAR = 16_383;

/** A form with a value at the far end of one of its rows, as a slip of the keyboard leaves it. */
function book(
  text: string,
  more: { readonly merges?: readonly CellRange[]; readonly hidden?: boolean } = {},
) {
  const [sheet, ...others] = workbookOf(lines(HEADER, ROW)).sheets;
  if (!sheet) throw new Error("no sheet");
  const cells = [...(sheet.rows[1] ?? [])];
  cells[FAR] = { value: text, text };
  const rows = [...sheet.rows];
  rows[1] = cells;
  const changed = {
    ...sheet,
    rows,
    merges: more.merges ?? [],
    hiddenColumns: more.hidden === true ? [FAR] : [],
  };
  return { ...workbookOf(lines(HEADER, ROW)), sheets: [changed, ...others] } as WorkbookSnapshot;
}

test("a value in the last column is listed as unread, and the form beside it is read", () => {
  const workbook = book("备忘");
  const reading = readEvaluations(workbook);
  const [form] = reading.evaluations;
  expect(form?.indicators.map(({ name }) => name.text)).toEqual(["清淤长度"]);
  expect(form?.unread.map(({ at, text }) => [at.column, text])).toEqual([[FAR, "备忘"]]);
  expect(accountOf(workbook, reading)).toEqual({ vanished: [], twice: [], misplaced: [] });
});

test("in a hidden column it is no part of the form", () => {
  const workbook = book("备忘", { hidden: true });
  const reading = readEvaluations(workbook);
  expect(reading.evaluations[0]?.unread).toEqual([]);
  expect(accountOf(workbook, reading).twice).toEqual([]);
});

test("a row that is merged as far as the last column is read once", () => {
  const [sheet] = workbookOf(lines(HEADER, ROW, "备注：数据来自年报")).sheets;
  if (!sheet) throw new Error("no sheet");
  const merges = [{ top: 2, left: 0, bottom: 2, right: FAR }];
  const workbook = { ...workbookOf(lines(HEADER, ROW)), sheets: [{ ...sheet, merges }] };
  const reading = readEvaluations(workbook);
  expect(reading.evaluations[0]?.notes.map(({ body }) => body.text)).toEqual(["备注：数据来自年报"]);
  expect(accountOf(workbook, reading)).toEqual({ vanished: [], twice: [], misplaced: [] });
});
