import { createGridStore, KEPT_PORTIONS, ROW_PORTION } from "../../../../src/apps/taskpane/store/grid";
import { cellKey } from "../../../../src/apps/taskpane/grid/highlights";
import { bigForm } from "./big-form";
import { tabTools, WorkerLostError } from "./tab-tools";

async function open(file: Parameters<typeof tabTools>[0]["file"]) {
  const tools = await tabTools({ file });
  const grid = createGridStore(tools);
  await grid.show();
  tools.asked.length = 0;
  return { tools, grid, now: () => grid.state.getState() };
}

describe("the grid", () => {
  test("has the visible sheets, and the texts of the rows that are needed", async () => {
    const { grid, now } = await open("form 26");
    expect(now().sheets.map(({ name }) => name)).toEqual(["整体支出自评表"]);
    await grid.need(0, 10);
    expect(
      now()
        .rows.get(3)
        ?.cells.map((cell) => cell?.text ?? null)
        .slice(2, 5),
    ).toEqual(["4753.66万元", "4753.66万元", "3824.26万元"]);
  });

  test("begins with the sheet that is asked for, and keeps the sheet on view when the workbook changes", async () => {
    const tools = await tabTools({ file: "work sample" });
    const grid = createGridStore(tools);
    const active = () => {
      const { sheets, active: position } = grid.state.getState();
      return sheets[position]?.name;
    };
    await grid.show("履职情况");
    expect(active()).toBe("履职情况");
    grid.openSheet(0);
    await tools.pane.actions.generateReport();
    await grid.show("履职情况");
    expect(active()).toBe("填表说明");
    expect(grid.state.getState().sheets.map(({ name }) => name)).toContain("绩效自评报告");
  });

  test("rows are fetched in portions, each once", async () => {
    const { tools, grid, now } = await open(await bigForm(1000));
    await grid.need(0, 30);
    await grid.need(20, 60);
    expect(tools.asked).toEqual(["gridRows"]);
    expect(now().rows.size).toBe(ROW_PORTION);
    await grid.need(ROW_PORTION - 1, ROW_PORTION + 1);
    expect(tools.asked).toEqual(["gridRows", "gridRows"]);
    await grid.need(990, 5000);
    expect(now().rows.get(1001)?.cells[2]?.text).toBe("完成事项第1000类");
    expect(now().rows.has(1002)).toBe(false);
  });

  test("of a long sheet only the portions needed last are kept", async () => {
    const { grid, now } = await open(await bigForm((KEPT_PORTIONS + 4) * ROW_PORTION));
    for (let portion = 0; portion < KEPT_PORTIONS + 3; portion += 1) {
      await grid.need(portion * ROW_PORTION, portion * ROW_PORTION + 1);
      // Looked at again and again: the one needed longest ago is another.
      await grid.need(0, 1);
    }
    expect(now().rows.size).toBe(KEPT_PORTIONS * ROW_PORTION);
    expect([now().rows.has(0), now().rows.has(ROW_PORTION)]).toEqual([true, false]);
  });

  test("a cell shown from outside opens its sheet; a cell in a merged area stands for the area", async () => {
    const { grid, now } = await open("work sample");
    grid.showCell({ sheet: "履职情况", row: 41, column: 4 });
    expect(now()).toMatchObject({ active: 1, current: { row: 41, column: 4 }, shown: 1 });
    grid.openSheet(0);
    expect(now().current).toEqual({ row: 0, column: 0 });
    grid.openSheet(1);
    expect(now()).toMatchObject({ current: { row: 41, column: 4 }, shown: 1 });
    grid.showCell({ sheet: "没有这张表", row: 0, column: 0 });
    expect(now()).toMatchObject({ active: 1, shown: 1 });

    const { grid: other, now: nowOther } = await open("form 26");
    other.moveTo({ row: 16, column: 0 });
    expect(nowOther().current).toEqual({ row: 11, column: 0 });
    other.moveTo({ row: 9000, column: 9000 });
    expect(nowOther().current).toEqual({ row: 25, column: 0 });
  });

  test("the cells of findings are marked, on the sheet on view", async () => {
    const { grid, now } = await open("form 26");
    await grid.mark(true);
    expect(now().marks.get(cellKey(3, 3))).toBe("error");
    await grid.mark(false);
    expect(now().marks.size).toBe(0);
  });

  test("of a sheet with thousands of findings the first two thousand are marked", async () => {
    const { grid, now, tools } = await open(await bigForm(2500));
    await grid.mark(true);
    expect(tools.asked).toEqual(["findings", "findings", "findings", "findings"]);
    const rows = [...now().marks.keys()].map((key) => Number(key.split(":")[0]));
    const last = Math.max(...rows);
    expect(last).toBeGreaterThan(1_900);
    expect(last).toBeLessThan(2_100);
  });

  test("a cell of a sheet that is still to come is shown when it is there", async () => {
    const { tools, grid, now } = await open("form 26");
    grid.showCell({ sheet: "绩效自评报告", row: 0, column: 0 });
    expect(now().shown).toBe(0);
    await tools.pane.actions.generateReport();
    await grid.show();
    expect(now().shown).toBe(1);
    expect(now().sheets[now().active]?.name).toBe("绩效自评报告");
  });

  test("rows of a sheet that was left while they were on their way are dropped", async () => {
    const { grid, now } = await open("work sample");
    const fetched = grid.need(0, 10);
    grid.openSheet(1);
    await fetched;
    expect(now().rows.size).toBe(0);
  });

  test("a fault of the session is told to the shell, and the next need asks again", async () => {
    const { tools, grid, now } = await open("form 26");
    tools.failNext("gridRows");
    await grid.need(0, 10);
    expect(tools.faults).toEqual([expect.any(WorkerLostError)]);
    await grid.need(0, 10);
    expect(now().rows.size).toBe(26);
  });
});
