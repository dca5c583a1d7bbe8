import { isRated, personOf } from "../../../src/core/evaluation/appraisal";
import { readEvaluations } from "../../../src/core/reading";
import { lines } from "../../support/form-builder";
import { workbookOf } from "../../support/snapshot-builder";

/** The table of indicators below a head, as it is read. */
function formOf(...rows: readonly string[]) {
  const [form] = readEvaluations(workbookOf(lines(...rows))).evaluations;
  if (!form) throw new Error("no form");
  return form;
}

const HEAD = "考核指标 | 权重 | 目标值 | 实际完成 | 上级评分 | 加权得分 | 备注";
const ROWS = ["回款率 | 60% | ≥95% | 96% | 90 | 54 |", "培训次数 | 40% | 6次 | 6次 | 95 | 38 |"];

test.each<[info: string, name: string | null]>([
  ["姓名 | 陈琳 | 部门 | 财务部", "陈琳"],
  ["姓　名 | 欧阳文静 | 部门 | 财务部", "欧阳文静"],
  ["被考核人 | 阿依古丽·买买提 | 岗位 | 会计", "阿依古丽·买买提"],
  ["被考核人：林婷 | 岗位：大区经理 | 考核人：孙鹏", "林婷"],
  ["考核人 | 孙鹏 | 部门 | 财务部", null],
  ["联系人 | 孙鹏 | 部门 | 财务部", null],
  ["被考核人 | 财务部 | 考核人 | 孙鹏", null],
  ["被考核人 | 第三事业部 | 考核人 | 孙鹏", null],
])("the person of %s", (info, name) => {
  expect(personOf(formOf("2023年度绩效考核表", info, HEAD, ...ROWS))?.text ?? null).toBe(name);
});

test("points are marks of a superior where they are weighted, or a person's, and not where rules take them off", () => {
  const rated = (...rows: readonly string[]): boolean => isRated(formOf("某公司2023年度绩效考核表", ...rows));
  const plain = "考核指标 | 权重 | 目标值 | 实际完成 | 得分 | 备注";
  const row = "回款率 | 60 | ≥95% | 96% | 54 |";
  const other = "培训次数 | 40 | 6次 | 6次 | 38 |";
  expect(rated(HEAD, ...ROWS)).toBe(true);
  expect(rated("姓名 | 陈琳 | 部门 | 财务部", plain, row, other)).toBe(true);
  expect(rated("部门 | 财务部 | 年度 | 2023", plain, row, other)).toBe(false);
  const ruled = "考核指标 | 权重 | 目标值 | 评分标准 | 实际完成 | 得分";
  expect(
    rated(
      "姓名 | 陈琳 | 部门 | 财务部",
      ruled,
      "回款率 | 60 | ≥95% | 每低1个百分点扣2分 | 90% | 50",
      "培训次数 | 40 | 6次 | 每少1次扣5分 | 6次 | 40",
    ),
  ).toBe(false);
});
