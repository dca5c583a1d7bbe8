import { sourceOf } from "../../../src/core/workbook/plan-source";
import { connectExcel, type Waiting } from "../../../src/hosts/excel";
import { connect, ExcelHost, WorkbookModel } from "../../excel-host";
import { demoPlan } from "../file/writing/support/demo-plan";

/** Resolves once the condition holds; a test that never gets there fails by its own limit. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

function waited(within = 60_000) {
  const host = new ExcelHost({
    workbook: new WorkbookModel(["表"]),
    requirements: { ExcelApi: "1.17", RichApiRuntime: "1.1", DelayForCellEdit: "1.1" },
  });
  const told: (Waiting | null)[] = [];
  const { Excel } = connect(host);
  const workbook = connectExcel({
    excel: Excel,
    isSetSupported: (set, wanted) => host.isSetSupported(set, wanted),
    waitingTimes: { after: 10, within },
    onWaiting: (waiting) => told.push(waiting),
  });
  return { host, told, write: () => workbook.apply(sourceOf(demoPlan("表"))) };
}

test("a cell that is being edited is named while the answer is waited for, and no longer once it came", async () => {
  const { host, told, write } = waited();
  host.beginCellEdit();
  const writing = write();
  await until(() => told.length > 0);
  expect(told).toEqual(["cell-editing"]);
  // It is looked into again, and told once.
  const { trips } = host.counters;
  await until(() => host.counters.trips > trips + 1);
  expect(told).toEqual(["cell-editing"]);
  host.endCellEdit();
  expect((await writing).ok).toBe(true);
  expect(told).toEqual(["cell-editing", null]);
});

test("an Excel that answers nothing at all, edited or not, is said to be silent", async () => {
  const { host, told, write } = waited(20);
  host.holdsBack = true;
  host.beginCellEdit();
  const writing = write();
  await until(() => told.length > 0);
  expect(told).toEqual(["silence"]);
  host.endCellEdit();
  expect((await writing).ok).toBe(true);
  expect(told).toEqual(["silence", null]);
});

test("a long answer alone is no reason to say anything", async () => {
  const { host, told, write } = waited();
  host.latency = 40;
  expect((await write()).ok).toBe(true);
  expect(told).toEqual([]);
});
