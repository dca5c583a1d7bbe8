import {
  directionOfColumn,
  directionOfName,
  directionOfWork,
  directionOfRemark,
} from "../../../src/core/vocabulary/directions";

describe("a column for the direction", () => {
  test.each([
    ["正向", "higher"],
    ["越高越好", "higher"],
    ["Higher is better", "higher"],
    ["maximise", "higher"],
    ["↑", "higher"],
    [" + ", "higher"],
    ["负向", "lower"],
    ["逆指标", "lower"],
    ["越低越好", "lower"],
    ["Minimize", "lower"],
    ["▼", "lower"],
    ["−", "lower"],
    ["", null],
    ["定性", null],
    ["5", null],
    ["高新区", null],
    ["lower house", null],
  ])("%j: %s", (text, direction) => {
    expect(directionOfColumn(text)).toBe(direction);
  });
});

describe("a remark", () => {
  test.each([
    ["Lower is better; excl. one-offs", "lower"],
    ["口径：越低越好", "lower"],
    ["该指标属逆向", "lower"],
    ["逆向指标，按季统计", "lower"],
    ["The higher = better", "higher"],
    ["越多越好", "higher"],
    ["本项为正向指标", "higher"],
    ["higher is better for A, lower is better for B", null],
    ["按季统计", null],
    ["", null],
  ])("%j says %s", (text, direction) => {
    expect(directionOfRemark(text)).toBe(direction);
  });
});

describe("the name of an indicator", () => {
  test.each([
    // Good and bad things.
    ["营业收入", "higher"],
    ["合格率", "higher"],
    ["客户满意度", "higher"],
    ["管理费用", "lower"],
    ["产量（吨）", "higher"],
    ["新增用户（户）", "higher"],
    ["Training days per employee", "higher"],
    ["Days to close", "lower"],
    ["Opening days", null],
    ["百元产值能耗", "lower"],
    ["安全事故起数", "lower"],
    ["不合格率", "lower"],
    ["客户不满意率", "lower"],
    // Less of something bad is the gain.
    ["成本节约率", "higher"],
    ["能耗降幅", "higher"],
    ["投诉处理率", "higher"],
    ["隐患整改率(%)", "higher"],
    ["坏账收回数", "lower"],
    // Time.
    ["平均交货周期", "lower"],
    ["项目 工期", "lower"],
    ["应收账款周转天数", "lower"],
    ["人均培训时长", null],
    ["设备使用时间", null],
    // A name is headed by its last word.
    ["万元收入成本率", "lower"],
    ["销售额损失(万元)", "lower"],
    ["回款逾期率", "lower"],
    ["成本费用利润率", "higher"],
    ["事故赔付及时率", "higher"],
    ["不良品利用率", null],
    ["逾期回款", null],
    // Nothing is known.
    ["员工人数", null],
    ["门店数量", null],
  ])("%s: %s", (name, direction) => {
    expect(directionOfName(name)).toBe(direction);
  });

  test.each([
    ["Revenue", "higher"],
    ["Customer satisfaction (CSAT)", "higher"],
    ["On-time delivery", "higher"],
    ["New customers", "higher"],
    ["Operating costs", "lower"],
    ["Staff turnover", "lower"],
    ["Complaints", "lower"],
    ["Average handling days", "lower"],
    // Less of something bad.
    ["Cost savings", "higher"],
    ["Complaints resolved within 5 days", "higher"],
    ["P1 resolution time", "lower"],
    ["Applications decided within 20 days", "higher"],
    ["优等品率", "higher"],
    ["員工離職率", "lower"],
    // What something is measured by says nothing of it.
    ["百元医疗收入卫生材料消耗(元)", "lower"],
    ["万元产值能耗", "lower"],
    ["每万元营收利润", "higher"],
    ["顧客滿意度", "higher"],
    ["Waste reduction", "higher"],
    ["Defect-free units", "higher"],
    // Of a ratio the first part counts.
    ["Revenue per employee", "higher"],
    ["Opex / revenue", "lower"],
    ["Cost to income", "lower"],
    ["Complaints per 1,000 customers", "lower"],
    ["Time to hire", "lower"],
    ["Ratio of overdue debt", "lower"],
    // Contradictions.
    ["Days sales outstanding", "lower"],
    ["Late completion", "lower"],
    ["Sales returns", null],
    ["Headcount", null],
    ["Number of stores", null],
  ])("%s: %s", (name, direction) => {
    expect(directionOfName(name)).toBe(direction);
  });
});

describe("works and events", () => {
  test.each([
    ["新建停车泊位", "higher"],
    ["改造老旧小区（个）", "higher"],
    ["开展义诊", "higher"],
    ["淘汰国三及以下柴油车", "higher"],
    ["清理河道", "higher"],
    ["培训人次", "higher"],
    ["惠及 居民", "higher"],
    ["老旧小区改造", "higher"],
    ["农村公路新建", "higher"],
    ["化解历史欠款", "higher"],
    // What they cost, how long they take, and what is bad about them.
    ["培训标准", null],
    ["改造单价", null],
    ["新建泊位投入", null],
    ["整治工期", null],
    ["新建项目逾期数", null],
    ["绿化补植费", null],
    ["停车泊位", null],
  ])("%s: %s", (name, direction) => {
    expect(directionOfWork(name)).toBe(direction);
  });
});

test.each([
  ["研发费用", null],
  ["科技支出总额", null],
  ["研发投入强度", "higher"],
  ["管理费用", "lower"],
])("what is spent on research is no cost to keep down: %s, %s", (name, direction) => {
  expect(directionOfName(name)).toBe(direction);
});

test.each([
  ["生均支出增长率", null],
  ["政府债务余额增长率", null],
  ["研发支出增长率", "higher"],
  ["能耗总量增速", null],
  ["新增城镇就业", "higher"],
  ["新增公办幼儿园学位", "higher"],
  ["新增隐性债务", null],
  ["营业收入增长率", "higher"],
  ["Capital expenditure", null],
  ["Operating expenditure", "lower"],
])("growth of what is spent, and what is spent to build: %s", (name, direction) => {
  expect(directionOfName(name)).toBe(direction);
});

// A ceiling on what should be used sparingly contradicts no word of the name.
test.each(["门诊处方抗菌药物使用率", "药品收入占比", "农药使用强度"])("%s says neither", (name) => {
  expect(directionOfName(name)).not.toBe("higher");
});
