import { sheetOf, type Cells } from "../../../support/evaluation-builder";
import { engineReport } from "../support/engine-report";

/** The report on one item of work: the person's own words, and rows of name, value and unit. */
function told(
  own: string,
  ...rows: readonly (readonly [name: string, value: string | number, unit: string])[]
): string {
  const cells: Record<string, Cells[string]> = {
    A1: "履职情况表",
    A2: "（2022年度）",
    A3: "部门（单位）名称",
    B3: "东陵市住房和城乡建设局",
    ...Object.fromEntries(
      ["部分", "事项", "工作概述", "指标", "完成值", "单位"].map((text, at) => [`${"ABCDEF"[at]}4`, text]),
    ),
    A5: "住房保障",
    B5: "老旧小区改造",
    C5: own,
  };
  rows.forEach(([name, value, unit], at) => {
    Object.assign(cells, { [`D${5 + at}`]: name, [`E${5 + at}`]: value, [`F${5 + at}`]: unit });
  });
  const text = engineReport([sheetOf("履职情况", cells)], "work-summary");
  return /^老旧小区改造。(.*)$/mu.exec(text)?.[1] ?? text;
}

test.each<[what: string, own: string, row: readonly [string, string | number, string], text: string]>([
  [
    "another number for the same thing is asked about and not told beside it",
    "改造老旧小区36个。",
    ["老旧小区改造数", 38, "个"],
    "改造老旧小区36个。【请核实：老旧小区改造数（E5）为38个，工作概述（C5）写为36个】",
  ],
  ["the same number is told once", "改造老旧小区36个。", ["老旧小区改造数", 36, "个"], "改造老旧小区36个。"],
  [
    "a round number leaves room for it",
    "惠及居民9000余户。",
    ["惠及居民户数", 9120, "户"],
    "惠及居民9000余户。",
  ],
  [
    "no more room than its zeros",
    "惠及居民9000余户。",
    ["惠及居民户数", 12120, "户"],
    "惠及居民9000余户。【请核实：惠及居民户数（E5）为12120户，工作概述（C5）写为9000余户】",
  ],
  [
    "ten thousands are counted out",
    "新建绿地面积1.2万平方米。",
    ["新建绿地面积", 12000, "平方米"],
    "新建绿地面积1.2万平方米。",
  ],
  [
    "a part of it is another thing",
    "改造区属国有企业家属院和老旧小区12个。",
    ["老旧小区改造数", 38, "个"],
    "改造区属国有企业家属院和老旧小区12个。全年改造老旧小区38个。",
  ],
  [
    "a short name stands in words on other things",
    "召开党组会议11次。",
    ["会议次数", 27, "次"],
    "召开党组会议11次。全年召开会议27次。",
  ],
  ["what was not done", "推进加装电梯。", ["候车亭建设", 0, "个"], "推进加装电梯。全年候车亭建设0个。"],
  [
    "what happens is done by nobody",
    "排查隐患。",
    ["行车责任事故", 2, "起"],
    "排查隐患。全年发生行车责任事故2起。",
  ],
  ["what is done about it is", "排查隐患。", ["处理交通事故", 2, "起"], "排查隐患。全年处理交通事故2起。"],
  [
    "another unit is no other number",
    "改造老旧小区36个，老旧小区改造惠及3000户。",
    ["老旧小区改造投入", 520, "万元"],
    "改造老旧小区36个，老旧小区改造惠及3000户。全年老旧小区改造投入520万元。",
  ],
])("%s", (_, own, row, text) => {
  expect(told(own, row)).toBe(text);
});
