import { bareName, withoutTail } from "../../../../../src/core/narrative/planning/names/strip";

describe("a name without labels and blanks", () => {
  it.each([
    ["造林 面积", "造林面积"],
    ["指标1： 造林面积", "造林面积"],
    ["Water quality  compliance", "Water quality compliance"],
    ["１. Cost per home (net)", "Cost per home (net)"],
    ["Calls answered within 30 seconds", "Calls answered within 30 seconds"],
    ["5G 基站 数", "5G基站数"],
    ["GDP 增速", "GDP增速"],
    ["（说明）", null],
    ["12.5 %", null],
  ])("%j is %j", (name, bare) => {
    expect(bareName(name)).toBe(bare);
  });
});

it.each([
  ["职工人数", "人", "职工"],
  ["员工人数", "名", "员工"],
  ["参训学员人数", "人", "参训学员"],
  ["村干部人数", "个", "村干部"],
  ["培训工人人数", "人", "培训工人"],
])("%s beside %s is %s", (name, unit, told) => {
  expect(withoutTail(name, unit).text).toBe(told);
});
