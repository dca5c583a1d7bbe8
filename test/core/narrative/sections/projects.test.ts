import { departmentForm, projectForm, type Cells } from "../../../support/evaluation-builder";
import { departmentReport, departmentReportIn } from "../support/department-report";

/** The report on a department and projects beside it, as text. */
const told = (...projects: readonly Cells[]): string =>
  departmentReport(
    departmentForm(),
    ...projects.map((cells, index) => projectForm(cells, `项目${index + 1}`)),
  ).text;

const NOBODY: Cells = { C3: null, C4: null, F4: null };
/** Less than half of the money of the year was spent. */
const SLOW: Cells = { E6: 50, G6: "50%", H6: 5, E7: 30, H19: 94.8 };
const MET: Cells = { F14: "100%", H14: 10, I14: null, H19: 99.55 };

describe("a project beside its department", () => {
  test.each<readonly [what: string, cells: Cells, said: RegExp, unsaid: RegExp | null]>([
    [
      "is told with its money",
      {},
      /农村公路养护项目预算100\.00万元，执行95\.50万元，执行率95\.50%，其中当年财政拨款80\.00万元，执行75\.50万元，执行率94\.38%。/,
      null,
    ],
    [
      "that spent too little and does not say why is asked",
      { ...SLOW, I14: null },
      /农村公路养护项目预算100万元，执行50万元，执行率50%，其中当年财政拨款80万元，执行30万元，.*未执行50万元，主要原因是【请填写：农村公路养护预算执行偏差的原因】/,
      null,
    ],
    [
      "of which nobody knows the name is this one",
      NOBODY,
      /\n本项目预算100\.00万元/,
      /农村公路养护项目|云山县公路养护中心/,
    ],
    [
      "without a name is asked by no name",
      { ...NOBODY, ...SLOW, I14: null },
      /本项目预算100万元.*主要原因是【请填写：预算执行偏差的原因】/,
      null,
    ],
    [
      "whose unit alone is named is not asked by the unit's name",
      { C3: null, ...SLOW, I14: null },
      /主要原因是【请填写：预算执行偏差的原因】/,
      /公路养护中心预算执行偏差/,
    ],
    [
      "whose money is not stated is told without it",
      Object.fromEntries(["C", "D", "E"].flatMap((one) => [6, 7, 8].map((row) => [`${one}${row}`, null]))),
      /项目支出情况/,
      /农村公路养护项目预算/,
    ],
    [
      "that has a result open is told by its points alone",
      { ...MET, F12: null, H12: 15 },
      /农村公路养护项目自评得分99\.55分，等级为“优”。/,
      /农村公路养护项目自评得分.*指标/,
    ],
    [
      "that met all of its targets is told so",
      MET,
      /农村公路养护项目自评得分99\.55分，等级为“优”，7项指标全部完成。/,
      /农村公路养护项目自评得分.*未完成/,
    ],
    [
      "that missed another target than its department is told with how many",
      { ...MET, F16: "30个", H16: 11.25, H19: 95.8 },
      /农村公路养护项目自评得分95\.8分，等级为“优”，7项指标完成6项，未完成1项。/,
      /与部门整体支出未完成的指标相同/,
    ],
  ])("%s", (_, cells, said, unsaid) => {
    const text = told(cells);
    expect(text).toMatch(said);
    expect(text).not.toMatch(unsaid ?? /(?!)/);
  });
});

test("in English a project that spent too little is asked about in a clause of its own", () => {
  const { text } = departmentReportIn("en", departmentForm(), projectForm({ ...SLOW, I14: null }, "项目1"));
  expect(text).toContain("why spending on 农村公路养护 differs from its budget");
});

describe("several projects", () => {
  const named = (index: number, more: Cells = {}): Cells => ({ C3: `第${index}段养护`, ...more });

  test("of one grade are told with it once, also where one has no name", () => {
    const text = told(named(1), NOBODY);
    expect(text).toContain("2个项目自评等级均为“优”。");
    expect(text).toMatch(/第1段养护项目自评得分99\.35分，.*；本项目自评得分99\.35分/);
    expect(text).not.toContain("等级为“优”，");
  });

  test("of different grades are told with their own", () => {
    const low: Cells = { F12: "90公里", H12: 1, F16: "4个", H16: 1, H19: 71.35 };
    const text = told(named(1), named(2, low));
    expect(text).not.toContain("均为“优”");
    expect(text).toMatch(/第1段养护项目自评得分99\.35分，等级为“优”/);
    expect(text).toMatch(/第2段养护项目自评得分71\.35分，等级为“中”/);
  });

  test("of more than eight the table tells", () => {
    const nine = Array.from({ length: 9 }, (_, index) => named(index + 1));
    const text = told(...nine);
    expect(text).toMatch(/本年度安排项目9个，各项目资金执行情况见/);
    expect(text).not.toContain("第1段养护项目预算");
    expect(told(...nine.slice(1))).toContain("第2段养护项目预算100.00万元");
  });
});
