import { publishMaterials, type PlacedSlot } from "../../../src/core/publishing";
import { readEvaluations } from "../../../src/core/reading";
import { OWN_SHEET_MARK } from "../../../src/core/workbook/ownership";
import type { WorkbookPlan } from "../../../src/core/workbook/plan";
import { BothHosts } from "./support/both-hosts";
import { unexplained } from "./support/inherent";
import { personsWorkbook } from "./support/person";
import { changesBetween } from "./support/picture/differences";

const slot = (asks: string): PlacedSlot => ({
  asks,
  section: "二、预算支出情况",
  at: { sheet: "绩效自评报告", row: 4, column: 0 },
  verifies: false,
});

/** The plan for the workbook as both hosts read it, which must be one. */
async function asking(hosts: BothHosts, ...slots: readonly PlacedSlot[]): Promise<WorkbookPlan> {
  const { file, excel } = await hosts.snapshots();
  const [plan, other] = [file, excel].map((snapshot) => {
    const { materialSheets } = readEvaluations(snapshot);
    return publishMaterials({ snapshot, slots, sheets: materialSheets, locale: "zh-CN" }).plan;
  });
  expect(other).toEqual(plan);
  return plan!;
}

describe("a sheet that is handed over", () => {
  test("is added without a mark, and is the person's from then on", async () => {
    const hosts = await BothHosts.open(await personsWorkbook);
    const plan = await asking(hosts, slot("增加的原因"), slot("结果应用"));
    expect(plan.sheets.map(({ name, marker }) => [name, marker])).toEqual([["报告素材", null]]);
    await hosts.mustApply(plan);
    expect(unexplained(hosts.pictures())).toEqual([]);
    const { file } = hosts.pictures();
    expect(file.sheets["报告素材"]).toBeDefined();
    expect(Object.keys(file.names).filter((name) => name.endsWith(OWN_SHEET_MARK))).toEqual([]);
    const { excel } = await hosts.snapshots();
    expect(readEvaluations(excel).materials.map(({ label }) => label.text)).toEqual([
      "增加的原因",
      "结果应用",
    ]);
  });

  test("gets further rows below what stands there, everything else as it was", async () => {
    const hosts = await BothHosts.open(await personsWorkbook);
    await hosts.mustApply(await asking(hosts, slot("增加的原因")));
    const before = hosts.pictures().file;
    const plan = await asking(hosts, slot("增加的原因"), slot("结果应用"));
    expect([plan.sheets.length, plan.edits.length]).toEqual([0, 3]);
    await hosts.mustApply(plan);
    expect(unexplained(hosts.pictures())).toEqual([]);
    const { excel } = await hosts.snapshots();
    expect(readEvaluations(excel).materials.map(({ label }) => label.text)).toEqual([
      "增加的原因",
      "结果应用",
    ]);
    const after = hosts.pictures().file;
    for (const name of Object.keys(before.sheets).filter((one) => one !== "报告素材")) {
      expect(after.sheets[name]).toEqual(before.sheets[name]);
    }
  });

  test("is never replaced: a plan for one adds another beside it", async () => {
    const hosts = await BothHosts.open(await personsWorkbook);
    const plan = await asking(hosts, slot("增加的原因"));
    await hosts.mustApply(plan);
    const before = hosts.pictures();
    await hosts.apply(plan);
    const { file } = hosts.pictures();
    expect(Object.keys(file.sheets)).toContain("报告素材(2)");
    expect(changesBetween(before.file.sheets["报告素材"], file.sheets["报告素材"])).toEqual([]);
  });
});
