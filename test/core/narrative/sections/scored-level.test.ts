import { sheetOf, type Cells } from "../../../support/evaluation-builder";
import { engineReport } from "../support/engine-report";

/** A card that gives points by conditions, and has no place for a result. */
const CARD: Cells = {
  A1: "2021年度一事一议财政奖补项目绩效自评表",
  A2: "填报单位",
  C2: "云山县财政局",
  ...line(3, "序号", "一级指标", "二级指标", "三级指标", "指标说明", "指标分值", "自评得分"),
  ...line(4, 1, "决策(40分)", "立项", "民主议事", "记录完整得10分;不完整的扣1分", 10, 10),
  ...line(5, 2, "", "立项", "申报审批", "有文件或有批示得10分", 10, 10),
  ...line(6, 3, "", "投入", "资金整合", "整合其他资金的得20分", 20, 15),
  ...line(7, 4, "过程(60分)", "管理", "账务管理", "专账核算得20分", 20, 20),
  ...line(8, "", "", "管理", "账务管理", "专户管理得20分", 20, 20),
  ...line(9, 5, "", "组织", "工作安排", "纳入部署得20分;有批示加1分", 20, 20),
};

function line(row: number, ...cells: readonly (string | number)[]): Cells {
  return Object.fromEntries(
    cells.map((cell, at) => [`${"ABCDEFG"[at] ?? ""}${row}`, cell === "" ? null : cell]),
  );
}

function textOf(changes: Cells = {}): string {
  return engineReport([sheetOf("项目自评表", { ...CARD, ...changes })], "mof-2020-project");
}

test("rows with all of their points are named with the one condition that gave them", () => {
  expect(textOf()).toContain(
    "决策指标3项，分值40分，得35分。民主议事（记录完整）、申报审批均得满分，资金整合扣5分。",
  );
});

test("a row that goes on with the numbered one above it is no indicator of its own", () => {
  const text = textOf();
  expect(text).toContain("过程指标2项，分值60分，得60分。");
  expect(text).toContain("账务管理（专账核算，专户管理）");
  expect(text).toContain("设定的5项指标逐项评分");
});

test("with a number of its own it is one", () => {
  expect(textOf({ A8: 6 })).toContain("过程指标3项，");
});

test("names that share the points of the row above are counted and asked for with it", () => {
  const text = textOf({ ...line(9, 5, "", "组织", "修路里程", "分值平均确定", 20, 20), D10: "验收合格率" });
  expect(text).toContain("设定的6项指标评分。");
});

const BARE = { ...line(9, 5, "", "组织", "修路里程", "分值平均确定", "", 20), D10: "验收合格率" };

test("points of a row that has none to earn are told, and are those of that row alone", () => {
  const text = textOf(BARE);
  expect(text).toContain("设定的6项指标评分，其中5项有得分。");
  expect(text).toContain("过程指标3项。修路里程得20分。其余2项指标【请填写：修路里程、验收合格率的");
});

test("English says how many indicators have a score", () => {
  const text = engineReport([sheetOf("项目自评表", { ...CARD, ...BARE })], "mof-2020-project", "en");
  expect(text).toMatch(/6 indicators, 5 have a score|six indicators, five have a score/);
});

test("a rule explains the points that were lost, where nobody else does", () => {
  expect(textOf()).toContain("资金整合扣5分（评分标准为“整合其他资金的得20分”），主要原因是【请填写：");
});

test("a result in the place of a reason is told as one, and the reason asked for", () => {
  const text = textOf({ H3: "扣分原因", H6: "较上年提高0.8个百分点" });
  expect(text).toContain("资金整合扣5分（较上年提高0.8个百分点），主要原因是【请填写：");
});

test.each<[what: string, changes: Cells, told: string]>([
  [
    "a remark on a row with all of its points stands beside its name",
    { H3: "评分依据及说明", H5: "县政府2021年第3号文件批准" },
    "民主议事（记录完整）、申报审批（县政府2021年第3号文件批准）均得满分，资金整合扣5分。",
  ],
  [
    "the only row of a level is named, with what the form says of it",
    {
      ...line(7, 4, "过程(30分)", "管理", "账务管理", "", 30, 30),
      ...line(8, 5, "产出(30分)", "数量", "修路里程数", "", 30, 30),
      ...line(9),
      H3: "评分依据及说明",
      H7: "应修36公里，实修36公里",
    },
    "过程指标1项，即账务管理（应修36公里，实修36公里），分值30分，得30分。",
  ],
])("%s", (_what, changes, told) => {
  expect(textOf(changes)).toContain(told);
});

test("points above those of the row are asked about beside a bonus of its rule, and not added up", () => {
  const text = textOf({ G9: 21 });
  expect(text).toMatch(/过程指标2项。账务管理/u);
  expect(text).toContain(
    "【请核实：工作安排得分（G9）为21分，高于分值（F9）20分，是否含评分标准（E9）所列加分】",
  );
});

test("who fills the form in is not told as who carries the project out, and no framework of another kind is cited", () => {
  const text = textOf();
  expect(text).not.toMatch(/组织实施|53号/u);
  expect(text).toContain("按照预算绩效管理要求，我局对");
});
