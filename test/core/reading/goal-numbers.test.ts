import { goalNumbers } from "../../../src/core/reading";

test.each<[string, readonly (readonly string[])[]]>([
  ["目标1：完成6座小型水库除险加固和92座维修养护；\n目标2：达标率达到95%以上。", [["6座", "92座"], ["95%"]]],
  ["举办演出60场、培训24期；满意度≥90％。", [["60场", "24期"], ["90%"]]],
  ["2024年6月30日前完成1,200亩造林；投诉率控制在0.5%以内", [["1200亩"], ["≤0.5%"]]],
  ["按财预〔2024〕10号开展；事故不超过3起", [[], ["≤3起"]]],
  ["完成3.5万亩", [["3.5万亩"]]],
  ["", []],
])("%s", (text, expected) => {
  const told = goalNumbers(text).map(({ numbers }) =>
    numbers.map(({ value, unit, ceiling }) => `${ceiling ? "≤" : ""}${value}${unit}`),
  );
  expect(told).toEqual(expected);
});
