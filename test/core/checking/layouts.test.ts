import {
  findingsOf,
  label,
  labelsFor,
  packWith,
  projectForm,
  sheetOf,
  workbookOf,
  type Cells,
} from "../../support/evaluation-builder";

const mof = packWith("mof-2020");

describe("merged cells", () => {
  const merged = (changes: Cells, ...merges: string[]) =>
    findingsOf(
      workbookOf({ ...projectForm(changes), merges: [...projectForm().merges, ...merges.map(range)] }),
    ).map(label);

  /** `G12:G13` as rows and columns of one column. */
  function range(text: string) {
    const [, column = "", top = "", bottom = ""] = /^([A-Z])(\d+):[A-Z](\d+)$/.exec(text) ?? [];
    const left = column.charCodeAt(0) - 65;
    return { top: Number(top) - 1, bottom: Number(bottom) - 1, left, right: left };
  }

  test("a weight and a score over two rows belong to both", () => {
    expect(merged({ G12: 30, G13: null, H12: 30, H13: null }, "G12:G13", "H12:H13")).toEqual([]);
  });

  test("a weight over two rows with a score each is not held against either", () => {
    expect(merged({ G12: 30, G13: null }, "G12:G13").filter((text) => /B0[368]/.test(text))).toEqual([]);
  });
});

describe("other layouts", () => {
  test("a goal column without a money block", () => {
    const money = [
      "A5",
      "C5",
      "D5",
      "E5",
      "F5",
      "G5",
      "H5",
      "B6",
      "C6",
      "D6",
      "E6",
      "F6",
      "G6",
      "H6",
      "B7",
      "C7",
      "D7",
      "E7",
      "B8",
      "C8",
      "D8",
      "E8",
    ];
    expect(labelsFor({ ...Object.fromEntries(money.map((address) => [address, null])), H19: 89.8 })).toEqual([
      "W48.money A1",
    ]);
  });

  test("a pack that measures execution by the initial budget", () => {
    const pack = { ...mof, budget: { ...mof.budget, denominator: "initial" as const } };
    expect(labelsFor({ C6: 191, C7: 171 }, pack)).toEqual([
      "B05.rate G6",
      "B05.score H6",
      "W03.below G6",
      "W13.cut D6",
    ]);
  });

  test("a pack that scores execution in bands does not guess points from a printed rate", () => {
    const amounts = ["C6", "D6", "E6", "C7", "D7", "E7", "C8", "D8", "E8"];
    const pack = {
      ...mof,
      budget: { ...mof.budget, formula: "bands" as const, bands: [{ min: "0", share: "1" }] },
    };
    expect(
      labelsFor({ ...Object.fromEntries(amounts.map((address) => [address, null])), H6: 5 }, pack).filter(
        (text) => text.startsWith("B05"),
      ),
    ).toEqual([]);
  });

  test("an uncapped pack gives more than the weight for a printed rate", () => {
    const amounts = ["C6", "D6", "E6", "C7", "D7", "E7", "C8", "D8", "E8"];
    const pack = { ...mof, budget: { ...mof.budget, capped: false } };
    const cells = { ...Object.fromEntries(amounts.map((address) => [address, null])), G6: "120%", H6: 10 };
    expect(labelsFor(cells, pack).filter((text) => text.startsWith("B05"))).toEqual(["B05.score H6"]);
  });

  test("money in 元 and in 亿元", () => {
    const scale = (factor: number) =>
      Object.fromEntries(
        Object.entries({ C6: 100, D6: 100, E6: 95.5, C7: 80, D7: 80, E7: 75.5, C8: 20, D8: 20, E8: 20 }).map(
          ([address, value]) => [address, value * factor],
        ),
      );
    expect(labelsFor({ A5: "项目资金(元)", ...scale(10_000) })).toEqual([]);
    expect(labelsFor({ A5: "项目资金(亿元)", ...scale(1), E15: "≤100亿元", F15: "95.5亿元" })).toEqual([]);
    expect(labelsFor({ A5: "项目资金(亿元)", ...scale(1) })).toEqual(["W08.cost-budget E15"]);
  });

  test("deviations explained in a box under a table without a column for reasons", () => {
    const box = { I11: null, I14: null, A20: "存在问题", B20: "汛期停工两公里，已列入次年计划" };
    expect(labelsFor(box).filter((text) => text.startsWith("B08"))).toEqual([]);
  });

  test("a low rate explained in a box under the table", () => {
    const low = { E6: 80, E7: 60, G6: "80%", H6: 8, A20: "存在问题", B20: "预算下达较晚，尾款次年支付" };
    expect(labelsFor(low).filter((text) => text.startsWith("W03"))).toEqual([]);
  });

  test("an English form under the pack for it", () => {
    const kpi = sheetOf("KPI", {
      A1: "2022 KPI review",
      A2: "Indicator",
      B2: "Target",
      C2: "Actual",
      D2: "Weight",
      E2: "Score",
      F2: "Reason",
      A3: "Orders shipped",
      B3: "≥100 orders",
      C3: "130 orders",
      D3: 60,
      E3: 60,
      A4: "Customer satisfaction",
      B4: "good",
      C4: "good",
      D4: 40,
      E4: 30,
      F4: "Two late deliveries",
    });
    expect(findingsOf(workbookOf(kpi), packWith("kpi")).map(label)).toEqual(["W06.target B4"]);
  });
});

test("a work summary is searched for personal data", () => {
  const summary = sheetOf("履职情况", {
    A1: "部分",
    B1: "事项",
    C1: "工作概述",
    D1: "指标",
    E1: "完成值",
    F1: "单位",
    G1: "上年值",
    H1: "佐证",
    A2: "一、主要工作",
    B2: "代表建议办理",
    C2: "由张三同志负责办理代表建议",
    D2: "办理建议",
    E2: 42,
    F2: "件",
    G2: 40,
    H2: "联系电话13812345678",
  });
  const findings = findingsOf(workbookOf(summary));
  expect(findings.map(label)).toEqual(["W18.person C2", "W18.phone H2"]);
});

describe("what else is told", () => {
  test("persons and phones in the head", () => {
    const head = { G3: "项目负责人", H3: "王思远", G4: "联系电话", H4: "8812345" };
    expect(labelsFor(head).filter((text) => text.startsWith("W18"))).toEqual([
      "W18.person H3",
      "W18.phone H4",
    ]);
    expect(labelsFor({ G3: "项目负责人", H3: "—" }).filter((text) => text.startsWith("W18"))).toEqual([]);
  });

  test("an overshoot that the pack's limit for a target of nought does not touch", () => {
    const overshoot = { ...mof.scoring.overshoot, zeroTargetActual: "30" };
    const pack = { ...mof, scoring: { ...mof.scoring, overshoot } };
    expect(
      labelsFor({ D12: "安全事故数", E12: "≤0起", F12: "31起", H12: 0, I12: null }, pack).filter((text) =>
        text.startsWith("W01"),
      ),
    ).toEqual([]);
  });

  test("a variant switched back on, one raised, one whose rule is lowered", () => {
    const severities = (settings: Readonly<Record<string, "error" | "info" | "off">>) =>
      findingsOf(workbookOf(projectForm({ H14: 9 })), { ...mof, severities: settings })
        .filter(({ rule }) => rule === "B06")
        .map(({ severity }) => severity);
    expect(severities({ "B06.below-explained": "error" })).toEqual(["error"]);
    expect(severities({ "B06.below-explained": "off" })).toEqual([]);
    expect(severities({ B06: "off" })).toEqual([]);
  });
});

test.each([
  ["正向", 100, []],
  ["正向", "≥100%", ["W05.bound E3"]],
  ["≥", 100, ["W05.bound-sign C3"]],
  ["＝", 100, []],
])("W05 under a column for the direction: %s %s", (operator, target, wanted) => {
  const sheet = sheetOf("自评表", {
    ...{ A1: "2023年度项目支出绩效自评表" },
    ...{
      A2: "一级指标",
      B2: "三级指标",
      C2: "指标方向",
      D2: "单位",
      E2: "指标值",
      F2: "完成值",
      G2: "分值",
      H2: "得分",
    },
    ...{ A3: "产出指标", B3: "发放准确率", C3: operator, D3: "%", E3: target, F3: "100%", G3: 100, H3: 100 },
  });
  const labels = findingsOf(workbookOf(sheet)).map(label);
  expect(labels.filter((text) => text.startsWith("W05"))).toEqual(wanted);
});
