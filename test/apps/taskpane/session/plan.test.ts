import { annotate, assessWorkbook, reportOn } from "../../../../src/core/engine";
import { frameOf } from "../../../../src/core/workbook/plan-source";
import type { PlannedRow } from "../../../../src/core/workbook/plan";
import type { PlanKind } from "../../../../src/apps/taskpane/session/api";
import { LocalSession } from "../../../../src/apps/taskpane/session/engine-session";
import { VERSION } from "../../../../src/apps/taskpane/session/version";
import { blocksOf, bytesOf, engineOn, FILLED, handedOut, sessionOver, snapshotOf, valueOf } from "./support";

async function rowsOf(
  session: LocalSession,
  what: PlanKind,
  sheet: number,
  count: number,
): Promise<readonly PlannedRow[]> {
  const rows: PlannedRow[] = [];
  for (;;) {
    const portion = await session.planRows(what, sheet, rows.length, count);
    if (portion.length === 0) return rows;
    rows.push(...portion);
  }
}

describe.each(FILLED)("%s", (name) => {
  test("the plan is handed over in portions, the same as in one piece", async () => {
    const session = await sessionOver(name);
    const assessment = await engineOn(session);
    const plans = {
      report: valueOf(reportOn(assessment, { locale: "zh-CN", engineVersion: VERSION })).plan,
      findings: annotate(assessment, "zh-CN").plan,
    };
    for (const what of ["report", "findings"] as const) {
      const plan = plans[what];
      expect(valueOf(await session.plan(what))).toEqual(frameOf(plan));
      for (const [index, sheet] of plan.sheets.entries()) {
        expect(await rowsOf(session, what, index, 13)).toEqual(sheet.rows);
      }
    }
    expect(await session.planRows("report", 99, 0, 5)).toEqual([]);
  });
});

test("a plan that was not asked for has no rows", async () => {
  expect(await (await sessionOver("form 05")).planRows("report", 0, 0, 5)).toEqual([]);
});

describe("after the person edited a sheet", () => {
  async function live() {
    const snapshot = await snapshotOf(bytesOf("form 26"));
    const session = new LocalSession();
    const { frame, blocks } = handedOut(snapshot);
    await session.open(frame);
    for (const block of blocks) await session.add(block);
    valueOf(await session.assess({}));
    return { session, snapshot, frame };
  }

  test("the plan is that of the cells as they are", async () => {
    const { session, snapshot, frame } = await live();
    valueOf(await session.report({}));
    const [sheet] = snapshot.sheets;
    const [shape] = frame.sheets;
    if (!sheet || !shape) throw new Error("no sheet");
    const rows = sheet.rows.map((row, index) =>
      index === 15
        ? row?.map((cell, column) => (column === 5 ? { value: 0.5, text: "50%", format: "0%" } : cell))
        : row,
    );
    const edited = { ...snapshot, sheets: [{ ...sheet, rows }, ...snapshot.sheets.slice(1)] };
    await session.reopenSheet(0, shape);
    for (const block of blocksOf({ ...sheet, rows }, 0)) await session.add(block);

    const frameNow = valueOf(await session.plan("report"));
    const real = valueOf(
      reportOn(valueOf(assessWorkbook(edited)), { locale: "zh-CN", engineVersion: VERSION }),
    );
    expect(frameNow).toEqual(frameOf(real.plan));
    expect(await rowsOf(session, "report", 0, 50)).toEqual(real.plan.sheets[0]?.rows);
  });

  test("a form that is gone makes no plan", async () => {
    const { session, frame } = await live();
    for (const [index, sheet] of frame.sheets.entries()) await session.reopenSheet(index, sheet);
    for (const what of ["report", "findings"] as const) {
      expect(await session.plan(what)).toMatchObject({ error: { problem: { kind: "no-evaluation" } } });
    }
  });
});
