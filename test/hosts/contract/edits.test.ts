import { parseCellRef } from "../../../src/core/workbook/a1";
import type { CellEdit, WorkbookPlan } from "../../../src/core/workbook/plan";
import { demoPlan, plainSheet, STYLES } from "../file/writing/support/demo-plan";
import { withParts, workbookBytes } from "../file/writing/support/files";
import { BothHosts, type BothPictures } from "./support/both-hosts";
import { unexplained } from "./support/inherent";
import { PERSONS_SHEET, personsWorkbook } from "./support/person";
import { changesBetween } from "./support/picture/differences";
import { expectSameSnapshots } from "./support/snapshots";

type Value = CellEdit["value"];

function edit(cell: string, value: Value, sheet = PERSONS_SHEET): CellEdit {
  const at = parseCellRef(`${sheet}!${cell}`);
  if (!at) throw new RangeError(cell);
  return { at, value };
}

function editsOnly(...edits: readonly CellEdit[]): WorkbookPlan {
  return { sheets: [], edits, styles: {} };
}

/** Makes an edit in both hosts, finds the same cell in both and gives what it holds and looks like. */
async function edited(cell: string, value: Value) {
  const hosts = await BothHosts.open(await personsWorkbook);
  const before = hosts.pictures().file.sheets[PERSONS_SHEET];
  expect(await hosts.mustApply(editsOnly(edit(cell, value)))).toEqual([]);
  expect(unexplained(hosts.pictures())).toEqual([]);
  await expectSameSnapshots(hosts);
  const after = hosts.pictures().file.sheets[PERSONS_SHEET];
  // Nothing else is touched.
  expect({ ...after, cells: { ...after?.cells, [cell]: undefined } }).toEqual({
    ...before,
    cells: { ...before?.cells, [cell]: undefined },
  });
  return after?.cells[cell];
}

const longest = "长".repeat(32_767);
const TEXTS: readonly (readonly [what: string, text: string, kept: string])[] = [
  ["a formula", "=1+1", "=1+1"],
  ["an account", "@x", "@x"],
  ["a sum", "+86 10", "+86 10"],
  ["a negative", "-3", "-3"],
  ["leading zeros", "007", "007"],
  ["a number", "12.50", "12.50"],
  ["full-width digits", "１２", "１２"],
  ["a per cent", "95%", "95%"],
  ["an amount", "¥1,000", "¥1,000"],
  ["a bracketed number", "(5)", "(5)"],
  ["a power of ten", "1e3", "1e3"],
  ["a fraction", "1/2", "1/2"],
  ["a date", "2021-12-31", "2021-12-31"],
  ["a Chinese date", "2021年12月31日", "2021年12月31日"],
  ["a month", "三月", "三月"],
  ["a time", "12:30", "12:30"],
  ["a truth value", "TRUE", "TRUE"],
  ["an error", "#N/A", "#N/A"],
  ["an apostrophe", "'引号'", "'引号'"],
  ["blanks", "  7 ", "  7 "],
  ["a tab", "\t缩进", "\t缩进"],
  ["lines", "第一行\r\n第二行\r第三行", "第一行\n第二行\n第三行"],
  ["markup", '<b onclick="x">粗</b>&amp;<!-- -->]]>', '<b onclick="x">粗</b>&amp;<!-- -->]]>'],
  ["characters outside the plane", "𠮷😀", "𠮷😀"],
  ["what no file can hold", "a\u0000b\uD800c\uFFFF", "abc"],
  ["what looks like an escape", "_x0041_", "_x0041_"],
  ["the longest there is", longest, longest],
];

describe("a text stays the text that it is", () => {
  let pictures: BothPictures;
  const cell = (index: number) => `A${index + 21}`;

  beforeAll(async () => {
    const hosts = await BothHosts.open(await personsWorkbook);
    await hosts.mustApply(editsOnly(...TEXTS.map(([, text], index) => edit(cell(index), text))));
    pictures = hosts.pictures();
    await expectSameSnapshots(hosts);
  });

  test("in all cells alike", () => {
    expect(unexplained(pictures)).toEqual([]);
  });

  test.each(TEXTS.map(([what, , kept], index) => [what, kept, index] as const))("%s", (_, kept, index) => {
    for (const { sheets } of [pictures.file, pictures.excel]) {
      const found = sheets[PERSONS_SHEET]?.cells[cell(index)];
      expect([found?.value, found?.formula, found?.format.numberFormat]).toEqual([kept, null, "General"]);
    }
  });
});

describe("a cell keeps its looks and gets", () => {
  test.each<[string, string, Value, Value, string]>([
    ["a number", "D3", 8.05, 8.05, "General"],
    ["zero", "D3", 0, 0, "General"],
    ["a number of many digits", "D3", 0.1 + 0.2, 0.1 + 0.2, "General"],
    ["a large number", "D3", 1e21, 1e21, "General"],
    ["a share in a cell of per cents", "B4", 0.8045, 0.8045, "0.0%"],
    ["words in a cell of per cents", "B4", "100%", "100%", "0.0%"],
    ["digits in a cell of text", "B6", "008", "008", "@"],
    ["a formula's words in a cell of text", "B6", "=1", "=1", "@"],
    ["an apostrophe in a cell of text", "B6", "'8", "'8", "@"],
    ["a number in a cell of text", "B6", 8, 8, "@"],
    ["a number in the place of a formula", "D5", 20, 20, "General"],
    ["words in the first cell of a merged area", "A1", "新的标题", "新的标题", "General"],
    ["a number where the whole column has looks", "C20", 1.25, 1.25, "0.00"],
    ["words where the whole row has looks", "D9", "隶", "隶", "General"],
    ["words where column and row have looks", "C9", "隶", "隶", "0.00"],
    ["words far from everything", "Z999", "远", "远", "General"],
  ])("%s", async (_, cell, value, kept, numberFormat) => {
    const changed = await edited(cell, value);
    expect([changed?.value, changed?.formula, changed?.format.numberFormat]).toEqual([
      kept,
      null,
      numberFormat,
    ]);
  });

  test("nothing where it is emptied", async () => {
    expect((await edited("A1", null))?.value).toBeNull();
    expect(await edited("B3", "")).toBeUndefined();
    expect(await edited("D5", "")).toBeUndefined();
    expect(await edited("D5", null)).toBeUndefined();
    expect(await edited("F30", null)).toBeUndefined();
  });
});

test("an unlocked cell of a protected sheet can be edited", async () => {
  const hosts = await withProtectedSheet();
  expect(await hosts.mustApply(editsOnly(edit("A3", "造林")))).toEqual([]);
  expect(unexplained(hosts.pictures())).toEqual([]);
  expect(hosts.pictures().excel.sheets[PERSONS_SHEET]?.cells["A3"]?.value).toBe("造林");
});

test("many edits go with new sheets, on hidden sheets too, and the last one of a cell counts", async () => {
  const hosts = await BothHosts.open(await personsWorkbook);
  const edits = [
    edit("D3", 1),
    edit("A1", "=标题"),
    edit("D3", 2),
    edit("B1", null, "参数"),
    edit("C3", "7", "参数"),
  ];
  expect(await hosts.mustApply({ ...demoPlan(PERSONS_SHEET), edits })).toEqual([]);
  expect(unexplained(hosts.pictures())).toEqual([]);
  const { sheets } = hosts.pictures().excel;
  expect([sheets[PERSONS_SHEET]?.cells["D3"]?.value, sheets["参数"]?.cells["C3"]?.value]).toEqual([2, "7"]);
});

const table = workbookBytes((workbook) => {
  workbook.addWorksheet(PERSONS_SHEET).addTable({
    name: "Table1",
    ref: "B2",
    headerRow: true,
    columns: [{ name: "一" }, { name: "二" }],
    rows: [[1, 2]],
  });
});

/** The test host imports no tables: the person makes it once more. */
async function withTable(): Promise<BothHosts> {
  const hosts = await BothHosts.open(await table);
  await hosts.excel.run(async (context) => {
    context.workbook.worksheets.getItem(PERSONS_SHEET).tables.add("B2:C3", true).name = "Table1";
    await context.sync();
  });
  return hosts;
}

async function withLockedStructure(): Promise<BothHosts> {
  return BothHosts.open(
    await withParts(await personsWorkbook, {
      "xl/workbook.xml": (xml) => xml.replace("<sheets>", '<workbookProtection lockStructure="1"/><sheets>'),
    }),
  );
}

async function withProtectedSheet(): Promise<BothHosts> {
  return BothHosts.open(
    await withParts(await personsWorkbook, {
      "xl/worksheets/sheet1.xml": (xml) =>
        xml.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'),
    }),
  );
}

/** Jiyan's sheets are there, and the person has protected the findings. */
async function withProtectedFindings(): Promise<BothHosts> {
  const hosts = await asItIs();
  await hosts.mustApply(demoPlan(PERSONS_SHEET));
  await hosts.personDoes({
    inFile: (bytes) =>
      withParts(bytes, {
        "xl/worksheets/sheet4.xml": (xml) =>
          xml.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'),
      }),
    inExcel: ({ workbook }) => {
      workbook.sheetNamed("校验结果").protection = { options: {}, password: undefined };
    },
  });
  return hosts;
}

async function asItIs(): Promise<BothHosts> {
  return BothHosts.open(await personsWorkbook);
}

interface Refused {
  readonly title: string;
  readonly open: () => Promise<BothHosts>;
  readonly plan: WorkbookPlan;
  readonly file: string;
  readonly excel: string;
  /** What the sentence about it is to name. */
  readonly params: Readonly<Record<string, string>>;
}

const longName = { ...plainSheet("report", "visible", [["a"]]), name: "很".repeat(32) };
const refusals: readonly Refused[] = [
  {
    title: "an edit on a sheet that is not there",
    open: asItIs,
    plan: editsOnly(edit("D3", 1), edit("A1", 1, "没有")),
    file: "cell-not-found",
    excel: "not-found",
    params: { cell: "没有!A1" },
  },
  {
    title: "a text that no cell holds, in an edit",
    open: asItIs,
    plan: editsOnly(edit("D3", 1), edit("A2", "长".repeat(32_768))),
    file: "text-too-long",
    excel: "text-too-long",
    params: { cell: `${PERSONS_SHEET}!A2`, limit: "32767" },
  },
  {
    title: "a text that no cell holds, on a sheet of the plan",
    open: asItIs,
    plan: {
      sheets: [plainSheet("findings", "visible", [["a"], ["长".repeat(32_768)]])],
      edits: [],
      styles: STYLES,
    },
    file: "text-too-long",
    excel: "text-too-long",
    params: { cell: "校验结果!A2", limit: "32767" },
  },
  {
    title: "a cell that a merged area covers",
    open: asItIs,
    plan: editsOnly(edit("D3", 1), edit("C1", "藏起来")),
    file: "cell-not-editable: merged",
    excel: "merged-range",
    params: { cell: `${PERSONS_SHEET}!C1` },
  },
  {
    title: "a locked cell of a protected sheet",
    open: withProtectedSheet,
    plan: editsOnly(edit("A3", "可以"), edit("D3", 1)),
    file: "cell-not-editable: locked",
    excel: "protected-sheet",
    params: { cell: `${PERSONS_SHEET}!D3` },
  },
  {
    title: "the header of a table",
    open: withTable,
    plan: editsOnly(edit("D9", 1), edit("C2", "三")),
    file: "cell-not-editable: header",
    excel: "table-header",
    params: { cell: `${PERSONS_SHEET}!C2` },
  },
  {
    title: "a new sheet in a workbook with a locked list of sheets",
    open: withLockedStructure,
    plan: { ...demoPlan(PERSONS_SHEET), edits: [] },
    file: "structure-locked",
    excel: "protected-workbook",
    params: { sheet: "绩效自评报告" },
  },
  {
    title: "a sheet of Jiyan's that the person has protected",
    open: withProtectedFindings,
    plan: demoPlan(PERSONS_SHEET, { withCharts: false }),
    file: "sheet-protected",
    excel: "protected-sheet",
    params: { sheet: "校验结果" },
  },
  {
    title: "a name that no sheet can have",
    open: asItIs,
    plan: { sheets: [longName], edits: [], styles: STYLES },
    file: "name-too-long",
    excel: "name-too-long",
    params: { name: longName.name, limit: "31" },
  },
];

describe("what one host refuses the other refuses too, with nothing written:", () => {
  test.each(refusals.map((refused) => [refused.title, refused] as const))("%s", async (_, refused) => {
    const hosts = await refused.open();
    const before = hosts.pictures();
    const outcome = await hosts.apply(refused.plan);
    expect(outcome).toEqual({
      file: { refused: refused.file, params: expect.objectContaining(refused.params) as unknown },
      excel: { refused: refused.excel, params: expect.objectContaining(refused.params) as unknown },
    });
    expect(changesBetween(before, hosts.pictures())).toEqual([]);
  });
});
