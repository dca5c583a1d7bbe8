import { readEvaluations } from "../../../src/core/reading";
import { lines, readRows, told } from "../../support/form-builder";
import { sheet, workbook, type CellInput } from "../../support/snapshot-builder";

const HEADER = "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分";
const ROW = "产出指标 | 数量指标 | 清淤长度 | ≥12公里 | 12.5公里 | 100 | 100";

describe("a name that covers its levels too", () => {
  const values = "12公里 | 12公里 | 50 | 50";
  const next = "8个 | 8个 | 50 | 50";
  test.each([
    [
      "over three columns",
      [
        "绩效指标 | - | - | 年度指标值 | 实际完成值 | 分值 | 得分",
        `产出指标 | 数量指标 | 清淤长度 | ${values}`,
        `效益指标 | 社会效益指标 | 受益村庄 | ${next}`,
      ],
      "A2:C2",
      ["产出指标/数量指标/清淤长度", "效益指标/社会效益指标/受益村庄"],
    ],
    [
      "over two columns, the upper level first",
      [
        "绩效指标 | - | 年度指标值 | 实际完成值 | 分值 | 得分",
        `产出指标 | 清淤长度 | ${values}`,
        `效益指标 | 受益村庄 | ${next}`,
      ],
      "A2:B2",
      ["产出指标/-/清淤长度", "效益指标/-/受益村庄"],
    ],
    [
      "over two columns, the lower level first",
      [
        "绩效指标 | - | 年度指标值 | 实际完成值 | 分值 | 得分",
        `数量指标 | 清淤长度 | ${values}`,
        `社会效益指标 | 受益村庄 | ${next}`,
      ],
      "A2:B2",
      ["-/数量指标/清淤长度", "-/社会效益指标/受益村庄"],
    ],
  ])("%s", (_, [header, ...rows], merge, expected) => {
    const { evaluations } = readRows(lines("2023年度项目支出绩效自评表", header!, ...rows), [merge]);
    expect(
      evaluations.flatMap(({ indicators }) =>
        indicators.map(
          ({ level1, level2, name }) => `${level1?.name ?? "-"}/${level2?.name ?? "-"}/${name.text}`,
        ),
      ),
    ).toEqual(expected);
  });

  test("stays a name where its cells are merged the same way", () => {
    const { evaluations } = readRows(
      lines(
        "2023年度项目支出绩效自评表",
        "绩效指标 | - | - | 年度指标值 | 实际完成值 | 分值 | 得分",
        `清淤长度 | - | - | ${values}`,
        `受益村庄 | - | - | ${next}`,
      ),
      ["A2:C2", "A3:C3", "A4:C4"],
    );
    expect(evaluations.map(told)).toEqual([["清淤长度 12公里 12公里 50 50", "受益村庄 8个 8个 50 50"]]);
  });
});

describe("rows that head those below them", () => {
  const header = "指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分";
  test.each([
    ["numbered in Chinese", "一、产出指标", "（一）数量指标", "产出指标", "数量指标"],
    ["with their points", "一、产出指标（60分）", "（一）数量指标（30分）", "产出指标", "数量指标"],
    ["without a number", "产出指标", "数量指标", "产出指标", "数量指标"],
    ["numbered 1.", "一、产出指标", "1.数量指标", "产出指标", "数量指标"],
  ])("%s", (_, first, second, level1, level2) => {
    const { evaluations } = readRows(
      lines(
        "2023年度项目支出绩效自评表",
        header,
        `${first} | - | - | - | -`,
        `${second} | - | - | - | -`,
        "清淤长度 | 12公里 | 12公里 | 50 | 50",
        "受益村庄 | 8个 | 8个 | 50 | 50",
      ),
    );
    const [form] = evaluations;
    expect(form?.indicators.map(({ name }) => name.text)).toEqual(["清淤长度", "受益村庄"]);
    for (const indicator of form!.indicators) {
      expect(indicator).toMatchObject({ level1: { name: level1 }, level2: { name: level2 } });
    }
  });

  test("take their points from the weight beside them", () => {
    const { evaluations } = readRows(
      lines(
        "2023年度项目支出绩效自评表",
        header,
        "一、产出指标 | - | - | 60 | -",
        "清淤长度 | 12公里 | 12公里 | 60 | 60",
        "二、效益指标（40分） | - | - | 30 | -",
        "受益村庄 | 8个 | 8个 | 40 | 40",
      ),
    );
    expect(evaluations[0]?.indicators.map(({ level1 }) => [level1?.name, level1?.points])).toEqual([
      ["产出指标", "60"],
      ["效益指标", "40"],
    ]);
  });
});

describe("cells beyond the widest form", () => {
  const far = (text: string): CellInput[] => [...Array<CellInput>(250).fill(""), text];
  const rows = [...lines("2023年度项目支出绩效自评表", HEADER)];

  test("are accounted for: what stands there is unread, not lost", () => {
    const { evaluations } = readEvaluations(
      workbook([{ name: "自评表", rows: [...rows, [...lines(ROW)[0]!, ...far("远处的话").slice(7)]] }]),
    );
    expect(evaluations.map(told)).toEqual([["清淤长度 ≥12公里 12.5公里 100 100"]]);
    expect(evaluations[0]?.unread.map(({ text, at }) => [text, at.column])).toEqual([["远处的话", 250]]);
  });

  test("in a hidden row or column are not seen", () => {
    const whole = sheet({
      name: "自评表",
      rows: [...rows, [...lines(ROW)[0]!, ...far("远处的话").slice(7)]],
    });
    const { evaluations } = readEvaluations(workbook([{ ...whole, hiddenColumns: [250] }]));
    expect(evaluations[0]?.unread).toEqual([]);
  });
});
