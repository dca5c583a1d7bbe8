import { toSimplified } from "../../../src/core/vocabulary/traditional";

test.each([
  ["實際值", "实际值"],
  ["權重", "权重"],
  ["百萬元", "百万元"],
  ["差異說明", "差异说明"],
  ["实际值", "实际值"],
  ["Target", "Target"],
])("%s is %s", (text, simplified) => {
  expect(toSimplified(text)).toBe(simplified);
});
