import { evaluateNode } from "../../../src/core/proof/proof";
import { lookAt } from "../../../src/core/reading";
import {
  departmentForm,
  projectForm,
  sheetOf,
  workbookOf,
  type Cells,
} from "../../support/evaluation-builder";
import { ledgerOf } from "../publishing/support/reports";
import { departmentReport } from "./support/department-report";

const PLAIN = "完成5项，未完成2项";

describe("what a project missed and its department tells already", () => {
  test.each<[string, Cells, Cells, string]>([
    ["the same row", { F15: "90%" }, { F13: "90%" }, "未完成的2项与部门整体支出未完成的指标相同"],
    [
      "a name with a word more",
      { D15: "农村公路养护工程验收合格率", F15: "90%" },
      { F13: "90%" },
      "未完成的2项与部门整体支出未完成的指标相同",
    ],
    ["another result", { F15: "91%" }, { F13: "90%" }, PLAIN],
    ["another target", { E15: "≥96%", F15: "90%" }, { F13: "90%" }, PLAIN],
    ["another thing", { D15: "桥梁抽检合格率", F15: "90%" }, { F13: "90%" }, PLAIN],
    ["reached by the department", {}, { F13: "90%" }, PLAIN],
  ])("%s", (_, department, project, words) => {
    expect(departmentReport(departmentForm(department), projectForm(project)).text).toContain(words);
  });

  test("one of two that the department has not is no reference", () => {
    const { text } = departmentReport(
      departmentForm({ F15: "90%" }),
      projectForm({ F13: "90%", F12: "250公里" }),
    );
    expect(text).toContain("完成4项，未完成3项");
    expect(text).not.toContain("未完成的指标相同");
  });

  test("it is refused as soon as one of the numbers is another", () => {
    const { plan, workbook, evaluations } = departmentReport(
      departmentForm({ F15: "90%" }),
      projectForm({ F13: "90%" }),
    );
    const { statements, proof } = ledgerOf(plan);
    const claim = statements.find(({ kind, text }) => kind === "claim" && text === "未完成的指标相同");
    const node = claim?.node ?? null;
    const holdsIn = (changed: typeof workbook): boolean => {
      const value = node === null ? null : evaluateNode(proof, node, lookAt(changed, evaluations));
      return value?.ok === true && value.value.eq(1);
    };
    expect(holdsIn(workbook)).toBe(true);
    expect(holdsIn(workbookOf(departmentForm({ F15: "91%" }), projectForm({ F13: "90%" })))).toBe(false);
    expect(
      holdsIn(workbookOf(departmentForm({ F15: "90%" }), projectForm({ E13: "≥94%", F13: "90%" }))),
    ).toBe(false);
  });
});

test("how “三公” expenses are kept down is told behind them, in the words of the base data", () => {
  const base = sheetOf("基础数据表", {
    A1: "部门整体支出绩效评价基础数据表",
    A2: "（2022年度）",
    A3: "经费控制情况",
    B3: "2021年决算数",
    C3: "2022年预算数",
    D3: "2022年决算数",
    A4: "三公经费",
    B4: 22,
    C4: 21,
    D4: 20,
    A5: "1.公务接待费",
    B5: 22,
    C5: 21,
    D5: 20,
    A6: "厉行节约保障措施",
    B6: "公务接待实行事前审批。",
  });
  const { text } = departmentReport(departmentForm(), base);
  expect(text).toMatch(/“三公”经费执行20[^\n]*公务接待实行事前审批。\n/u);
});
