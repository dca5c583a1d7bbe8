import type { Cells } from "../../../support/evaluation-builder";
import { projectReport } from "../support/project-report";

/** The paragraph on the money of the clean form with these cells. */
function moneyIn(changes: Cells): string {
  return /资金投入和使用情况。(.*)/u.exec(projectReport(changes))?.[1] ?? "";
}

const NO_PARTS: Cells = { C7: null, D7: null, E7: null, C8: null, D8: null, E8: null };
const SOLE: Cells = { ...NO_PARTS, C7: 100, D7: 100, E7: 95.5 };

test.each<[what: string, changes: Cells, money: string]>([
  [
    "an unchanged budget from one source",
    SOLE,
    "2022年，项目年初预算和全年预算均为100.00万元，全部为当年财政拨款。全年执行95.50万元，预算执行率95.50%，未执行4.50万元。",
  ],
  [
    "a source named by who pays",
    { ...SOLE, B7: "省、市级" },
    "2022年，项目年初预算和全年预算均为100.00万元，全部为省、市级资金。全年执行95.50万元，预算执行率95.50%，未执行4.50万元。",
  ],
  [
    "a source that is a part only",
    { ...SOLE, D7: 90 },
    "2022年，项目年初预算和全年预算均为100.00万元。全年执行95.50万元，预算执行率95.50%，未执行4.50万元。" +
      "【请核实：资金合计（D6）为100万元，各项资金（D7）合计为90万元】",
  ],
  [
    "an initial budget alone",
    { ...NO_PARTS, D6: null },
    "2022年，项目年初预算100.00万元。全年执行95.50万元，预算执行率95.50%，未执行4.50万元。",
  ],
  [
    "points that rest on a printed rate which the amounts deny",
    { ...NO_PARTS, G6: "100%", H6: 10 },
    "2022年，项目年初预算和全年预算均为100.00万元。全年执行95.50万元，预算执行率95.50%，未执行4.50万元。" +
      "【请核实：执行率（G6）为100%，按执行数（E6）和预算数（D6）计算为95.5%；执行率得分（H6）为10分】",
  ],
  [
    "points lost on a budget that was spent whole",
    { ...NO_PARTS, E6: 100, G6: "100%", H6: 0 },
    "2022年，项目年初预算和全年预算均为100万元。全年执行100万元，预算执行率100%。【请核实：执行率得分（H6）为0分】",
  ],
  [
    "a budget that there was none of before the year",
    { ...NO_PARTS, C6: 0 },
    "2022年，项目年初未安排预算，年中调增100.00万元，全年预算100.00万元。调增的主要原因是【请填写：年中预算调整的原因】。全年执行95.50万元，预算执行率95.50%，未执行4.50万元。",
  ],
  [
    "a printed rate that the amounts deny",
    { ...NO_PARTS, G6: "100%" },
    "2022年，项目年初预算和全年预算均为100.00万元。全年执行95.50万元，预算执行率95.50%，未执行4.50万元。" +
      "【请核实：执行率（G6）为100%，按执行数（E6）和预算数（D6）计算为95.5%】",
  ],
  [
    "spending from no budget",
    { ...NO_PARTS, C6: 0, D6: 0, E7: 95.5, G6: "100%" },
    "2022年，项目全年执行95.50万元，全部为当年财政拨款。【请核实：预算数（D6）为0，执行数（E6）为95.5万元，执行率（G6）填为100%；执行率得分（H6）为9.55分】",
  ],
  [
    "a total of 0 beside its parts",
    { C6: 0, D6: 0, E6: 0, G6: "95.5%" },
    "2022年，项目年初预算和全年预算均为100.00万元。按资金来源分，当年财政拨款80.00万元，占80%；其他资金20.00万元，占20%。" +
      "全年执行95.50万元，预算执行率95.50%，未执行4.50万元，全部为当年财政拨款。【请核实：资金合计（C6、D6、E6）为0，" +
      "各项资金（C7、C8、D7、D8、E7、E8）合计分别为100万元、100万元、95.5万元】",
  ],
  [
    "a blank total beside its parts",
    { C6: null, G6: "95.5%" },
    "2022年，项目年初预算和全年预算均为100.00万元。按资金来源分，当年财政拨款80.00万元，占80%；其他资金20.00万元，占20%。" +
      "全年执行95.50万元，预算执行率95.50%，未执行4.50万元，全部为当年财政拨款。【请核实：资金合计（C6）为空，各项资金（C7、C8）合计为100万元】",
  ],
  [
    "a blank total and one of 0",
    { C6: null, D6: 0, G6: "95.5%" },
    "2022年，项目年初预算和全年预算均为100.00万元。按资金来源分，当年财政拨款80.00万元，占80%；其他资金20.00万元，占20%。" +
      "全年执行95.50万元，预算执行率95.50%，未执行4.50万元，全部为当年财政拨款。【请核实：资金合计（C6、D6）为空或为0，" +
      "各项资金（C7、C8、D7、D8）合计分别为100万元、100万元】",
  ],
])("%s", (_what, changes, money) => {
  expect(moneyIn(changes)).toBe(money);
});

test("English asks to check the same cells, behind a heading with a blank", () => {
  const text = projectReport({ G6: "100%" }, "en");
  expect(text).toContain(
    "[To check: the printed rate (G6) is 100%, spending (E6) and budget (D6) give 95.5%]",
  );
  expect(text).toContain(
    "Funding and expenditure. In 2022 the project had a budget of CNY 1,000,000, unchanged during the year.",
  );
});

describe("a row that tells the money once more", () => {
  const ROW: Cells = {
    ...SOLE,
    D12: "工程资金金额",
    E12: 100,
    F12: 80,
    H12: 12,
    H19: null,
    E6: 80,
    E7: 80,
    G6: "80%",
    H6: 8,
    I12: "工程已完工，尾款未付。提高预算准确度。",
  };

  test("explains the money, is in its unit, and is no problem beside it", () => {
    const text = projectReport(ROW);
    expect(text).toContain("预算执行率80%，未执行20万元，主要原因是工程已完工，尾款未付。");
    expect(text).toContain("工程资金金额80万元（目标100万元）");
    expect(text).not.toContain("工程资金金额未达到目标");
    // The count of missed rows closes with it.
    expect(text).toContain("预算未全部执行，相应的工程资金金额也未达到目标，原因如前所述。");
    expect(text).toContain("提高预算准确度。");
  });

  test("keeps a unit of its own", () => {
    const text = projectReport({ ...ROW, E12: "100万元", F12: "80万元" });
    expect(text).toContain("工程资金金额80万元（目标100万元）");
  });

  test("is a problem of its own where spending was not slow", () => {
    const text = projectReport({ ...ROW, E6: 95, E7: 95, F12: 95, G6: "95%", H6: 9.5 });
    expect(text).toContain("工程资金金额未达到目标，比目标少5万元，完成率95%。");
  });
});

test("a reason that begins with what was added tells why the budget was raised, the rest why spending is off it", () => {
  const text = projectReport({ C6: 60, E6: 60, I6: "年中追加设备采购资金，部分设备涨价" });
  expect(text).toContain("调增的主要原因是年中追加设备采购资金。");
  expect(text).toContain("主要原因是部分设备涨价");
  expect(text).not.toContain("年中预算调整的原因");
});
