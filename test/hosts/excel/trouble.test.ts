import type { ExcelTroubleCode } from "../../../src/hosts/excel";
import { troubleOf } from "../../../src/hosts/excel/trouble";
import { WorkbookModel } from "../../excel-host";
import { inOwnTime } from "./support/own-time";
import { ExcelSubject } from "./support/subject";
import paneEn from "../../../src/apps/taskpane/messages/pane.en.json";
import paneZh from "../../../src/apps/taskpane/messages/pane.zh-CN.json";

/** What the client itself calls wrong use of it, and all codes that Excel documents, by what they mean to the person. */
const CODES: readonly (readonly [string, ExcelTroubleCode])[] = [
  ["AccessDenied", "protected-sheet"],
  ["ActivityLimitReached", "no-answer"],
  ["ApiNotFound", "unsupported"],
  ["ConnectionFailure", "connection-lost"],
  ["EmptyChartSeries", "unexpected"],
  ["FilteredRangeConflict", "filtered-range"],
  ["GeneralException", "unexpected"],
  ["HostRestartNeeded", "host-restart"],
  ["InactiveWorkbook", "inactive-workbook"],
  ["InvalidArgument", "unexpected"],
  ["InvalidOperationInCellEditMode", "cell-editing"],
  ["InvalidSelection", "inactive-workbook"],
  ["ItemAlreadyExists", "name-taken"],
  ["ItemNotFound", "not-found"],
  ["MemoryLimitReached", "out-of-memory"],
  ["MergedRangeConflict", "merged-range"],
  ["NonBlankCellOffSheet", "unexpected"],
  ["OperationCellsExceedLimit", "too-many-cells"],
  ["PivotTableRangeConflict", "pivot-range"],
  ["RangeExceedsLimit", "too-many-cells"],
  ["RequestAborted", "connection-lost"],
  ["RequestPayloadSizeLimitExceeded", "payload-too-large"],
  ["ResponsePayloadSizeLimitExceeded", "payload-too-large"],
  ["UndoNotSupported", "unsupported"],
  ["UnsupportedFeature", "unsupported"],
  ["UnsupportedOperation", "unsupported"],
  ["UnsupportedSheet", "unsupported"],
  ["WriteNotSupportedWhenModalDialogOpen", "dialog-open"],
  ["PropertyNotLoaded", "unexpected"],
  ["InvalidObjectPath", "unexpected"],
  ["InvalidRequestContext", "unexpected"],
  ["RunMustReturnPromise", "unexpected"],
  ["SomethingNewInExcel", "unexpected"],
];

function over(): ExcelSubject {
  return ExcelSubject.over(new WorkbookModel(["机密的表名"]), "1.17");
}

describe("Excel's codes, through the real client", () => {
  test.each(CODES)("%s is %s", async (code, expected) => {
    const { workbook, host } = over();
    for (let time = 0; time < 2; time += 1) host.failWhen(({ member }) => member === "activate", code);
    const shown = await workbook.showSheet("机密的表名");
    expect(shown).toMatchObject({ ok: false, error: { code: expected } });
    expect(shown).toHaveProperty(
      "error.detail",
      expect.stringContaining(`code: ${code}\nat: Worksheet.activate`),
    );
    expect(JSON.stringify(shown)).toContain("worksheet.activate()");
    expect(JSON.stringify(shown)).not.toContain("机密");
  });
});

test("an error that is not Office's is no trouble but a fault, and is passed on", async () => {
  expect(troubleOf(new TypeError("x"))).toBeUndefined();
  expect(troubleOf("ItemNotFound")).toBeUndefined();
  expect(troubleOf({ code: 5001, debugInfo: {} })).toBeUndefined();
  const { workbook } = over();
  const sink = { open: () => Promise.reject(new RangeError("mine")), add: () => Promise.resolve() };
  await expect(workbook.read(sink)).rejects.toThrow("mine");
  expect(await workbook.showSheet("机密的表名")).toMatchObject({ ok: true });
});

test("a request that fails on its way is a lost connection", async () => {
  const subject = over();
  for (const request of [1, 2]) subject.host.dropConnectionAt(request, "failure");
  expect(await subject.workbook.showSheet("机密的表名")).toMatchObject({
    error: { code: "connection-lost" },
  });
});

test("silence is told after a while, and does not stop what comes next", async () => {
  const subject = ExcelSubject.over(new WorkbookModel(["表"]), "1.17");
  subject.host.dropConnectionAt(1);
  expect(await inOwnTime(() => subject.workbook.showSheet("表"))).toEqual({
    ok: false,
    error: { code: "no-answer", params: {} },
  });
  expect(await subject.workbook.showSheet("表")).toMatchObject({ ok: true });
});

test("a late answer changes nothing more", async () => {
  const subject = ExcelSubject.over(new WorkbookModel(["表"]), "1.17");
  subject.host.latency = 90_000;
  await inOwnTime(async () => {
    expect(await subject.workbook.showSheet("没有")).toMatchObject({ error: { code: "no-answer" } });
    subject.host.latency = 0;
    const { trips } = subject.host.counters;
    while (subject.host.counters.trips === trips) await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await subject.workbook.showSheet("表")).toMatchObject({ ok: true });
  });
});

test.each([
  ["zh-CN", paneZh],
  ["en", paneEn],
])("the pane has a sentence in %s for every code", (_, messages: Readonly<Record<string, string>>) => {
  const codes = [
    ...CODES.map(([, code]) => code),
    ...(["protected-workbook", "hidden-sheet", "name-too-long", "text-too-long"] as const),
    ...(["table-range", "table-header", "array-range", "read-only"] as const),
  ];
  expect(codes.filter((code) => messages[`pane.trouble.${code}`] === undefined)).toEqual([]);
});
