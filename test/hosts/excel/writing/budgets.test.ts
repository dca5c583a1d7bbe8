import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runEngine } from "../../../../src/core/engine";
import { sourceOf } from "../../../../src/core/workbook/plan-source";
import { ExcelSubject } from "../support/subject";
import { formPaths, readBytes } from "../../file/writing/support/files";
import { importWorkbook } from "../../../excel-host";
import { largeForm } from "../support/large-form";

/** Of one request and of one answer. */
const BYTES = 2_000_000;
const TRIPS = 4;

const SEED = join(__dirname, "../../../../assets/samples/蒸湘区人大常委会-履职情况.xlsx");
const FORM = formPaths.find((path) => path.includes("26-lingling")) ?? "";

const books = [
  ["form 26", () => importWorkbook(readBytes(FORM))],
  ["the seed sample", () => importWorkbook(new Uint8Array(readFileSync(SEED)))],
  ["a form of 500 rows", () => Promise.resolve(largeForm(500))],
] as const;

describe.each(["1.9", "1.17"])("with ExcelApi %s, the whole job", (version) => {
  test.each(books)("on %s keeps to its budget and leaks nothing", async (_, make) => {
    const subject = ExcelSubject.over(await make(), version);
    const run = runEngine(await subject.read(), { locale: "zh-CN", engineVersion: "budget" });
    if (!run.ok) throw new Error(run.error.kind);
    const applied = await subject.workbook.apply(sourceOf(run.value.plan), { show: true });
    expect(applied).toMatchObject({ ok: true });

    const { host } = subject;
    expect(host.counters.trips).toBeLessThanOrEqual(TRIPS);
    expect(host.counters.largestRequest).toBeLessThanOrEqual(BYTES);
    expect(host.counters.largestResponse).toBeLessThanOrEqual(BYTES);
    expect(host.liveReferences).toBe(0);
    expect(host.workbook.activeSheet.name).toBe("绩效自评报告");
  });
});

test("the second run over its own result costs no more than the first", async () => {
  const subject = ExcelSubject.over(largeForm(500), "1.17");
  const trips: number[] = [];
  for (const locale of ["zh-CN", "en"] as const) {
    subject.host.counters.reset();
    const run = runEngine(await subject.read(), { locale, engineVersion: "budget" });
    if (!run.ok) throw new Error(run.error.kind);
    expect(await subject.apply(run.value.plan)).toBe("");
    trips.push(subject.host.counters.trips);
  }
  expect(trips).toEqual([3, 3]);
  expect(subject.host.liveReferences).toBe(0);
});

test("without reading first, writing takes a look of its own", async () => {
  const subject = ExcelSubject.over(await importWorkbook(readBytes(FORM)), "1.17");
  const run = runEngine(await subject.read(), { locale: "zh-CN", engineVersion: "budget" });
  if (!run.ok) throw new Error(run.error.kind);
  expect(await subject.apply(run.value.plan)).toBe("");
  subject.host.counters.reset();
  expect(await subject.apply(run.value.plan)).toBe("");
  expect(subject.host.counters.trips).toBe(2);
});
