import { bareName } from "../../../../../src/core/narrative/planning/names/strip";

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
