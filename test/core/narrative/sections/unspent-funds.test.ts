import type { Cells } from "../../../support/evaluation-builder";
import { departmentForm } from "../../../support/evaluation-builder";
import { departmentReport } from "../support/department-report";
import { projectReport } from "../support/project-report";

/** The clean form with a column for why money was not spent, its other funds of 20 spent by half. */
const FORM: Cells = {
  I5: "偏差原因",
  B8: "县级配套",
  E6: 85.5,
  E8: 10,
  G6: "85.5%",
  H6: 8.55,
  H19: 98.35,
  F14: "100%",
  H14: 10,
  I14: null,
};

function partsOf(cells: Cells): Readonly<Record<"money" | "problems" | "measures", string>> {
  const text = projectReport({ ...FORM, ...cells });
  const part = (words: RegExp) => words.exec(text)?.[1]?.trim() ?? "";
  return {
    money: part(/资金投入和使用情况。(.*)/u),
    problems: part(/# 存在的问题及原因分析\n(.*?)\n(?:\[|# )/su),
    measures: part(/# 改进措施及有关建议\n(.*?)\n附件/su),
  };
}

test("why the whole was not spent is told with the money, and not again", () => {
  const { money, problems, measures } = partsOf({ I6: "工程款未到支付节点。按月调度支付进度。" });
  expect(money).toMatch(/，主要原因是工程款未到支付节点。$/u);
  expect(problems).toBe("预算未全部执行，原因如前所述。");
  expect(measures).toBe("按月调度支付进度。");
});

test("a rate without a reason is told with the problem", () => {
  expect(partsOf({}).problems).toBe("预算未全部执行，执行率为85.50%。");
});

test("the only fund that was spent slowly is told with its rate", () => {
  const { problems } = partsOf({ E6: 97, E7: 80, E8: 17, G6: "97%", H6: 9.7, H19: 99.5 });
  expect(problems).toBe("县级配套预算未全部执行，执行率为85%。");
});

test.each(["县级财力紧张，配套资金未到位", "配套资金未能足额落实", "配套经费拨付不足"])(
  "money that did not come is a problem of its own: %s",
  (cause) => {
    const { money, problems, measures } = partsOf({ I8: cause });
    expect(money).not.toContain(cause);
    expect(problems).toContain(`县级配套10.00万元未执行。主要原因是${cause}。`);
    expect(measures).toContain("【请填写：县级配套资金到位的措施】");
  },
);

test("a measure beside such money answers it", () => {
  expect(partsOf({ I8: "配套资金未到位。积极争取县级财政支持。" }).measures).toContain(
    "积极争取县级财政支持。",
  );
});

test("another reason of a single fund stands with the money", () => {
  const { money, problems } = partsOf({ I8: "工程未结算" });
  expect(money).toContain("县级配套未执行的主要原因是工程未结算");
  expect(problems).not.toContain("县级配套");
});

test("no reason is asked for where the funds give reasons for all that was left", () => {
  const FULL = { E6: 90, E7: 80, G6: "90%", H6: 9, H19: 98.8 };
  expect(partsOf({ I8: "工程未结算" }).money).toContain("主要原因是【请填写：预算执行偏差的原因】");
  const { money } = partsOf({ ...FULL, I6: "分值10分，得9分", I8: "工程未结算" });
  expect(money).toContain("未执行10万元，全部为县级配套，主要原因是工程未结算。");
  expect(money).not.toMatch(/请填写|得9分/u);
  const both = partsOf({ ...FULL, I6: "工程跨年实施", I8: "工程未结算" });
  expect(both.money).toContain("主要原因是工程跨年实施；县级配套未执行的主要原因是工程未结算");
});

test("a reason under a heading for reasons is told though the rules ask for none", () => {
  const { money } = partsOf({ E6: 97, E7: 80, E8: 17, G6: "97%", H6: 9.7, H19: 99.5, I6: "工程跨年实施" });
  expect(money).toMatch(/未执行3(?:\.00)?万元.*，主要原因是工程跨年实施。$/u);
});

test("the reason of a department's fund that was spent slowly is told with its rate", () => {
  const funds = { I4: "偏差原因", C7: 80, D7: 80, E7: 79.5, B8: "其他资金", C8: 20, D8: 20, E8: 16 };
  const { text } = departmentReport(departmentForm({ ...funds, I8: "捐资款按合同分期支付" }));
  expect(text).toContain("其他资金预算未全部执行，执行率为80%。主要原因是捐资款按合同分期支付。");
});
