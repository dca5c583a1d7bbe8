import type { WorkbookPlan } from "../../../../src/core/workbook/plan";
import { sourceOf } from "../../../../src/core/workbook/plan-source";
import { connectExcel } from "../../../../src/hosts/excel";
import { connect, WorkbookModel } from "../../../excel-host";
import { describeDifference, differencesBetween } from "../../contract/support/picture/differences";
import type { WorkbookPicture } from "../../contract/support/picture/picture";
import { demoPlan, plainSheet } from "../../file/writing/support/demo-plan";
import { settled } from "../../../support/settled";
import { inOwnTime } from "../support/own-time";
import { type ExcelOptions, ExcelSubject } from "../support/subject";

const PLAN = withOneChart(demoPlan("数据"));

/** Enough of everything, and quick to compare. */
function withOneChart(plan: WorkbookPlan): WorkbookPlan {
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    charts: sheet.charts.slice(0, 1),
    rows: sheet.rows.slice(0, 12),
    page: { ...sheet.page, printArea: { top: 0, left: 0, bottom: 11, right: 4 } },
  }));
  return { ...plan, sheets };
}

function person(): WorkbookModel {
  const book = new WorkbookModel(["数据"]);
  book.sheetNamed("数据").cells.ensure(0, 0).value = "指标";
  return book;
}

/** The person's workbook, and one with the plan in it. */
async function written(options: ExcelOptions = {}): Promise<ExcelSubject> {
  const subject = ExcelSubject.over(person(), "1.17", options);
  expect(await subject.apply(PLAN)).toBe("");
  return subject;
}

/** Names of sheets that differ between two states. */
function changedSheets({ sheets: before }: WorkbookPicture, { sheets: after }: WorkbookPicture): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => differencesBetween(before[name], after[name]).length > 0);
}

/** What is not as in the workbook that the plan was written into without trouble. */
function amiss(subject: ExcelSubject): readonly string[] {
  return differencesBetween(wanted, subject.picture()).map(describeDifference);
}

let wanted: WorkbookPicture;

beforeAll(async () => {
  wanted = (await written()).picture();
});

async function expectRepaired(subject: ExcelSubject): Promise<void> {
  expect(await subject.apply(PLAN)).toBe("");
  expect(amiss(subject)).toEqual([]);
  expect(subject.host.workbook.sheets).toHaveLength(4);
  expect(subject.host.workbook.enableEvents).toBe(true);
  expect(subject.host.liveReferences).toBe(0);
}

describe("while the person types in a cell", () => {
  test("writing waits until the cell is left", async () => {
    const subject = ExcelSubject.over(person(), "1.17");
    subject.host.beginCellEdit();
    const applying = subject.apply(PLAN);
    await settled();
    expect(subject.host.workbook.sheets).toHaveLength(1);
    subject.host.endCellEdit();
    expect(await applying).toBe("");
  });

  test("it is told where Excel cannot wait, and nothing is written", async () => {
    const subject = ExcelSubject.over(person(), "1.17", { withoutDelay: true });
    subject.host.beginCellEdit();
    expect(await subject.workbook.apply(sourceOf(PLAN))).toMatchObject({ error: { code: "cell-editing" } });
    expect(subject.host.workbook.sheets).toHaveLength(1);
    subject.host.endCellEdit();
    await expectRepaired(subject);
  });
});

describe("what a person did to Jiyan's sheets", () => {
  const things: readonly (readonly [string, (book: WorkbookModel) => void, object])[] = [
    [
      "a protected sheet",
      (book) => (book.sheetNamed("校验结果").protection = { options: {}, password: undefined }),
      { code: "protected-sheet", params: { sheet: "校验结果" } },
    ],
    [
      "a table over the report's place",
      (book) => book.sheetNamed("绩效自评报告").tables.push(tableOver(4, 8)),
      { code: "table-range", params: { sheet: "绩效自评报告", table: "表1" } },
    ],
    [
      "a pivot table",
      (book) =>
        book
          .sheetNamed("校验结果")
          .pivotTables.push({ name: "透视", area: { top: 0, left: 0, bottom: 3, right: 3 } }),
      { code: "pivot-range", params: { sheet: "校验结果" } },
    ],
  ];
  test.each(things)("%s is told before anything is written", async (_, change, trouble) => {
    const subject = await written();
    change(subject.host.workbook);
    const before = subject.picture();
    const applied = await subject.workbook.apply(sourceOf(demoPlan("数据", { withCharts: false })));
    expect(applied).toEqual({ ok: false, error: trouble });
    expect(changedSheets(before, subject.picture())).toEqual([]);
  });

  test("a filter, hidden rows and columns, frozen panes, other sizes and merges give way", async () => {
    const subject = await written();
    const sheet = subject.host.workbook.sheetNamed("校验结果");
    sheet.filter = { top: 0, left: 0, bottom: 1, right: 2 };
    sheet.hiddenRows.add(1);
    sheet.hiddenColumns.add(1);
    sheet.frozen = { top: 0, left: 0, bottom: 4, right: 16_383 };
    sheet.columnWidths.set(0, 200);
    sheet.rowHeights.set(1, 100);
    sheet.merges.push({ top: 0, left: 0, bottom: 1, right: 1 });
    await expectRepaired(subject);
    expect([sheet.filter, sheet.hiddenRows.size, sheet.hiddenColumns.size]).toEqual([undefined, 0, 0]);
  });

  test("a chart of the person's stays, Jiyan's own are replaced", async () => {
    const subject = await written();
    const { host } = subject;
    const sheet = host.workbook.sheetNamed("绩效自评报告");
    host.workbook.addChart(sheet, "Line").name = "我的图表";
    expect(await subject.apply(demoPlan("数据", { withCharts: false }))).toBe("");
    expect(sheet.charts.map(({ name }) => name)).toEqual(["我的图表"]);
    expect(await subject.apply(PLAN)).toBe("");
    expect(sheet.charts.map(({ name }) => name)).toEqual(["我的图表", "Jiyan_budget"]);
  });

  test("a copy of a marked sheet is the person's", async () => {
    const subject = await written();
    const book = subject.host.workbook;
    const copy = book.addSheet("绩效自评报告 (2)");
    copy.cells.ensure(0, 0).value = "我改过的报告";
    copy.names.push({
      name: "_jiyan_report",
      formula: "='绩效自评报告 (2)'!$A$1",
      comment: "",
      visible: false,
    });
    expect(await subject.apply(PLAN)).toBe("");
    expect(copy.cells.at(0, 0)?.value).toBe("我改过的报告");
  });
});

function tableOver(top: number, bottom: number): WorkbookModel["sheets"][number]["tables"][number] {
  return {
    id: "1",
    name: "表1",
    area: { top, left: 0, bottom, right: 3 },
    style: "",
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    isFiltered: false,
  };
}

describe("a locked workbook", () => {
  test("gets no sheets", async () => {
    const subject = ExcelSubject.over(person(), "1.17");
    subject.host.workbook.structureProtection = { password: undefined };
    expect(await subject.workbook.apply(sourceOf(PLAN))).toEqual({
      ok: false,
      error: { code: "protected-workbook", params: { sheet: "绩效自评报告" } },
    });
    expect(subject.host.workbook.sheets).toHaveLength(1);
  });

  test("lets those be written anew that are there", async () => {
    const subject = await written();
    subject.host.workbook.structureProtection = { password: undefined };
    await expectRepaired(subject);
  });

  test("is told when it was locked after it was read", async () => {
    const subject = ExcelSubject.over(person(), "1.17");
    await subject.read();
    subject.host.workbook.structureProtection = { password: undefined };
    const applied = await subject.workbook.apply(sourceOf(PLAN));
    expect(applied).toMatchObject({ ok: false, error: { code: "protected-workbook" } });
    expect(subject.host.workbook.sheets).toHaveLength(1);
  });
});

describe("what happened between reading and writing", () => {
  const events: readonly (readonly [string, (book: WorkbookModel) => void])[] = [
    ["a chart of Jiyan's was deleted", (book) => book.sheetNamed("绩效自评报告").charts.splice(0, 1)],
    [
      "a sheet of Jiyan's was deleted",
      (book) => {
        book.removeSheet(book.sheetNamed("校验结果"));
      },
    ],
    ["a marker was deleted", (book) => book.names.splice(0, 1)],
    [
      "a marker was turned to another sheet",
      (book) => {
        book.names[0]!.formula = "='数据'!$B$2";
      },
    ],
    ["a table over a sheet was taken away", (book) => book.sheetNamed("校验结果").tables.splice(0)],
  ];
  test.each(events)("%s: what is there now counts", async (what, change) => {
    const subject = await written();
    const book = subject.host.workbook;
    if (what.includes("table")) book.sheetNamed("校验结果").tables.push(tableOver(0, 2));
    await subject.read();
    change(book);
    const before = subject.picture();
    expect(await subject.apply(PLAN)).toBe("");
    const named = (name: string) => book.names.filter((each) => each.name === name).length;
    expect(["_jiyan_report", "_jiyan_findings", "_jiyan_ledger"].map(named)).toEqual([1, 1, 1]);
    // What is not marked any more is the person's, and so is what only a marker calls Jiyan's.
    const changed = changedSheets(before, subject.picture());
    expect(changed).not.toContain("数据");
    expect(changed.includes("绩效自评报告")).toBe(what.includes("chart"));
    expect(subject.host.liveReferences).toBe(0);
  });

  test("a sheet of Jiyan's was renamed: links lead to its new name", async () => {
    const subject = await written();
    await subject.read();
    const { workbook } = subject.host;
    workbook.renameSheet(workbook.sheetNamed("绩效自评报告"), "我的报告");
    const link = { to: { sheet: "绩效自评报告", row: 0, column: 0 } };
    const plan: WorkbookPlan = {
      ...PLAN,
      sheets: PLAN.sheets.map((sheet) => ({
        ...sheet,
        charts: [],
        rows: sheet.role === "findings" ? [{ cells: [{ value: "源", style: "link", link }] }] : sheet.rows,
      })),
    };
    const applied = await subject.workbook.apply(sourceOf(plan));
    expect(applied).toMatchObject({ value: { sheets: ["我的报告", "校验结果", "_jiyan"], notices: [] } });
    const linked = workbook.sheetNamed("校验结果").cells.at(0, 0)?.link?.documentReference;
    expect(linked).toBe("'我的报告'!A1");
    expect(workbook.enableEvents).toBe(true);
  });

  test("a sheet of the person's got the name that a new one was to have: it keeps it", async () => {
    const subject = ExcelSubject.over(person(), "1.17");
    await subject.read();
    subject.host.workbook.addSheet("绩效自评报告").cells.ensure(0, 0).value = "我的";
    expect(await subject.workbook.apply(sourceOf(PLAN))).toMatchObject({
      value: {
        notices: [{ code: "sheet-renamed", params: { wanted: "绩效自评报告", name: "绩效自评报告(2)" } }],
      },
    });
    expect(subject.host.workbook.sheetNamed("绩效自评报告").cells.at(0, 0)?.value).toBe("我的");
  });
});

describe("requests that are too large", () => {
  test("are sent in parts", async () => {
    const subject = await written({ limits: { requestBytes: 40_000 } });
    const errors = subject.host.counters.requests.map(({ error }) => error);
    expect(errors).toContain("RequestPayloadSizeLimitExceeded");
    expect(amiss(subject)).toEqual([]);
    expect(subject.host.liveReferences).toBe(0);
  });

  test("are told where a part is too large alone, with the sheets that were written", async () => {
    const plan: WorkbookPlan = {
      ...PLAN,
      sheets: [
        plainSheet("findings", "visible", [["短"]]),
        plainSheet("ledger", "very-hidden", [["长".repeat(30_000)]]),
      ],
    };
    const subject = ExcelSubject.over(person(), "1.17", { limits: { requestBytes: 60_000 } });
    const applied = await subject.workbook.apply(sourceOf(plan));
    expect(applied).toMatchObject({
      ok: false,
      error: { code: "payload-too-large", written: ["校验结果", "_jiyan"], unconfirmed: [] },
    });
    expect(subject.host.workbook.enableEvents).toBe(true);
  });
});

describe.each(["silence", "failure", "lost-answer"] as const)("a connection that is lost (%s)", (how) => {
  // The limit makes a job of many requests.
  const limits = { requestBytes: 40_000 };

  test("at any request leaves the workbook as it was or says what may have changed; writing again repairs it", async () => {
    const clean = await written({ limits });
    const { trips } = clean.host.counters;
    expect(trips).toBeGreaterThan(5);
    // A request that is refused for its size is answered in any case.
    const refused = clean.host.counters.requests.map(
      ({ error }) => error !== undefined && how === "lost-answer",
    );
    for (let request = 1; request <= trips; request += 1) {
      if (refused[request - 1]) continue;
      const subject = ExcelSubject.over(person(), "1.17", { limits });
      const before = subject.picture();
      subject.host.dropConnectionAt(request, how);
      const applied = await inOwnTime(() => subject.workbook.apply(sourceOf(PLAN)));
      if (applied.ok) throw new Error(`request ${request} was not missed`);
      const changed = changedSheets(before, subject.picture());
      const { written: sure = [], unconfirmed: perhaps = [] } = applied.error;
      expect(changed.filter((name) => !sure.includes(name) && !perhaps.includes(name))).toEqual([]);
      expect(sure.filter((name) => !changed.includes(name))).toEqual([]);
      await expectRepaired(subject);
    }
  }, 120_000);
});

describe("an action that Excel refuses", () => {
  test("wherever it is, the trouble names exactly the sheets that were changed; writing again repairs them", async () => {
    const clean = ExcelSubject.over(person(), "1.17");
    await clean.apply(PLAN);
    const actions = clean.host.counters.requests.at(-1)?.actions ?? 0;
    expect(actions).toBeGreaterThan(300);
    for (let index = 3; index < actions - 5; index += 31) {
      const subject = ExcelSubject.over(person(), "1.17");
      const before = subject.picture();
      subject.host.failWhen((action) => action.request === 2 && action.index >= index, "GeneralException");
      const applied = await subject.workbook.apply(sourceOf(PLAN));
      if (applied.ok) throw new Error(`action ${index} was not refused`);
      const { written: told = [], unconfirmed = [], detail } = applied.error;
      expect([...told].sort()).toEqual(changedSheets(before, subject.picture()).sort());
      expect(unconfirmed).toEqual([]);
      expect(detail).toMatch(/^code: GeneralException\nat: \w+/);
      expect(detail).not.toContain("预算");
      await expectRepaired(subject);
    }
  }, 120_000);

  test("after everything was written it is no trouble", async () => {
    const subject = ExcelSubject.over(person(), "1.17");
    subject.host.failWhen(({ member }) => member === "activate", "GeneralException");
    const applied = await subject.workbook.apply(sourceOf(PLAN), { show: true });
    expect(applied).toMatchObject({ ok: true, value: { sheets: ["绩效自评报告", "校验结果", "_jiyan"] } });
    expect(amiss(subject)).toEqual([]);
  });

  test("because another workbook has the focus, it is tried once more", async () => {
    const subject = ExcelSubject.over(person(), "1.17");
    subject.host.failWhen(({ member }) => member === "freezeRows", "InactiveWorkbook");
    expect(await subject.apply(PLAN)).toBe("");
    const twice = ExcelSubject.over(person(), "1.17");
    for (let time = 0; time < 2; time += 1) {
      twice.host.failWhen(({ member }) => member === "freezeRows", "InactiveWorkbook");
    }
    expect(await twice.apply(PLAN)).toBe("inactive-workbook");
    await expectRepaired(twice);
  });

  test("because it cannot be undone in a group, it is done without one", async () => {
    const subject = ExcelSubject.over(person(), "1.20");
    subject.host.failWhen(({ member }) => member === "visibility", "UndoNotSupported");
    expect(await subject.apply(PLAN)).toBe("");
    expect(amiss(subject)).toEqual([]);
  });
});

test("a fault of the plan's own source is passed on, and events come out again", async () => {
  const subject = ExcelSubject.over(person(), "1.17", { limits: { requestBytes: 40_000 } });
  const source = sourceOf(PLAN);
  const rows = () => Promise.reject(new RangeError("worker gone"));
  await expect(subject.workbook.apply({ ...source, rows })).rejects.toThrow("worker gone");
  expect(subject.host.workbook.enableEvents).toBe(true);
  await expectRepaired(subject);
});

test("events that a lost answer left held back come out with the next reading", async () => {
  const limits = { requestBytes: 40_000 };
  const { requests } = (await written({ limits })).host.counters;
  const first = requests.findIndex(({ error }, index) => index > 0 && error === undefined);
  const subject = ExcelSubject.over(person(), "1.17", { limits });
  subject.host.dropConnectionAt(first + 2, "silence");
  expect(await inOwnTime(() => subject.apply(PLAN))).toBe("no-answer");
  expect(subject.host.workbook.enableEvents).toBe(false);
  await subject.read();
  expect(subject.host.workbook.enableEvents).toBe(true);
});

describe("names of series", () => {
  test("become texts where Excel takes a reference for the name itself", async () => {
    const subject = ExcelSubject.over(person(), "1.17");
    subject.host.workbook.habits.literalSeriesNames = true;
    expect(await subject.apply(PLAN)).toBe("");
    const [budget] = subject.host.workbook.sheetNamed("绩效自评报告").charts;
    expect(budget?.series.map(({ name }) => name)).toEqual(["预算数（万元）", "执行数（万元）", "执行率"]);
  });
});

describe("two panes at once", () => {
  test("do not interleave: one is done before the other begins", async () => {
    const subject = ExcelSubject.over(person(), "1.17", { limits: { requestBytes: 60_000 } });
    const { Excel } = connect(subject.host);
    const other = connectExcel({
      excel: Excel,
      isSetSupported: (set, version) => subject.host.isSetSupported(set, version),
    });
    const [one, two] = await Promise.all([
      subject.workbook.apply(sourceOf(demoPlan("数据", { withCharts: false }))),
      other.apply(sourceOf(PLAN)),
    ]);
    expect([one.ok, two.ok]).toEqual([true, true]);
    expect(amiss(subject)).toEqual([]);
    expect(subject.host.workbook.sheets).toHaveLength(4);
  });
});
