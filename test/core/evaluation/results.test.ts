import { answersNone } from "../../../src/core/evaluation/results";
import { parseQuantity } from "../../../src/core/reading";

const at = { sheet: "表", row: 1, column: 1 };

function quantity(text: string, role: "target" | "actual") {
  return parseQuantity({ cell: { value: text, text }, at, role });
}

test.each([
  ["无重大矛盾纠纷", "无", true],
  ["杜绝重大事故", "未发生", true],
  ["0起", "无", true],
  ["no lost-time injuries", "None", true],
  ["召开4次", "无", false],
  ["≥90%", "无", false],
  ["无重大矛盾纠纷", "1起", false],
  ["无重大矛盾纠纷", "/", false],
])("target %s, result %s: answered by none %s", (target, actual, expected) => {
  const values = { target: quantity(target, "target"), actual: quantity(actual, "actual") };
  expect(answersNone(values)).toBe(expected);
});
