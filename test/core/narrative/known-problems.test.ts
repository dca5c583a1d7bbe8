import fc from "fast-check";
import { plainText } from "../../../src/core/narrative";
import { isSection } from "../../../src/core/vocabulary/bodies";
import { selfName } from "../../../src/core/narrative/naming";
import { readEvaluations } from "../../../src/core/reading";
import { projectForm, workbookOf, type Cells } from "../../support/evaluation-builder";
import { projectReport } from "./support/project-report";
import { evaluationsIn, FORM_FILES, outlineNamed, packNamed, reportOn } from "./support/pipeline";

const project = outlineNamed("mof-2020-project");

function reportFor(cells: Cells): string {
  const { evaluations } = readEvaluations(workbookOf(projectForm(cells)));
  return plainText(reportOn(evaluations, project, "zh-CN", packNamed("mof-2020")));
}

async function reportOfForm(id: string): Promise<string> {
  return plainText(reportOn(await evaluationsIn(FORM_FILES.get(id)!), project));
}

test("a row that lost points without a miss is a problem with its points, and a slot", async () => {
  const text = await reportOfForm("12");
  // All of the money was spent, target and result are the same: the points are wrong, or the reason is missing.
  expect(text).toContain(
    "预算执行率、公用经费完成时间各扣1分，“效果显著”（改善学校的办学条件）指标、“使学生和老师有个更好的学习和工作环境”指标各扣2分【请核实：" +
      "预算执行率（F15）为100%；从公用经费完成时间、“效果显著”（改善学校的办学条件）指标、“使学生和老师有个更好的学习和工作环境”指标的目标值（E21、E26、E28）和完成值（F21、F26、F28）看不出扣分原因；" +
      "得分（G15、G21、G26、G28）分别为9分、4分、13分、8分，少于分值10分、5分、15分、10分；得分无误的，请写明原因】。",
  );
  // Whether there is anything to improve is known once the cells are corrected.
  expect(text).not.toContain("公用经费完成时间的改进措施");
  expect(text).toContain("【请填写：改进措施及有关建议】");
  expect(text).not.toMatch(/扣分情况|【请填写：存在的问题及原因分析】/u);
});

test("known losses are never left to a bare slot", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 15 }), (first, second) => {
      const text = reportFor({ H12: first, H16: second, F14: "100%", H14: 10 });
      expect(text.includes("【请填写：存在的问题及原因分析】")).toBe(first === 15 && second === 15);
      const both = `养护公路里程、受益行政村各扣${15 - first}分【请核实：`;
      const same = first === second;
      expect(text.includes(same ? both : `养护公路里程扣${15 - first}分`)).toBe(first < 15);
      expect(text.includes(same ? both : `受益行政村扣${15 - second}分`)).toBe(second < 15);
    }),
    { numRuns: 25, examples: [[15, 15]] },
  );
});

test("a form without a year asks for it, once", async () => {
  const text = await reportOfForm("16");
  expect(text).toContain("对乡村道路建设养护项目【请填写：年度】年度支出开展了绩效自评");
  expect(text.split("【请填写：年度】")).toHaveLength(2);
  expect(text).not.toContain("年度设定的年度目标");
});

test("a result under an aspect stands without the label", async () => {
  const text = await reportOfForm("12");
  expect(text).toContain("完整性方面，目标明确、内容细化、目标量化；相关性方面，");
  expect(text).toContain("公用经费标准符合相关文件要求");
  expect(text).toContain("绩效监控持续有效，严格执行相关管理制度。");
  expect(text).not.toMatch(/有效性持续|有效性严格|完整性：|适当性：|公用经费标准：|有效性：/u);
});

test.each([
  ["银川市第六中学", "我校"],
  ["第一小学", "我校"],
  ["云山县职业高中", "我校"],
  ["云山县水利局", "我局"],
  ["云山县公路养护中心", "我中心"],
  ["云山县卫生健康委员会", "我委"],
  ["云山县残疾人联合会", "我会"],
  ["青石镇东河村民委员会", "我单位"],
  ["青石街道办事处", "我街道"],
  ["云山县青石镇人民政府", "我镇"],
  ["云山县市场监督管理所", "我所"],
  ["云山县交通运输综合执法大队", "我大队"],
  ["云山县机关幼儿园（本级）", "我园"],
  ["云山县人民政府", "我单位"],
])("%s calls itself %s", (name, self) => {
  expect(selfName(name, "zh-CN")).toBe(self);
});

test("people reach no target, their rate does; a thing of its own may", async () => {
  const text = await reportOfForm("20");
  expect(text).toContain("参训学员就业率未达到目标，比目标低6.47个百分点");
  expect(text).toContain("参训学员结业考核通过率未达到目标，比目标低1.21个百分点");
});

test("a section within a body signs no report, and carries the project out for it", async () => {
  const text = await reportOfForm("10");
  expect(text).toContain("我局对县级储备粮专项资金2020年度支出");
  expect(text).toContain("项目由我局粮食调控储备与产业发展股组织实施。");
  expect(text).toMatch(/\n衡山县商务和粮食局\n/u);
});

test.each([
  ["规划财务科", true],
  ["粮食调控储备与产业发展股", true],
  ["扶贫开发办公室", false],
  ["乡镇卫生院", false],
  ["中心实验室", false],
])("%s is a section of a body: %s", (name, expected) => {
  expect(isSection(name)).toBe(expected);
});

test("a person's words are told whole, and where they are too long the text says where the rest stands", () => {
  const words = (count: number) => "因汛期较长材料进场推迟。".repeat(count);
  const whole = reportFor({ I14: words(150) });
  expect(whole).toContain(words(150));
  expect(whole).not.toContain("……");
  expect(reportFor({ I14: words(400) })).toMatch(/推迟……（全文见附件）。/u);
});

test("what a level lacks is told beside the sum that it spoils", () => {
  const text = projectReport({ B12: "产出指标(50分)", G12: 5, H12: 5 });
  expect(text).toContain("“产出指标”（B12）标注50分，所属指标共40分");
});
