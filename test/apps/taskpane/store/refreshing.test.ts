import type { CellEdit } from "../../../../src/core/workbook/plan";
import { BUSY_TIME_MS, QUIET_TIME_MS } from "../../../../src/apps/taskpane/store/refreshing";
import { openPane, type TestPane } from "./support";

const SHEET = "整体支出自评表";

/** The execution rate of form 26, printed as 100 % where 80.45 % is right. */
const MENDED: CellEdit = { at: { sheet: SHEET, row: 3, column: 6 }, value: 0.8045 };

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ["nextTick", "queueMicrotask", "setImmediate", "performance"] });
});

afterEach(() => {
  jest.useRealTimers();
});

/** Waits, without the clock, until no job runs. */
async function settled({ state }: TestPane): Promise<void> {
  for (let turn = 0; turn < 10_000; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    if (turn > 10 && state.getState().job === null) return;
  }
  throw new Error("a job did not end");
}

async function pass(pane: TestPane, milliseconds: number): Promise<void> {
  jest.advanceTimersByTime(milliseconds);
  await settled(pane);
}

const errors = (pane: TestPane) => pane.now().overview?.summary.error ?? 0;

test("after an edit the pane is stale, and checks again when it has been quiet for a while", async () => {
  const pane = await openPane({ file: "form 26", watched: true });
  const before = errors(pane);
  await pane.editOutside([MENDED]);
  expect(pane.now()).toMatchObject({ stale: true, revision: 1 });
  await pass(pane, QUIET_TIME_MS - 1);
  expect(pane.now().revision).toBe(1);
  await pass(pane, 1);
  expect(pane.now()).toMatchObject({ stale: false, revision: 2 });
  expect(errors(pane)).toBe(before - 1);
});

test("edits in a row are checked once", async () => {
  const pane = await openPane({ file: "form 26", watched: true });
  for (const value of [0.7, 0.75, 0.8045]) {
    await pane.editOutside([{ ...MENDED, value }]);
    await pass(pane, QUIET_TIME_MS / 2);
  }
  expect(pane.now().revision).toBe(1);
  await pass(pane, QUIET_TIME_MS);
  expect(pane.now().revision).toBe(2);
});

test("a person who is still typing is not disturbed: the check comes later", async () => {
  const pane = await openPane({ file: "form 26", watched: true });
  await pane.editOutside([MENDED]);
  pane.failNext("refresh", { code: "cell-editing", params: {} });
  await pass(pane, QUIET_TIME_MS);
  expect(pane.now()).toMatchObject({ stale: true, revision: 1, failure: null });
  await pass(pane, BUSY_TIME_MS);
  expect(pane.now()).toMatchObject({ stale: false, revision: 2, failure: null });
});

test("other trouble of the check after an edit is told, with a way to try again", async () => {
  const pane = await openPane({ file: "form 26", watched: true });
  await pane.editOutside([MENDED]);
  pane.failNext("refresh", { code: "connection-lost", params: {} });
  await pass(pane, QUIET_TIME_MS);
  const { failure } = pane.now();
  expect(failure?.trouble.code).toBe("connection-lost");
  expect(pane.now().stale).toBe(true);
  await failure?.retry?.();
  expect(pane.now()).toMatchObject({ stale: false, failure: null, revision: 2 });
});

test("a report made right after an edit is made of what was edited", async () => {
  const pane = await openPane({ file: "form 26", watched: true });
  const before = errors(pane);
  await pane.editOutside([MENDED]);
  expect(await pane.actions.generateReport()).toBe(true);
  expect(pane.now().stale).toBe(false);
  expect(errors(pane)).toBe(before - 1);
  const { revision } = pane.now();
  // The check that the edit had asked for has nothing left to do.
  await pass(pane, QUIET_TIME_MS);
  expect(pane.now().revision).toBe(revision);
});

test("when the form is gone the pane says so, and is ready again when it is back", async () => {
  const pane = await openPane({ file: "form 26", watched: true });
  const { session } = pane;
  const rows = await session.gridRows(0, 0, 40);
  const emptied = rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column): CellEdit[] =>
      cell ? [{ at: { sheet: SHEET, row, column }, value: null }] : [],
    ),
  );
  await pane.editOutside(emptied);
  await pass(pane, QUIET_TIME_MS);
  expect(pane.now()).toMatchObject({ phase: { kind: "trouble" }, overview: null, failure: null });
  await session.undoWrite();
  await pane.editOutside([MENDED]);
  await pass(pane, QUIET_TIME_MS);
  expect(pane.now().phase).toEqual({ kind: "ready" });
});

test("a closed pane checks no more", async () => {
  const pane = await openPane({ file: "form 26", watched: true });
  await pane.editOutside([MENDED]);
  pane.close();
  await pass(pane, QUIET_TIME_MS + BUSY_TIME_MS);
  expect(pane.now().revision).toBe(1);
});
