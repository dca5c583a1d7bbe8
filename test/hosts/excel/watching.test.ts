import { sourceOf } from "../../../src/core/workbook/plan-source";
import type { StopWatching } from "../../../src/hosts/excel";
import { WorkbookModel } from "../../excel-host";
import { ExcelSubject } from "./support/subject";
import { settled } from "../../support/settled";
import { demoPlan } from "../file/writing/support/demo-plan";
import { AssemblingSink } from "./support/session";

/** The client is the same for all tests of this file, so each must stop what it started. */
const started: StopWatching[] = [];

afterEach(async () => {
  for (const stop of started.splice(0)) await stop();
});

async function watched(version: string) {
  const subject = ExcelSubject.over(new WorkbookModel(["一", "二"]), version);
  const sheets: string[] = [];
  const watching = await subject.workbook.watch((sheet) => sheets.push(sheet));
  if (!watching.ok) throw new Error(watching.error.code);
  started.push(watching.value);
  return { subject, sheets, stop: watching.value };
}

describe.each(["1.9", "1.17"])("with ExcelApi %s", (version) => {
  test("edits of the person are told with their sheet, until it is enough", async () => {
    const { subject, sheets, stop } = await watched(version);
    subject.host.type("一!A1", 5);
    subject.host.type("二!B2", "乙");
    await settled();
    expect(sheets).toEqual(["一", "二"]);
    expect(await stop()).toEqual({ ok: true, value: undefined });
    subject.host.type("一!A1", 6);
    await settled();
    expect(sheets).toHaveLength(2);
    expect(subject.host.liveReferences).toBe(0);
  });

  test("what this host writes itself is not told", async () => {
    const { subject, sheets } = await watched(version);
    await subject.workbook.apply(sourceOf(demoPlan("一")));
    await subject.workbook.edit([{ at: { sheet: "一", row: 0, column: 0 }, value: "x" }]);
    await settled();
    expect(sheets).toEqual([]);
    subject.host.type("一!A1", 6);
    await settled();
    expect(sheets).toEqual(["一"]);
  });

  test("sheets that are known from reading need no request", async () => {
    const { subject, sheets } = await watched(version);
    await subject.workbook.read(new AssemblingSink());
    subject.host.counters.reset();
    subject.host.type("二!A1", 5);
    await settled();
    expect([sheets, subject.host.counters.trips]).toEqual([["二"], 0]);
  });

  test("reading asks to be told of edits in a request that it sends anyway", async () => {
    const { host, workbook } = ExcelSubject.over(new WorkbookModel(["一", "二"]), version);
    await workbook.read(new AssemblingSink());
    const { trips } = host.counters;
    host.counters.reset();
    const sheets: string[] = [];
    const read = await workbook.read(new AssemblingSink(), { onEdit: (sheet) => sheets.push(sheet) });
    if (!read.ok || !read.value.stopWatching) throw new Error("not watching");
    started.push(read.value.stopWatching);
    expect(host.counters.trips).toBe(trips);
    host.type("二!B2", "乙");
    await settled();
    expect([sheets, host.liveReferences]).toEqual([["二"], 0]);
  });

  test("a reading that failed after it had asked leaves the asking to the next", async () => {
    const model = new WorkbookModel(["一"]);
    const { host, workbook } = ExcelSubject.over(model, version);
    host.type("一!A1", 5);
    const sheets: string[] = [];
    const onEdit = (sheet: string) => sheets.push(sheet);
    host.dropConnectionAt(2, "failure");
    expect((await workbook.read(new AssemblingSink(), { onEdit })).ok).toBe(false);
    const read = await workbook.read(new AssemblingSink(), { onEdit });
    if (!read.ok || !read.value.stopWatching) throw new Error("not watching");
    started.push(read.value.stopWatching);
    host.type("一!A1", 6);
    await settled();
    expect(sheets).toEqual(["一"]);
  });

  test("a sheet that is gone by then is not told", async () => {
    const { subject, sheets } = await watched(version);
    const added = subject.host.workbook.addSheet("三");
    subject.host.type("三!A1", 5);
    subject.host.workbook.removeSheet(added);
    await settled();
    expect(sheets).toEqual([]);
  });
});

test("events come out again after a write that failed", async () => {
  const { subject, sheets } = await watched("1.17");
  subject.host.failWhen(({ member }) => member === "merge", "GeneralException");
  expect(await subject.apply(demoPlan("一"))).toBe("unexpected");
  subject.host.type("一!A1", 6);
  await settled();
  expect(sheets).toEqual(["一"]);
});
