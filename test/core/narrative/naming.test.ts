import { projectSuffix } from "../../../src/core/narrative/naming";

test.each([
  ["惠民演出", "项目名称", "项目"],
  ["县级储备粮", "专项资金名称", "专项资金"],
  ["粮食储备专项资金", "专项资金名称", ""],
  ["惠民演出", undefined, "项目"],
])("%s under %s reads as a project with %s behind it", (name, label, suffix) => {
  expect(projectSuffix(name, label)).toBe(suffix);
});
