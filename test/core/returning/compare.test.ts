import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { compareWorkbooks, type Change } from "../../../src/core/returning";
import { formatAddress, parseAddress } from "../../../src/core/workbook/a1";
import { FORMER_SHEET_MARK, OWN_SHEET_MARK } from "../../../src/core/workbook/ownership";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { readWorkbook } from "../../../src/hosts/file/reading";
import { changeSheet, deleteRow, insertColumn, putCell, textCell } from "../../support/mutations";
import { workbook, workbookOf, type SheetInput } from "../../support/snapshot-builder";

const FORMS = join(__dirname, "../../fixtures/forms");
const NAMES = readdirSync(FORMS).filter((name) => name.endsWith(".xlsx"));

function changes(before: WorkbookSnapshot, after: WorkbookSnapshot): readonly string[] {
  return compareWorkbooks(before, after).changes.map(told);
}

function told({ kind, at, was, now }: Change): string {
  return [kind, formatAddress(at), was, now].join(" ");
}

const ROWS: SheetInput["rows"] = [
  ["指标", "指标值", "完成值", "得分"],
  ["造林", "10亩", "9亩", 9],
  ["修路", "5公里", "5公里", 10],
  ["合计", null, null, { value: 19, text: "19", formula: "SUM(D2:D3)" }],
];

/** The rows with one cell changed. */
function withCell(
  row: number,
  column: number,
  value: SheetInput["rows"][number][number],
): SheetInput["rows"] {
  return ROWS.map((cells, index) =>
    index === row ? cells.map((cell, at) => (at === column ? value : cell)) : cells,
  );
}

test.each<[name: string, rows: SheetInput["rows"], expected: readonly string[]]>([
  ["nothing", ROWS, []],
  ["a value", withCell(1, 1, "8亩"), ["changed B2 10亩 8亩"]],
  ["a value filled in", withCell(3, 1, "15"), ["filled B4  15"]],
  ["a value taken out", withCell(1, 2, null), ["emptied C2 9亩 "]],
  [
    "a number shown otherwise",
    withCell(2, 3, { value: 10, text: "10.0", format: "0.0" }),
    ["changed D3 10 10.0"],
  ],
  ["the result of a formula", withCell(3, 3, { value: 18, text: "18", formula: "SUM(D2:D3)" }), []],
  [
    "a formula",
    withCell(3, 3, { value: 9, text: "9", formula: "SUM(D2:D2)" }),
    ["formula D4 =SUM(D2:D3) =SUM(D2:D2)"],
  ],
  ["blanks in a formula", withCell(3, 3, { value: 19, text: "19", formula: "SUM(D2: D3)" }), []],
  ["a value for a formula", withCell(3, 3, 19), ["formula-gone D4 =SUM(D2:D3) 19"]],
  [
    "a formula for a value",
    withCell(1, 3, { value: 9, text: "9", formula: "3*3" }),
    ["formula-new D2 9 =3*3"],
  ],
  ["a formula taken out", withCell(3, 3, null), ["emptied D4 19 "]],
  [
    "a number that its format shows nothing of",
    withCell(2, 3, { value: 11, text: "", format: ";;;" }),
    ["changed D3 10 11"],
  ],
  ["a row taken out", ROWS.filter((_, index) => index !== 1), ["row-removed A2 造林 10亩 9亩 9 "]],
])("finds %s", (_, rows, expected) => {
  expect(changes(workbookOf(ROWS), workbookOf(rows))).toEqual(expected);
});

test("a column taken out is one change, and a row of which nothing else is left goes with it", () => {
  const before = ROWS.map((cells, row) => [cells[0], row === 0 ? "备注" : null, ...cells.slice(1)]);
  const remarked = [...before.slice(0, 2), [null, "受灾"], ...before.slice(2)];
  expect(changes(workbookOf(before), workbookOf(ROWS))).toEqual(["column-removed B1 备注 "]);
  expect(changes(workbookOf(remarked), workbookOf(ROWS))).toEqual(["column-removed B1 备注 受灾 "]);
  expect(changes(workbookOf(ROWS), workbookOf(remarked))).toEqual(["column-added B1  备注 受灾"]);
});

test("a column put in beside one that was changed is known from it by what both say", () => {
  const before = [
    ["指标", "完成值"],
    ["造林", "9亩"],
    ["修路", "5公里"],
    ["架桥", "1座"],
    ["清淤", "3处"],
  ];
  const after = before.map(([name, value], row) => [name, `备注${row}`, row === 1 ? "8亩" : value]);
  const { changes: found, now } = compareWorkbooks(workbookOf(before), workbookOf(after));
  expect(found.map(told)).toEqual(["column-added B1  备注0 备注1 备注2 备注3 备注4", "changed C2 9亩 8亩"]);
  expect(now({ sheet: "自评表", row: 2, column: 1 })).toEqual({ sheet: "自评表", row: 2, column: 2 });
});

test("a cell of a blank sheet stands where it stood", () => {
  const blank = workbookOf([]);
  const { changes: found, now } = compareWorkbooks(blank, blank);
  expect(found).toEqual([]);
  expect(now({ sheet: "自评表", row: 0, column: 1 })).toEqual({ sheet: "自评表", row: 0, column: 1 });
});

test("a sheet of which nothing is left has lost its rows and got others", () => {
  const before = workbookOf([
    ["指标", "目标值"],
    ["造林面积", "1.2万亩"],
  ]);
  const after = workbookOf([["通知"], ["本单位不再填报"], ["联系电话"]]);
  const found = changes(before, after);
  expect(found.filter((one) => one.startsWith("row-removed"))).toHaveLength(2);
  expect(found.filter((one) => one.startsWith("row-added"))).toHaveLength(3);
  expect(changes(before, before)).toEqual([]);
});

test("a row put in leaves the rows below as they were, and their formulas, which follow", () => {
  const rows = [
    ...ROWS.slice(0, 2),
    ["架桥", "1座", "1座", 8],
    ...ROWS.slice(2, 3),
    ["合计", null, null, { value: 27, text: "27", formula: "SUM(D2:D4)" }],
  ];
  const { changes: found, now } = compareWorkbooks(workbookOf(ROWS), workbookOf(rows));
  expect(found.map(told)).toEqual(["row-added A3  架桥 1座 1座 8"]);
  expect(now({ sheet: "自评表", row: 2, column: 1 })).toEqual({ sheet: "自评表", row: 3, column: 1 });
});

test("a row and a value at once are two changes", () => {
  const rows = [...ROWS.slice(0, 1), ["架桥", "1座", "1座", 8], ["造林", "8亩", "9亩", 9], ...ROWS.slice(2)];
  expect(changes(workbookOf(ROWS), workbookOf(rows))).toEqual([
    "row-added A2  架桥 1座 1座 8",
    "changed B3 10亩 8亩",
  ]);
});

test("a row that is elsewhere was moved", () => {
  const rows = [0, 2, 1, 3].map((index) => ROWS[index] ?? []);
  expect(changes(workbookOf(ROWS), workbookOf(rows))).toEqual([
    expect.stringMatching(/^row-moved A\d A\d $|^row-moved A\d A\d /),
  ]);
});

test("a sheet that the reports were written on is none of the unit's, in either version", () => {
  const form = { name: "自评表", rows: ROWS };
  const report = { name: "我的报告", rows: [["一、概况"]] };
  const owned = workbook([form, report], {
    names: [{ name: OWN_SHEET_MARK, refersTo: FORMER_SHEET_MARK, scope: report.name, hidden: true }],
  });
  const plain = workbook([form, report]);
  expect(changes(owned, owned)).toEqual([]);
  expect(changes(owned, workbook([form]))).toEqual([]);
  expect(changes(workbook([form]), owned)).toEqual([]);
  expect(changes(plain, owned)).toEqual(["sheet-removed A1 我的报告 "]);
  expect(changes(workbook([form]), plain)).toEqual(["sheet-added A1  我的报告"]);
});

test("sheets come and go, whatever the case of their names; those of the findings are none of the unit's", () => {
  const before = workbook([
    { name: "Form", rows: ROWS },
    { name: "旧", rows: [["x"]] },
  ]);
  const after = workbook([
    { name: "FORM", rows: ROWS },
    { name: "新", rows: [["x"]] },
    { name: "校验结果", rows: [["y"]] },
  ]);
  expect(compareWorkbooks(before, after).changes.map(({ kind, at }) => `${kind} ${at.sheet}`)).toEqual([
    "sheet-removed 旧",
    "sheet-added 新",
  ]);
});

function sheetsOf({ sheets }: WorkbookSnapshot): readonly SheetSnapshot[] {
  return sheets.filter(({ rows }) => rows.some((row) => row?.some((cell) => cell !== undefined)));
}

describe.each(NAMES)("in %s", (name) => {
  let form: WorkbookSnapshot | undefined;

  beforeAll(async () => {
    const read = await readWorkbook(readFileSync(join(FORMS, name)));
    if (read.ok) form = read.value;
  });

  test("nothing is different from itself, and one changed cell is one change", () => {
    const workbookNow = form ?? workbookOf([]);
    expect(changes(workbookNow, workbookNow)).toEqual([]);
    const cells = sheetsOf(workbookNow).flatMap((sheet) =>
      sheet.rows.flatMap((row, index) =>
        (row ?? []).flatMap((cell, column) =>
          cell !== undefined && cell.formula === undefined && cell.text.trim() !== ""
            ? [{ sheet: sheet.name, row: index, column }]
            : [],
        ),
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...cells), ({ sheet, row, column }) => {
        const changed = changeSheet(workbookNow, sheet, (one) =>
          putCell(one, row, column, textCell("改后的内容")),
        );
        const found = compareWorkbooks(workbookNow, changed).changes;
        expect(found).toMatchObject([{ kind: "changed", at: { sheet, row, column }, now: "改后的内容" }]);
      }),
      { numRuns: 25 },
    );
  });

  test("a column put in is one change", () => {
    const workbookNow = form ?? workbookOf([]);
    const [sheet] = sheetsOf(workbookNow);
    const cells = new Map(Array.from({ length: 12 }, (_, row) => [row, textCell(`新${row}`)]));
    const added = changeSheet(workbookNow, sheet?.name ?? "", (one) => insertColumn(one, 1, cells));
    const [first, ...others] = compareWorkbooks(workbookNow, added).changes;
    expect(first).toMatchObject({ kind: "column-added", at: { row: 0, column: 1 } });
    expect(others.filter(({ kind }) => kind !== "row-added")).toEqual([]);
  });

  test("a row taken out is one change", () => {
    const workbookNow = form ?? workbookOf([]);
    const [sheet] = sheetsOf(workbookNow);
    const full = (sheet?.rows ?? []).flatMap((row, index) =>
      row?.some((cell) => cell !== undefined) ? [index] : [],
    );
    const row = full[Math.floor(full.length / 2)] ?? 0;
    const cut = changeSheet(workbookNow, sheet?.name ?? "", (one) => deleteRow(one, row));
    expect(compareWorkbooks(workbookNow, cut).changes).toMatchObject([{ kind: "row-removed", at: { row } }]);
  });
});

test("a cell whose row is gone stands nowhere", () => {
  const { now } = compareWorkbooks(workbookOf(ROWS), workbookOf(ROWS.filter((_, index) => index !== 1)));
  const at = parseAddress("B2");
  expect(at && now({ sheet: "自评表", ...at })).toBeNull();
  expect(at && now({ sheet: "别的表", ...at })).toBeNull();
});
