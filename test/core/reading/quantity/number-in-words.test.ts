import fc from "fast-check";
import type { Quantity } from "../../../../src/core/evaluation/quantity";
import { parseQuantity } from "../../../../src/core/reading/quantity/parse-quantity";

const TARGET_AT = { sheet: "表", row: 1, column: 2 };
const ACTUAL_AT = { sheet: "表", row: 1, column: 3 };

function actualOf(text: string, target: string): Quantity | null {
  const cell = (said: string) => ({ value: said, text: said });
  const wanted = parseQuantity({ cell: cell(target), at: TARGET_AT, role: "target" });
  return parseQuantity({ cell: cell(text), at: ACTUAL_AT, role: "actual", target: wanted });
}

test.each([
  ["已建成760个", "800个", "760"],
  ["已完成12个小区，惠及3200户", "完成12个小区", "12"],
  ["新签12家，另有4家已报价", "15家", "12"],
  ["全年共开展各类培训6场次，参训300人", "≥5场次", "6"],
  ["截至年底累计发放补贴3.2万元", "≥3万元", "32000"],
  ["惠及群众1,200户", "1000户", "1200"],
  ["已淘汰346辆", "320辆", "346"],
  ["720批次，超额完成", "≥720批次", "720"],
  ["720批次，完成率100%", "≥720批次", "720"],
  ["超额完成，720批次", "≥700批次", "720"],
  ["省级4门", "省级3门", "4"],
  ["累计清运垃圾3200吨", "3000吨", "3200"],
  ["6条全部完成并通过评估", "6条", "6"],
  ["已整治河道12.5公里，完成绿化3000平方米", "≥12公里", "12.5"],
])("%s beside %s says %s", (text, target, value) => {
  expect(actualOf(text, target)).toMatchObject({ value, like: TARGET_AT });
});

test.each([
  ["two numbers in the unit", "改造国道100公里，改造县道200公里", "300公里"],
  ["no number in the unit", "已惠及3200户", "12个小区"],
  ["a longer unit", "已培训300人次", "≥300人"],
  ["a miss", "存在2处、30公里未养护", "300公里"],
  ["what is missing", "已建成泊位尚缺40个", "800个"],
  ["the plan", "按计划完成800个", "800个"],
  ["a change", "完成数比上年增加5个", "800个"],
  ["a part", "其中改造200个", "800个"],
  ["a bound", "已建成760个以上", "800个"],
  ["no verb", "国道100公里，路况良好", "300公里"],
  ["a target in words", "已建成760个", "按期建成"],
  ["a rate", "已覆盖90%的村，建成760个", "≥90%"],
  ["a day", "已于6月建成760个", "2024年12月底前"],
])("%s is no result", (_name, text, target) => {
  expect(actualOf(text, target)?.value).toBeUndefined();
});

test("what is read is a number of the text, in the target's unit", () => {
  const words = fc.constantFrom(
    "已建成",
    "完成",
    "，",
    "惠及",
    "共",
    "其中",
    "未",
    "个",
    "户",
    "比上年",
    "12",
    "3.5",
    "万",
    "以上",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 9 }), (parts) => {
      const read = actualOf(parts.join(""), "800个");
      if (read?.like === undefined || read.value === undefined || read.written?.unit === "") return;
      expect(read.unit).toBe("个");
      expect(read.raw).toContain(`${read.written?.number ?? ""}${read.written?.unit ?? ""}`);
    }),
  );
});
