import { joinClauses } from "../../../../../src/core/narrative/saying/zh/series";
import { clauseOf, textOf, type TypedRow } from "../support";
import EXAMPLES from "./clauses.json";

const say = (rows: readonly TypedRow[]): string => textOf(joinClauses(rows.map(clauseOf)));

describe("one clause", () => {
  test.each(EXAMPLES as [string, string, string][])("%s %s is %s", (name, value, clause) => {
    expect(say([{ name, value }])).toBe(clause);
  });

  test.each([
    ["小型水库除险加固座数", "6座", "除险加固小型水库6座"],
    ["供水管网更新改造长度", "38.4公里", "更新改造供水管网38.4公里"],
    ["村级群众文艺团队培育数", "7支", "培育村级群众文艺团队7支"],
    ["新产品推出数", "11个", "推出新产品11个"],
    ["客户投诉件数", "76件", "客户投诉76件"],
    ["恢复改善灌溉面积", "1.85万亩", "恢复改善灌溉面积1.85万亩"],
    ["农村供水受益人口", "5.36万人", "农村供水受益人口5.36万人"],
    ["孕产妇7天访视数", "203人", "孕产妇7天访视203人"],
    ["政府采购项目数", "5项", "政府采购项目5项"],
    ["水库库区水环境", "持续改善", "水库库区水环境持续改善"],
    ["除险加固主体工程完工时间", "11月22日", "除险加固主体工程于11月22日完工"],
    ["场馆开放设备更新完成时间", "9月24日", "场馆开放设备于9月24日更新完成"],
  ])("%s %s is %s", (name, value, clause) => {
    expect(say([{ name, value }])).toBe(clause);
  });

  test("what did not happen and was not to happen", () => {
    expect(say([{ name: "水库垮坝事件", value: "0起", none: true }])).toBe("未发生水库垮坝事件");
  });

  test("a name without words is not printed", () => {
    expect(say([{ name: "（名称缺失）", value: "3次" }])).toBe("");
  });
});

test("reached before missed, ceilings and days apart", () => {
  const rows: readonly TypedRow[] = [
    { name: "惠民演出场次", value: "62场", comparison: { kind: "target", target: "60场" }, texts: [GOAL] },
    { name: "公益培训期数", value: "24期", texts: [GOAL] },
    { name: "群众文艺展览场次", value: "10场", texts: [GOAL] },
    { name: "公益培训学员结业率", value: "92.5%", comparison: { kind: "target", target: "90%" } },
    {
      name: "场馆开放设备更新完成时间",
      value: "9月24日",
      comparison: { kind: "days", early: true, days: "6天" },
    },
    { name: "惠民演出单场补助", value: "0.78万元", comparison: { kind: "within", limit: "0.80万元" } },
  ];
  expect(say(rows)).toBe(
    "举办惠民演出62场（目标60场）、公益培训24期、群众文艺展览10场，公益培训学员结业率92.5%（目标90%）；" +
      "场馆开放设备于9月24日更新完成，比目标提前6天；惠民演出单场补助0.78万元，控制在0.80万元以内",
  );
});

test("more objects than six take the verb again", () => {
  const rows = ["甲", "乙", "丙", "丁", "戊", "己", "庚"].map((one) => ({
    name: `${one}方座谈会次数`,
    value: "1次",
  }));
  const text = say(rows);
  expect(text.match(/召开/gu)).toHaveLength(2);
  expect(text).toMatch(/^召开甲方座谈会1次、.*，召开庚方座谈会1次$/u);
});

const GOAL = {
  text: "举办惠民演出60场、公益培训24期、群众文艺展览10场；培育村级群众文艺团队8支",
  from: "goal" as const,
};
