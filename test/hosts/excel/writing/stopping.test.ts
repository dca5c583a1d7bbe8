import type { WorkbookPlan } from "../../../../src/core/workbook/plan";
import { sourceOf } from "../../../../src/core/workbook/plan-source";
import type { WriteProgress } from "../../../../src/hosts/excel";
import { WorkbookModel } from "../../../excel-host";
import { describeDifference, differencesBetween } from "../../contract/support/picture/differences";
import type { WorkbookPicture } from "../../contract/support/picture/picture";
import { demoPlan } from "../../file/writing/support/demo-plan";
import { ExcelSubject } from "../support/subject";

/** What a person does in the pane: the listener throws what ends the job. */
class StoppedError extends Error {}

/** A plan that takes several requests: its ledger has texts as long as those of a form of 2,000 rows. */
function longPlan(words: string): WorkbookPlan {
  const plan = demoPlan("数据");
  const rows = Array.from({ length: 1_200 }, (_, row) => ({
    cells: [0, 1].map((column) => ({ value: `${words}${row}.${column}`.padEnd(500, "据"), style: "cell" })),
  }));
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    charts: sheet.charts.slice(0, 1),
    rows: sheet.role === "ledger" ? [...sheet.rows, ...rows] : sheet.rows,
  }));
  return { ...plan, sheets };
}

const FIRST = longPlan("先");
const SECOND = longPlan("后");
/** The second one with the first report kept for the person. */
const KEEPING: WorkbookPlan = {
  ...SECOND,
  sheets: SECOND.sheets.map((sheet) => (sheet.role === "report" ? { ...sheet, former: "报告(旧1)" } : sheet)),
};

function person(): ExcelSubject {
  const book = new WorkbookModel(["数据"]);
  book.sheetNamed("数据").cells.ensure(0, 0).value = "指标";
  return ExcelSubject.over(book, "1.17");
}

async function withReport(): Promise<ExcelSubject> {
  const subject = person();
  expect(await subject.apply(FIRST)).toBe("");
  // Something of the person's beside it.
  subject.host.workbook.sheetNamed("绩效自评报告").cells.ensure(40, 20).value = "我的备注";
  return subject;
}

function differences(before: WorkbookPicture, after: WorkbookPicture): readonly string[] {
  return differencesBetween(before, after).map(describeDifference);
}

/** Writes and stops at the report of progress with this number; the reports that were heard. */
async function stopAt(subject: ExcelSubject, plan: WorkbookPlan, number: number): Promise<WriteProgress[]> {
  const heard: WriteProgress[] = [];
  const onProgress = (progress: WriteProgress) => {
    heard.push(progress);
    if (progress.step === "prepare-sheets" && heard.length === number) throw new StoppedError();
  };
  const writing = subject.workbook.apply(sourceOf(plan), { onProgress, stoppable: true });
  await expect(writing).rejects.toBeInstanceOf(StoppedError);
  return heard;
}

async function progressOf(subject: ExcelSubject, plan: WorkbookPlan): Promise<WriteProgress[]> {
  const heard: WriteProgress[] = [];
  const applied = await subject.workbook.apply(sourceOf(plan), {
    onProgress: (progress) => heard.push(progress),
    stoppable: true,
  });
  expect(applied).toMatchObject({ ok: true });
  return heard;
}

describe("a long write that a person stops", () => {
  test.each<[what: string, before: () => Promise<ExcelSubject>, plan: WorkbookPlan]>([
    ["into a workbook without a report", () => Promise.resolve(person()), FIRST],
    ["over an earlier report", withReport, SECOND],
    ["beside a report that is kept", withReport, KEEPING],
  ])("%s leaves everything as it was, wherever it is stopped", async (_, before, plan) => {
    const wanted = await before();
    expect(await wanted.apply(plan)).toBe("");
    const points = (await progressOf(await before(), plan)).filter(({ step }) => step === "prepare-sheets");
    expect(points.length).toBeGreaterThan(10);
    const subject = await before();
    const was = subject.picture();
    const middle = Math.floor(points.length / 2);
    for (const number of [1, 2, middle, points.length - 1, points.length]) {
      const heard = await stopAt(subject, plan, number);
      expect(heard.every(({ step }) => step === "prepare-sheets")).toBe(true);
      expect(differences(was, subject.picture())).toEqual([]);
      expect(subject.host.workbook.enableEvents).toBe(true);
      expect(subject.host.liveReferences).toBe(0);
    }
    // And then it is written after all, as if nothing had been.
    await progressOf(subject, plan);
    expect(differences(wanted.picture(), subject.picture())).toEqual([]);
  });

  test("asks Excel for little at a time until then", async () => {
    const subject = await withReport();
    subject.host.counters.reset();
    const number = 12;
    await stopAt(subject, SECOND, number);
    expect(subject.host.counters.largestRequest).toBeLessThanOrEqual(600_000);
  });

  test("knows the report by its new name where somebody renamed the report meanwhile", async () => {
    const subject = await withReport();
    await subject.read();
    let renamed = false;
    const applied = await subject.workbook.apply(sourceOf(SECOND), {
      stoppable: true,
      onProgress: ({ step, share }) => {
        if (renamed || step !== "prepare-sheets" || share < 0.4) return;
        renamed = true;
        const { workbook } = subject.host;
        workbook.renameSheet(workbook.sheetNamed("绩效自评报告"), "我的报告");
      },
    });
    expect(applied).toMatchObject({
      ok: true,
      value: { sheets: expect.arrayContaining(["我的报告"]) as string[] },
    });
    const names = subject.host.workbook.sheets.map(({ name }) => name);
    expect(names.filter((name) => name.startsWith("_jiyan_new"))).toEqual([]);
    expect(names).not.toContain("绩效自评报告");
  });
});

test.each<[what: string, plan: WorkbookPlan, isProtected: boolean]>([
  ["a short write", demoPlan("数据"), false],
  ["a write where no sheet can be added", SECOND, true],
])("%s tells of no point at which it can be stopped", async (_, plan, isProtected) => {
  const subject = await withReport();
  if (isProtected) subject.host.workbook.structureProtection = { password: undefined };
  const steps = (await progressOf(subject, plan)).map(({ step }) => step);
  expect(steps).not.toContain("prepare-sheets");
  expect(steps.at(-1)).toBe("finish");
});
