import type { WorkbookPlan } from "../../../src/core/workbook/plan";
import { demoPlan } from "../file/writing/support/demo-plan";
import { formPaths, readBytes } from "../file/writing/support/files";
import { reportOf } from "./index-of-plans";
import { BothHosts } from "./support/both-hosts";
import { INHERENT, INHERENT_AT_THE_FLOOR, unexplained } from "./support/inherent";
import { PERSONS_SHEET, personsWorkbook } from "./support/person";
import { changesBetween, type Difference, differencesBetween } from "./support/picture/differences";
import { expectSameSnapshots } from "./support/snapshots";

const FORM = readBytes(formPaths.find((path) => path.includes("26-lingling")) ?? "");
const TEXTS_LIKE_NUMBERS = [{ cells: ["007", "2021-12-31"].map((value) => ({ value, style: "cell" })) }];
/** Paragraphs below headings, over more than a page. */
const CHAPTERS = Array.from({ length: 40 }, (_, chapter) => [
  { cells: [{ value: `第${chapter + 1}章`, style: "body" }], keepWithNext: true },
  { cells: [{ value: "完成造林任务。".repeat(30), style: "body" }] },
]).flat();
const demo = demoPlan(PERSONS_SHEET);
const everything: WorkbookPlan = {
  ...demo,
  sheets: demo.sheets.map((sheet) =>
    sheet.role === "findings"
      ? { ...sheet, rows: [...sheet.rows, ...TEXTS_LIKE_NUMBERS, ...CHAPTERS] }
      : sheet,
  ),
};

/** Carries a plan out and makes sure that both hosts made the same. */
async function expectSame(hosts: BothHosts, plan: WorkbookPlan): Promise<void> {
  expect(await hosts.mustApply(plan)).toEqual([]);
  expect(unexplained(hosts.pictures())).toEqual([]);
  await expectSameSnapshots(hosts);
}

describe("a plan with everything that plans can say", () => {
  test("makes the same workbook", async () => {
    const hosts = await BothHosts.open(await personsWorkbook);
    expect(unexplained(hosts.pictures())).toEqual([]);
    await expectSame(hosts, everything);
    const { file } = hosts.pictures();
    expect(Object.keys(file.sheets["绩效自评报告"]?.charts ?? {})).toHaveLength(4);
  });

  test("and its page in landscape, unfitted, with all parts of headers", async () => {
    const hosts = await BothHosts.open(await personsWorkbook);
    const sheets = everything.sheets.map((sheet) => ({
      ...sheet,
      page: {
        ...sheet.page,
        orientation: "landscape" as const,
        fitToWidth: false,
        centerHorizontally: false,
        header: { left: "左&右", center: "{page}{pages}", right: "{page}2 &P" },
        footer: { left: "长".repeat(300) },
      },
    }));
    await expectSame(hosts, { ...everything, sheets });
  });
});

describe("where Excel has no more than is required", () => {
  test("a plan with everything makes the same workbook but for upright titles", async () => {
    const hosts = await BothHosts.open(await personsWorkbook, "1.9");
    await hosts.mustApply(everything);
    expect(unexplained(hosts.pictures(), INHERENT_AT_THE_FLOOR)).toEqual([]);
    expect(unexplained(hosts.pictures())).not.toEqual([]);
  });

  test.each(["26-lingling", "07-yongde", "13-langfang"])(
    "the plan made of form %s is the same, although merged areas cannot be read",
    async (form) => {
      const bytes = readBytes(formPaths.find((path) => path.includes(form)) ?? "");
      const { file, excel } = await (await BothHosts.open(bytes, "1.9")).snapshots();
      expect(excel.sheets.flatMap(({ merges }) => merges)).toEqual([]);
      expect(changesBetween(reportOf(file, "zh-CN"), reportOf(excel, "zh-CN"))).toEqual([]);
    },
  );
});

describe("a second plan", () => {
  test("made of the workbook with the report in it is the same plan, and changes and doubles nothing", async () => {
    const hosts = await BothHosts.open(FORM);
    const first = reportOf(await expectSameSnapshots(hosts), "zh-CN");
    await expectSame(hosts, first);
    const { file, excel } = await hosts.snapshots();
    const second = reportOf(excel, "zh-CN");
    expect(changesBetween(first, second)).toEqual([]);
    expect(changesBetween(first, reportOf(file, "zh-CN"))).toEqual([]);
    const before = hosts.pictures();
    await expectSame(hosts, second);
    expect(changesBetween(before, hosts.pictures())).toEqual([]);
  });

  test("leaves nothing of another one behind: charts, links, sizes, merged areas, lines, frozen rows", async () => {
    const hosts = await BothHosts.open(FORM);
    const report = reportOf(await expectSameSnapshots(hosts), "zh-CN");
    const sheet = hosts.pictures().file.order[0] ?? "";
    await hosts.mustApply(report);
    const alone = hosts.pictures();
    await expectSame(hosts, demoPlan(sheet));
    await expectSame(hosts, report);
    expect(changesBetween(alone, hosts.pictures())).toEqual([]);
  });
});

describe("what is told as an inherent difference occurs:", () => {
  let differences: readonly Difference[] = [];

  beforeAll(async () => {
    const hosts = await BothHosts.open(await personsWorkbook);
    await hosts.mustApply(everything);
    const { file, excel } = hosts.pictures();
    differences = differencesBetween(file, excel);
  });

  test.each(INHERENT.map((one) => [one.what, one] as const))("%s", (_, inherent) => {
    expect(differences.some((difference) => inherent.explains(difference))).toBe(true);
  });
});
