import type { CellRange } from "../../../../src/core/workbook/a1";
import type { StopWatching } from "../../../../src/hosts/excel";
import type { MergesAsked } from "../../../../src/hosts/excel/reading/known-merges";
import { WorkbookModel } from "../../../excel-host";
import { AssemblingSink } from "../support/session";
import { ExcelSubject } from "../support/subject";

const MERGED: CellRange = { top: 1, bottom: 2, left: 0, right: 0 };

/** The client is the same for all tests of this file, so each must stop what it started. */
const started: StopWatching[] = [];

afterEach(async () => {
  for (const stop of started.splice(0)) await stop();
});

/** A form with a merged level, a plain list with a merged title, and an empty sheet. */
function book(): WorkbookModel {
  const model = new WorkbookModel(["自评表", "名单", "空"]);
  const fill = (name: string, rows: readonly (readonly (string | number)[])[]): void => {
    rows.forEach((row, top) => {
      row.forEach((value, column) => {
        if (value !== "") model.sheetNamed(name).cells.ensure(top, column).value = value;
      });
    });
  };
  fill("自评表", [
    ["一级指标", "三级指标", "年度指标值", "实际完成值"],
    ["产出指标", "清淤", 12, 12],
    ["", "绿化", 3, 3],
  ]);
  fill("名单", [
    ["甲", "乙"],
    ["", "丙"],
    ["", "丁"],
  ]);
  model.sheetNamed("自评表").merges.push(MERGED);
  model.sheetNamed("名单").merges.push(MERGED);
  return model;
}

/** Reads as the pane does, told of edits from then on. */
async function opened(merges: MergesAsked) {
  const subject = ExcelSubject.over(book(), "1.17");
  const sink = new AssemblingSink();
  const read = await subject.workbook.read(sink, { merges, onEdit: () => undefined });
  if (!read.ok || !read.value.stopWatching) throw new Error("not read");
  started.push(read.value.stopWatching);
  const asked = (): number => subject.host.counters.callsOf("getMergedAreasOrNullObject");
  const reread = async (name: string, index: number): Promise<readonly CellRange[]> => {
    subject.host.counters.reset();
    const again = await subject.workbook.reread([{ name, index }], sink);
    if (!again.ok) throw new Error(again.error.code);
    return sink.snapshot().sheets[index]?.merges ?? [];
  };
  return { subject, sink, asked, reread };
}

test("Excel is asked about merged areas where headings may need them", async () => {
  const { sink, asked } = await opened("where-needed");
  expect(asked()).toBe(1);
  expect(sink.snapshot().sheets.map(({ merges }) => merges)).toEqual([[MERGED], [], []]);
});

test("on the button it is asked about all sheets with cells, in as many requests", async () => {
  const { sink, asked, subject } = await opened("everywhere");
  expect(asked()).toBe(2);
  expect(subject.host.counters.trips).toBe(2);
  expect(sink.snapshot().sheets.map(({ merges }) => merges)).toEqual([[MERGED], [MERGED], []]);
});

test("typing asks for none again, and loses none", async () => {
  const { subject, asked, reread } = await opened("where-needed");
  for (const value of [11, 10, 9]) {
    subject.host.type("自评表!D2", value);
    expect(await reread("自评表", 0)).toEqual([MERGED]);
    expect(asked()).toBe(0);
  }
});

test("rows that were inserted are asked about once more", async () => {
  const { subject, asked, reread } = await opened("where-needed");
  const sheet = subject.host.workbook.sheetNamed("自评表");
  const moved = { ...MERGED, top: 2, bottom: 3 };
  sheet.merges.splice(0, 1, moved);
  subject.host.workbook.observer({ kind: "changed", sheet, area: MERGED, change: "RowInserted" });
  expect(await reread("自评表", 0)).toEqual([moved]);
  expect(asked()).toBe(1);
  expect(await reread("自评表", 0)).toEqual([moved]);
  expect(asked()).toBe(0);
});

test("where Excel no longer tells of edits, each reading asks", async () => {
  const { asked, reread } = await opened("where-needed");
  for (const stop of started.splice(0)) await stop();
  expect(await reread("自评表", 0)).toEqual([MERGED]);
  expect(asked()).toBe(1);
  await reread("自评表", 0);
  expect(asked()).toBe(1);
});
