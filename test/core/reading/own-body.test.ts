import type { InfoPair } from "../../../src/core/evaluation/evaluation";
import { readEvaluations } from "../../../src/core/reading";
import { infoRole } from "../../../src/core/reading/info-pairs";
import { withOwnBody } from "../../../src/core/reading/own-body";
import { readRows } from "../../support/form-builder";
import { workbookOf } from "../../support/snapshot-builder";

const at = { sheet: "表", row: 0, column: 0 };

/** The name that the pairs give for the body which a form is of, or `null`. */
function bodyIn(...pairs: readonly (readonly [string, string])[]): string | null {
  const info = pairs.map(([label, value]): InfoPair => ({
    label: { text: label, at },
    value: { text: value, at },
    role: infoRole(label),
  }));
  return withOwnBody(info).find(({ role }) => role === "implementing-unit")?.value.text ?? null;
}

describe("labels that ask for the body of a form", () => {
  test.each([
    ["承担单位", "省林业科学研究院"],
    ["企业名称：", "江城水务集团有限公司"],
    ["公司名称", "云帆软件"],
    ["医院名称", "宜春市妇幼保健院"],
    ["学校名称（盖章）", "棠溪镇中心小学"],
    ["机构名称", "青禾养老服务中心"],
    ["省级预算部门名称", "湖南省衡州职业中等专业学校"],
    ["单位", "江南区人民法院"],
    ["院所名称", "市农业机械研究所"],
    ["申报单位", "国营红光农场"],
    ["申报单位名称", "国营红光农场"],
    ["被考核单位", "市公交集团"],
    ["考核对象", "市公交集团"],
    ["编制单位（公章）", "海口市图书馆"],
    ["报送单位", "临江区人民政府"],
    ["责任单位", "临江区水利局"],
    ["项目单位编码及名称", "[308014]国营红光农场"],
    ["单位编码及名称", "308014 国营红光农场"],
    ["机构名称及代码", "308014-青禾养老服务中心"],
    ["Company name", "Harrow Vale Ltd"],
    ["School", "St Anne's Primary School"],
  ])("%s: %s", (label, value) => {
    expect(bodyIn([label, value])).toBe(value);
  });

  test.each([
    ["a unit of measure", "金额单位", "万元"],
    ["a unit of measure that is a body's word", "计量单位", "所"],
    ["what a project is called", "项目名称", "市图书馆"],
    ["the department in charge", "主管部门", "市文化局"],
    ["a body above", "上级单位", "市文化局"],
    ["who looks at it", "考核单位", "市国资委"],
    ["who works for it", "施工单位", "江城建设集团有限公司"],
    ["who gets money from it", "拨款单位", "市财政局"],
    ["several bodies", "申报单位", "各乡镇卫生院"],
    ["bodies in a list", "申报单位", "市水利局、市林业局"],
    ["a section", "责任单位", "规划财务科"],
    ["a part of a body", "责任单位", "财务处"],
    ["a person", "考核对象", "林婷"],
    ["a text", "承担单位", "由各县区承担；市里统一验收"],
    ["nothing", "承担单位", ""],
    ["a place to be filled", "承担单位", "____"],
    ["whom it serves", "服务对象", "市公交集团"],
    ["the name of anything else", "产品名称", "水务公司"],
  ])("no body: %s", (_what, label, value) => {
    expect(bodyIn([label, value])).toBeNull();
  });

  test("a label that is known to ask for it comes first", () => {
    expect(bodyIn(["编制单位", "市会计师协会"], ["实施单位", "市林场"])).toBe("市林场");
    expect(bodyIn(["预算单位", "市水利局"], ["编制单位", "市水利规划院"])).toBeNull();
    expect(bodyIn(["主管部门", "市水利局"], ["承担单位", "市水利规划院"])).toBe("市水利规划院");
    expect(bodyIn(["主管部门", "市水利局"], ["实施单位", ""], ["承担单位", "市水利规划院"])).toBe("");
  });

  test("the surest label comes first, then the first", () => {
    expect(bodyIn(["报送单位", "市国资委"], ["企业名称", "江城水务集团有限公司"])).toBe(
      "江城水务集团有限公司",
    );
    expect(bodyIn(["编制单位", "海口市图书馆"], ["报送单位", "海口市文旅局"])).toBe("海口市图书馆");
  });
});

const TABLE = [
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
  ["产出指标", "数量指标", "购书数", "≥100册", "120册", 90, 90],
];

test("a body inside a cell of the head", () => {
  const { evaluations } = readRows([["2023年度绩效考核自评表"], ["考核对象：市公交集团"], ...TABLE]);
  expect(
    evaluations.map(({ info }) => info.map(({ label, value, role }) => [label.text, value.text, role])),
  ).toEqual([[["考核对象", "市公交集团", "implementing-unit"]]]);
});

test("a body in the head of a ledger gives way to that of each project", () => {
  const { evaluations } = readEvaluations(
    workbookOf([
      ["2023年度项目绩效自评汇总表"],
      ["编制单位", "临江区财政局"],
      ["项目名称", "实施单位", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值"],
      ["购书", "区图书馆", "产出指标", "数量指标", "购书数", "≥100册", "120册"],
      ["修路", "区交通局", "产出指标", "数量指标", "里程", "≥3公里", "3公里"],
    ]),
  );
  const bodies = evaluations.map(({ info }) =>
    info.filter(({ role }) => role === "implementing-unit").map(({ value }) => value.text),
  );
  expect(bodies).toEqual([["区图书馆"], ["区交通局"]]);
});
