import { connectExcel, type ExcelWorkbook } from "../../../../src/hosts/excel";
import { connect, ExcelHost, importWorkbook, WorkbookModel } from "../../../excel-host";
import { ownedSheetName } from "../../../../src/core/workbook/ownership";
import type { CellRef } from "../../../../src/core/workbook/a1";
import { cellOf } from "../../../../src/core/workbook/snapshot";
import { LocalSession } from "../../../../src/apps/taskpane/session/engine-session";
import { comingWorkbench } from "../../../../src/apps/taskpane/workbench/coming";
import { createExcelWorkbench } from "../../../../src/apps/taskpane/workbench/excel";
import type { Progress, Workbench } from "../../../../src/apps/taskpane/workbench/workbench";
import { settled } from "../../../support/settled";
import { bytesOf, FILLED, sessionOver, snapshotOf, valueOf, type FileName } from "../session/support";

const NO_PROGRESS = () => undefined;
const SETS = { ExcelApi: "1.17", DelayForCellEdit: "1.1", RichApiRuntime: "1.1" };
const FORM = "整体支出自评表";
/** An actual of form 26 that decides points: 85 % of 85 %. */
const ACTUAL: CellRef = { sheet: FORM, row: 15, column: 5 };

interface Bench {
  readonly host: ExcelHost;
  readonly session: LocalSession;
  readonly excel: ExcelWorkbook;
  readonly workbench: Workbench;
  /** Names of files handed to the browser. */
  readonly delivered: readonly string[];
}

async function benchOver(name: FileName | WorkbookModel, requirements = SETS): Promise<Bench> {
  const workbook = typeof name === "string" ? await importWorkbook(bytesOf(name)) : name;
  const host = new ExcelHost({ workbook, requirements });
  const { Excel } = connect(host);
  const excel = connectExcel({
    excel: Excel,
    isSetSupported: (set, version) => host.isSetSupported(set, version),
  });
  const session = new LocalSession();
  const delivered: string[] = [];
  const deliver = (_: Uint8Array, file: string) => {
    delivered.push(file);
  };
  return { host, session, excel, delivered, workbench: createExcelWorkbench({ session, excel, deliver }) };
}

test("what is asked of a workbook that is still to come is done once Excel has answered", async () => {
  const bench = await benchOver("form 26");
  let open: (workbench: Workbench) => void = () => undefined;
  const coming = comingWorkbench(
    new Promise((resolve) => {
      open = resolve;
    }),
  );
  expect(coming.kind).toBe("excel");
  const loading = coming.load(NO_PROGRESS);
  expect(bench.host.counters.trips).toBe(0);
  open(bench.workbench);
  valueOf(await loading);
  valueOf(await bench.session.assess({}));
  valueOf(await coming.showSheet(FORM));
  valueOf(await coming.select(ACTUAL));
  valueOf(await valueOf(await coming.edit([{ at: ACTUAL, value: "=90%" }]))());
  const stop = await coming.watch(() => undefined);
  valueOf(await coming.refresh([FORM], NO_PROGRESS));
  valueOf(await bench.session.assess({}));
  const { sheets } = valueOf(await coming.write("findings", NO_PROGRESS));
  expect(sheets).toEqual(["校验结果"]);
  expect(valueOf(await coming.template({ kind: "project", packId: "mof-2020" })).how).toBe("inserted");
  valueOf(await bench.session.report({}));
  valueOf(await coming.document({}));
  expect(bench.delivered).toHaveLength(1);
  stop();
});

async function loaded(name: FileName, requirements = SETS): Promise<Bench> {
  const bench = await benchOver(name, requirements);
  valueOf(await bench.workbench.load(NO_PROGRESS));
  valueOf(await bench.session.assess({}));
  return bench;
}

/** What the session would make of the workbook if it read all of it now. */
async function anew({ excel }: Bench) {
  const session = new LocalSession();
  valueOf(await createExcelWorkbench({ session, excel }).load(NO_PROGRESS));
  return { overview: await session.assess({}), findings: await session.findings({ offset: 0, limit: 500 }) };
}

async function asKnown({ session }: Bench) {
  return { overview: await session.assess({}), findings: await session.findings({ offset: 0, limit: 500 }) };
}

describe.each(FILLED)("%s", (name) => {
  test("is read as from its file", async () => {
    const { session, host } = await loaded(name);
    const file = await sessionOver(name);
    expect(await session.assess({})).toEqual(await file.assess({}));
    expect(await session.findings({ offset: 0, limit: 500 })).toEqual(
      await file.findings({ offset: 0, limit: 500 }),
    );
    expect(host.liveReferences).toBe(0);
  });

  test("a report is written, known without being read, and in two readings and one writing", async () => {
    const bench = await loaded(name);
    const steps: Progress["step"][] = [];
    const before = await asKnown(bench);
    valueOf(await bench.session.report({}));
    const written = valueOf(await bench.workbench.write("report", ({ step }) => steps.push(step)));
    // A work summary has no tables.
    const tables = name === "work sample" ? [] : ["绩效自评附表"];
    expect(written.sheets).toEqual(["绩效自评报告", ...tables, "校验结果"]);
    expect(steps).toEqual(expect.arrayContaining(["write-sheets", "finish"]));
    const { trips } = bench.host.counters;
    valueOf(await bench.workbench.refresh(written.sheets, NO_PROGRESS));
    expect(bench.host.counters.trips).toBe(trips);
    expect(trips).toBeLessThanOrEqual(4);
    expect(await asKnown(bench)).toEqual(await anew(bench));
    expect(ownedSheetName(bench.host.snapshot(), "report")).toBe("绩效自评报告");
    // Jiyan finds nothing wrong with its own report.
    expect((await asKnown(bench)).findings).toEqual(before.findings);
  });
});

test("written again, the report takes the place of the former one", async () => {
  const bench = await loaded("form 26");
  for (let turn = 0; turn < 2; turn += 1) {
    const { sheets } = valueOf(await bench.workbench.write("report", NO_PROGRESS));
    valueOf(await bench.workbench.refresh(sheets, NO_PROGRESS));
    valueOf(await bench.session.assess({}));
  }
  expect(bench.host.snapshot().sheets.map(({ name }) => name)).toEqual([
    ...(await snapshotOf(bytesOf("form 26"))).sheets.map(({ name }) => name),
    "绩效自评报告",
    "绩效自评附表",
    "校验结果",
    "_jiyan",
    "_jiyan_baseline",
  ]);
});

describe("edits", () => {
  test("are made and taken back", async () => {
    const bench = await loaded("form 26");
    const undo = valueOf(await bench.workbench.edit([{ at: ACTUAL, value: 0.5 }]));
    valueOf(await bench.workbench.refresh([FORM], NO_PROGRESS));
    expect(await asKnown(bench)).toEqual(await anew(bench));
    const id = valueOf(await bench.session.assess({})).forms[0]?.id ?? "";
    const page = await bench.session.scores(id, { offset: 0, limit: 50 });
    expect(page?.indicators.find(({ actualAt }) => actualAt?.row === ACTUAL.row)?.actual).toBe("50%");
    valueOf(await undo());
    expect(cellOf(bench.host.snapshot(), ACTUAL)?.value).toBe(0.85);
  });

  test("are not taken back over what the person has typed since", async () => {
    const bench = await loaded("form 26");
    const undo = valueOf(await bench.workbench.edit([{ at: ACTUAL, value: 0.5 }]));
    bench.host.type(`${FORM}!F16`, 0.6);
    expect(await undo()).toMatchObject({
      ok: false,
      error: { code: "cannot-undo", params: { cell: "F16" } },
    });
    expect(cellOf(bench.host.snapshot(), ACTUAL)?.value).toBe(0.6);
  });

  test("in a sheet that is not there are troubles", async () => {
    const bench = await loaded("form 26");
    const at = { sheet: "没有", row: 0, column: 0 };
    expect(await bench.workbench.edit([{ at, value: 1 }])).toMatchObject({ error: { code: "not-found" } });
    expect(await bench.workbench.select(at)).toMatchObject({ error: { code: "not-found" } });
    expect(await bench.workbench.showSheet("没有")).toMatchObject({ error: { code: "not-found" } });
  });
});

test("cells and sheets are shown", async () => {
  const { workbench, host } = await loaded("form 26");
  valueOf(await workbench.select(ACTUAL));
  expect(host.workbook.activeSheet.name).toBe(FORM);
  valueOf(await workbench.showSheet(FORM));
});

describe("what the person types", () => {
  test("is told, and brought into the session sheet by sheet", async () => {
    const bench = await loaded("form 26");
    const told: string[] = [];
    const stop = await bench.workbench.watch((sheets) => told.push(...sheets));
    bench.host.type(`${FORM}!F16`, 0.5);
    await settled();
    expect(told).toEqual([FORM]);
    valueOf(await bench.workbench.refresh(told, NO_PROGRESS));
    expect(await asKnown(bench)).toEqual(await anew(bench));
    stop();
    await settled();
    bench.host.type(`${FORM}!F16`, 0.7);
    await settled();
    expect(told).toEqual([FORM]);
  });

  test("into a sheet that the pane has just written is read all the same", async () => {
    const bench = await loaded("form 26");
    await bench.workbench.watch(NO_PROGRESS);
    const { sheets } = valueOf(await bench.workbench.write("report", NO_PROGRESS));
    bench.host.type("绩效自评报告!A4", "一、全部由人改写，共有999项");
    await settled();
    valueOf(await bench.workbench.refresh(sheets, NO_PROGRESS));
    expect(await asKnown(bench)).toEqual(await anew(bench));
  });

  test("changes sheets that take their values from there, which are read with it", async () => {
    const bench = await benchOver(new WorkbookModel());
    const { workbook } = bench.host;
    const form = workbook.sheets[0]!;
    const figures = workbook.addSheet("决算表");
    bench.host.type(`${figures.name}!A1`, 5);
    ["指标名称", "指标值", "完成值", "分值", "得分"].forEach((text, column) => {
      bench.host.type(`${form.name}!${"ABCDE".charAt(column)}1`, text);
    });
    [
      ["A", "培训人次"],
      ["B", "≥5人"],
      ["D", 10],
      ["E", 10],
    ].forEach(([column, value]) => {
      bench.host.type(`${form.name}!${column}2`, value ?? "");
    });
    bench.host.type(`${form.name}!C2`, "=决算表!A1");
    const calculate = (value: number) => {
      form.cells.ensure(1, 2).value = value;
    };
    calculate(5);
    valueOf(await bench.workbench.load(NO_PROGRESS));
    valueOf(await bench.session.assess({}));
    bench.host.type("决算表!A1", 1);
    calculate(1);
    valueOf(await bench.workbench.refresh(["决算表"], NO_PROGRESS));
    expect(await asKnown(bench)).toEqual(await anew(bench));
    expect((await bench.session.gridRows(0, 1, 1))[0]?.cells[2]?.text).toBe("1");
  });
});

test("a sheet that came or went has the whole workbook read", async () => {
  const bench = await loaded("form 26");
  const added = bench.host.workbook.addSheet("另一张");
  bench.host.type("另一张!A1", "说明");
  valueOf(await bench.workbench.refresh(["另一张"], NO_PROGRESS));
  expect((await bench.session.grid()).map(({ name }) => name)).toContain("另一张");
  added.name = "改了名";
  valueOf(await bench.workbench.refresh(["另一张"], NO_PROGRESS));
  expect((await bench.session.grid()).map(({ name }) => name)).toContain("改了名");
  valueOf(await bench.workbench.refresh([], NO_PROGRESS));
});

describe("a sheet with too many cells", () => {
  /** More cells, and farther apart, than can be read. */
  function scatter({ cells }: WorkbookModel["sheets"][number]): void {
    for (let at = 0; at < 2_100; at += 1) cells.ensure(at * 400, (at % 40) * 100).value = at;
  }

  test("is told among those left out, also when it has become so since", async () => {
    const { host, workbench, session } = await benchOver("form 26");
    scatter(host.workbook.addSheet("太大"));
    valueOf(await workbench.load(NO_PROGRESS));
    const { skipped, forms } = valueOf(await session.assess({}));
    expect(forms).toHaveLength(1);
    expect(skipped).toContainEqual(
      expect.objectContaining({ reason: "too-large", reasonText: "内容过大，没有读取" }),
    );
    scatter(host.workbook.sheetNamed(FORM));
    valueOf(await workbench.refresh([FORM], NO_PROGRESS));
    expect(await session.assess({})).toMatchObject({ error: { problem: { kind: "no-evaluation" } } });
  });

  test("is the trouble where there is nothing else", async () => {
    const { host, workbench } = await benchOver(new WorkbookModel());
    for (const sheet of host.workbook.sheets) scatter(sheet);
    expect(await workbench.load(NO_PROGRESS)).toMatchObject({ error: { code: "too-many-cells" } });
  });
});

describe("troubles", () => {
  test("a write that fails half-way says what was written, and writing again repairs it", async () => {
    const bench = await loaded("form 26");
    bench.host.failWhen((action) => JSON.stringify(action).includes("Chart"), "AccessDenied");
    const failed = await bench.workbench.write("report", NO_PROGRESS);
    expect(failed).toMatchObject({ ok: false, error: { code: "protected-sheet" } });
    valueOf(await bench.workbench.refresh([], NO_PROGRESS));
    valueOf(await bench.session.assess({}));
    const again = valueOf(await bench.workbench.write("report", NO_PROGRESS));
    valueOf(await bench.workbench.refresh(again.sheets, NO_PROGRESS));
    expect(await asKnown(bench)).toEqual(await anew(bench));
  });

  test("a form that is gone makes no report", async () => {
    const bench = await loaded("form 26");
    const frame = {
      name: FORM,
      visibility: "visible",
      merges: [],
      protected: false,
      hiddenRows: [],
      hiddenColumns: [],
    } as const;
    for (const index of (await bench.session.grid()).keys()) await bench.session.reopenSheet(index, frame);
    expect(await bench.workbench.write("report", NO_PROGRESS)).toMatchObject({ error: { code: "no-form" } });
  });
});

describe("a template", () => {
  const REQUEST = { kind: "project", packId: "mof-2020" } as const;

  test("is put into the workbook, which is read anew then", async () => {
    const bench = await loaded("form 26");
    const told: string[] = [];
    await bench.workbench.watch((sheets) => told.push(...sheets));
    expect(bench.workbench.abilities.insertTemplate).toBe(true);
    const { how, names } = valueOf(await bench.workbench.template(REQUEST));
    expect([how, names.length > 1]).toEqual(["inserted", true]);
    expect(told).toEqual(names);
    valueOf(await bench.workbench.refresh(told, NO_PROGRESS));
    expect((await bench.session.grid()).map(({ name }) => name)).toEqual(expect.arrayContaining([...names]));
  });

  test("opens as a new workbook where Excel cannot insert sheets", async () => {
    const opened: string[] = [];
    const { host, session } = await loaded("form 26", { ...SETS, ExcelApi: "1.9" });
    const { Excel } = connect(host);
    const createWorkbook = (base64: string) => Promise.resolve(void opened.push(base64));
    const excel = connectExcel({
      excel: Object.assign(Object.create(Excel) as typeof Excel, { createWorkbook }),
      isSetSupported: (set, version) => host.isSetSupported(set, version),
    });
    const workbench = createExcelWorkbench({ session, excel });
    expect(workbench.abilities.insertTemplate).toBe(false);
    const outcome = valueOf(await workbench.template(REQUEST));
    expect(outcome).toEqual({ how: "new-workbook", names: ["项目支出绩效自评表.xlsx"] });
    const { bytes } = valueOf(await session.template(REQUEST));
    expect(Buffer.from(opened[0] ?? "", "base64").equals(Buffer.from(bytes))).toBe(true);
  });

  test("of a pack that nobody knows is a trouble", async () => {
    const bench = await loaded("form 26");
    const made = await bench.workbench.template({ ...REQUEST, packId: "x" });
    expect(made).toMatchObject({ error: { code: "unknown-pack", params: { id: "x" } } });
  });
});

test("the report is handed to the browser as a Word document, and the workbook stays as it is", async () => {
  const { workbench, delivered, host } = await loaded("form 26");
  const sheets = host.workbook.sheets.length;
  const { name } = valueOf(await workbench.document({}));
  expect(name).toMatch(/\.docx$/);
  expect(delivered).toEqual([name]);
  expect(host.workbook.sheets).toHaveLength(sheets);
});

describe("a reading that is broken off by what hears of its progress", () => {
  class Stop extends Error {}
  const stop = () => {
    throw new Stop();
  };

  test("as a whole is made good by the next refresh, whatever was edited", async () => {
    const bench = await loaded("form 26");
    await expect(bench.workbench.load(stop)).rejects.toThrow(Stop);
    valueOf(await bench.workbench.refresh([], NO_PROGRESS));
    expect(await asKnown(bench)).toEqual(await anew(bench));
    expect(bench.host.liveReferences).toBe(0);
  });

  test("of a sheet is made good by the next refresh", async () => {
    const bench = await loaded("form 26");
    bench.host.type(`${FORM}!F16`, "0.5");
    await expect(bench.workbench.refresh([FORM], stop)).rejects.toThrow(Stop);
    valueOf(await bench.workbench.refresh([], NO_PROGRESS));
    expect(await asKnown(bench)).toEqual(await anew(bench));
  });
});
