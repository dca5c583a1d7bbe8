import { SnapshotAssembler } from "../../../src/core/workbook/assemble";
import type { CellStyle, PlannedSheet } from "../../../src/core/workbook/plan";
import { plannedBlock } from "../../../src/core/workbook/planned-block";
import { numberFormat } from "../../../src/core/workbook/number-format";

const FONT = { font: { name: "宋体", size: 11 } } satisfies CellStyle;
const STYLES = { plain: FONT, rate: { ...FONT, numberFormat: "0.00%" } };
const FRAME = {
  name: "报告",
  visibility: "visible",
  merges: [],
  protected: false,
  hiddenRows: [],
  hiddenColumns: [],
} as const;
const show = (value: number, format: string) => numberFormat(format, false).number(value);

const ROWS: PlannedSheet["rows"] = [
  { cells: [{ value: "=不是公式", style: "plain" }, null, { value: 0.8045, style: "rate" }] },
  { cells: [] },
  {
    cells: [
      { value: true, style: "plain" },
      { value: null, style: "plain" },
      { value: 12.5, style: "plain" },
    ],
  },
];

function assembler(): SnapshotAssembler {
  return new SnapshotAssembler({ sheets: [FRAME], names: [], date1904: false, structureProtected: false });
}

test("planned cells become the cells that a program would hand out", () => {
  const book = assembler();
  book.add(plannedBlock(0, { rows: ROWS }, STYLES, show));
  const [sheet] = book.snapshot().sheets;
  expect(sheet?.rows.map((row) => row?.map((cell) => cell))).toEqual([
    [
      { value: "=不是公式", text: "=不是公式" },
      undefined,
      { value: 0.8045, text: "80.45%", format: "0.00%" },
    ],
    undefined,
    [{ value: true, text: "TRUE" }, undefined, { value: 12.5, text: "12.5" }],
  ]);
});

test("sheets and names can be added while a snapshot that was taken stays as it is", () => {
  const book = assembler();
  const before = book.snapshot();
  const index = book.addSheet({ ...FRAME, name: "又一张", unread: true });
  book.add({ ...plannedBlock(index, { rows: ROWS }, STYLES, show) });
  book.setName({ name: "_jiyan_report", refersTo: "'旧'!$A$1", hidden: true });
  book.setName({ name: "_jiyan_report", refersTo: "'又一张'!$A$1", hidden: true });
  const after = book.snapshot();
  expect(index).toBe(1);
  expect(after.sheets.map(({ name, unread, rows }) => [name, unread, rows.length])).toEqual([
    ["报告", undefined, 0],
    ["又一张", true, 3],
  ]);
  expect(after.names).toEqual([{ name: "_jiyan_report", refersTo: "'又一张'!$A$1", hidden: true }]);
  expect([before.sheets.length, before.names]).toEqual([1, []]);
});

test("a name of a sheet's own is another one", () => {
  const local = { name: "合计", refersTo: "'报告'!$A$1", hidden: false, scope: "报告" };
  const book = new SnapshotAssembler({
    sheets: [FRAME],
    names: [local],
    date1904: false,
    structureProtected: false,
  });
  book.setName({ name: "合计", refersTo: "'报告'!$B$1", hidden: false });
  expect(book.snapshot().names).toHaveLength(2);
});
