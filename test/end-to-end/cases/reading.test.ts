import type { Evaluation } from "../../../src/core/evaluation/evaluation";
import { told } from "../../support/form-builder";
import { describeCases, tell, type Expectation, type Told } from "../../support/cases";

/** What a case is read as: the indicators of each form as `name target actual weight score`, and every finding. */
interface Reading {
  readonly forms: readonly (readonly string[])[];
  readonly findings: readonly string[];
}

/** Holds a case against its reading, and against whatever else is said of it. */
function reads({ forms, findings }: Reading, further?: (case_: Told) => void): Expectation {
  return async (workbook) => {
    const result = await tell(workbook);
    const { evaluations } = result.reading;
    expect(evaluations.map(told)).toEqual(forms);
    expect(result.labels).toEqual(findings);
    expect(evaluations.flatMap(({ unread }) => unread)).toEqual([]);
    further?.(result);
  };
}

function only({ reading }: Told): Evaluation {
  const [evaluation, ...others] = reading.evaluations;
  if (!evaluation || others.length > 0) throw new Error("Not one form");
  return evaluation;
}

const amounts = ({ budget }: Evaluation): readonly string[] =>
  (budget?.lines ?? []).map(({ cleanLabel, initial, adjusted, executed }) =>
    [cleanLabel, initial?.value ?? "-", adjusted?.value ?? "-", executed?.value ?? "-"].join(" "),
  );

const names = ({ reading }: Told): readonly (string | undefined)[] =>
  reading.evaluations.map(({ info }) => info.find(({ role }) => role === "project")?.value.text);

const LENGTH = "清淤长度 ≥12公里 12.5公里 25 25";
const QUALITY = "验收合格率 100% 100% 25 25";
const VILLAGES = "受益村庄 ≥8个 8个 30 30";
const SATISFACTION = "村民满意度 ≥90% 93% 10 10";
const DREDGING = [LENGTH, QUALITY, VILLAGES, SATISFACTION];
/** Two projects of a ledger, whose points do not add up as they are. */
const LEDGER: Reading = {
  forms: [
    [LENGTH, VILLAGES],
    ["维修水闸 4座 4座 50 50", "灌溉面积 ≥500亩 520亩 50 50"],
  ],
  findings: [],
};

describeCases("reading", {
  "01-empty-adjusted-target-column": reads(
    {
      forms: [["巡河次数 24 11 40 40", "水样合格率 95% 96% 30 30", "培训人数 150 150 30 30"]],
      findings: ["B06 G4", "B08 G4"],
    },
    ({ messages }) => {
      expect(messages[0]).toMatch(/24次，实际完成11.*18\.33分，填写为40分/);
    },
  ),
  "02-name-only-row": reads({
    forms: [[LENGTH, "清淤土方量 - - - -", QUALITY, "完工及时性 - - - -", VILLAGES, SATISFACTION]],
    findings: ["B12 D10", "B12 D12"],
  }),
  "03-level-points-inside-bracket": reads(
    {
      forms: [["依据充分性 - - 20 20", "完成数量 - - 50 48", "完成质量 - - 30 30"]],
      findings: ["B08 E4", "B09 A3"],
    },
    (result) => {
      const level = only(result).indicators[1]?.level1;
      expect([level?.name, level?.points]).toEqual(["项目绩效(共性指标)", "80"]);
      expect(result.messages[1]).toContain("项目绩效(共性指标)）");
    },
  ),
  "04-points-columns-headed-defen": reads({
    forms: [["在编人员控制率 - - 12 12", "接待费变动率 - - 8 3", "预算完成率 - - 80 80"]],
    findings: ["B08 I4"],
  }),
  "05-actual-column-named-zhixingqingkuang": reads({
    forms: [["在编人员控制率 - 控制率92% 40 40", "预算完成率 - 完成率94%,年底结算款跨年支付 60 55"]],
    findings: [],
  }),
  "06-continued-table-xubiao": reads({ forms: [DREDGING], findings: ["W10 E14"] }, (result) => {
    expect([only(result).total?.weight?.value, only(result).total?.score?.value]).toEqual(["100", "99.5"]);
  }),
  "07-third-header-row-mingcheng": reads({
    forms: [["清淤长度 ≥12公里 12.5公里 60 60", "受益村庄 ≥8个 8个 40 40"]],
    findings: ["W48 A1"],
  }),
  "08-project-columns-before-levels": reads(
    { ...LEDGER, findings: ["B01 I3", "B02 D3", "B02 D6"] },
    (result) => {
      expect(names(result)).toEqual(["河道清淤", "水闸维修"]);
      expect(result.reading.evaluations.map(amounts)).toEqual([["河道清淤 - 200 -"], ["水闸维修 - 80 -"]]);
      expect(result.reading.evaluations.map(({ goals }) => goals?.expected?.text)).toEqual([
        "清淤12公里",
        "维修水闸4座",
      ]);
    },
  ),
  "08b-project-name-only": reads({ ...LEDGER, findings: ["B01 G3", "B02 B3", "B02 B6"] }, (result) => {
    expect(names(result)).toEqual(["河道清淤", "水闸维修"]);
  }),
  "09-approval-rows": reads({ forms: [DREDGING], findings: ["W10 E12"] }),
  "10-hidden-sheet": reads({ forms: [DREDGING], findings: [] }, ({ reading }) => {
    expect(reading.skipped.map(({ at, reason }) => `${at.sheet} ${reason}`)).toEqual(["数据源 hidden-sheet"]);
  }),
  "11-formulas-without-values": reads(
    {
      forms: [DREDGING.map((row) => row.replace(/\d+$/, "-"))],
      findings: ["B13 G5"],
    },
    ({ messages }) => {
      expect(messages[0]).toMatch(/用Excel或WPS打开本文件.*保存/);
    },
  ),
  "12-two-forms-side-by-side": reads(
    {
      forms: [DREDGING, ["维修水闸数 4座 4座 25 25", QUALITY, VILLAGES, SATISFACTION]],
      findings: [],
    },
    (result) => {
      expect(names(result)).toEqual(["河道清淤工程", "水闸维修工程"]);
      expect(result.reading.evaluations.map(({ goals }) => goals?.expected?.text)).toEqual([
        "清淤河道12公里,修护岸坡3处",
        "维修水闸4座",
      ]);
    },
  ),
  "13-base-data-table-above": reads(
    { forms: [[], ["在编人员控制率 - - 40 40", "预算完成率 - - 60 60"]], findings: [] },
    ({ reading }) => {
      expect(reading.evaluations.map(({ kind, budget }) => [kind, budget])).toEqual([
        ["base-data", null],
        ["department", null],
      ]);
      expect(reading.evaluations[0]?.baseFacts).toHaveLength(9);
    },
  ),
  "14-group-row-with-subrows": reads({
    forms: [
      [
        "★清淤工程量 - - 50 50",
        "干流清淤 8公里 8公里 - -",
        "支流清淤 4公里 4.5公里 - -",
        VILLAGES,
        SATISFACTION,
      ],
    ],
    findings: [],
  }),
  "15-merged-level3-several-items": reads({
    forms: [
      ["预算编制科学性 - 按人均标准测算 - 5", "预算编制科学性 - 依据上年决算 - 5", "制度健全性 - 有 - 10"],
    ],
    findings: ["B09 A3"],
  }),
  "16-goal-table": reads(
    {
      forms: [
        [
          "清淤长度(≥**公里) ≥12公里 - - -",
          "验收合格率 ≥100% - - -",
          "受益村庄 ≥8个 - - -",
          "村民满意度 ≥90% - - -",
        ],
      ],
      findings: ["W05 D5", "W11 C4"],
    },
    (result) => {
      expect(only(result).kind).toBe("goals");
    },
  ),
  "17-money-rows-without-headers": reads(
    { forms: [DREDGING], findings: ["B04 D3", "W10 E10", "W48 A1"] },
    (result) => {
      expect(amounts(only(result))).toEqual([
        "年度资金总额 - 6070 -",
        "财政拨款 - 6000 -",
        "其他资金 - 50 -",
      ]);
      expect(result.messages[0]).toMatch(/6070万元.*6050万元，相差20万元/);
    },
  ),
  "18-execution-score-blank": reads(
    { forms: [DREDGING], findings: ["B05 H5", "W10 E12"] },
    ({ messages }) => {
      expect(messages[0]).toMatch(/预算执行得分未填。.*9\.5分/);
    },
  ),
  "19-hint-text-taken-for-reason": reads({
    forms: [["维修水闸 4 4 60 60", "灌溉面积 500 520 30 30"]],
    findings: ["W03 F4", "W13 D4", "W48 A1"],
  }),
  "20-points-in-value-columns": reads({
    forms: [
      ["维修水闸4座 30 30 - -", "符合验收要求 30 30 - -", "改善灌溉条件 20 20 - -", "农户满意度 20 20 - -"],
    ],
    findings: ["W34 D3", "W48 A1"],
  }),
  "21-level2-under-wrong-level1": reads(
    {
      forms: [[LENGTH, "补助兑付率 100% 100% 25 25", VILLAGES, SATISFACTION]],
      findings: ["W33 B10"],
    },
    ({ messages }) => {
      expect(messages[0]).toMatch(/经济效益指标.*属于“效益指标”/);
    },
  ),
  "22-number-with-note-in-brackets": reads(
    {
      forms: [
        [
          "清淤长度 ≥12公里 12.5公里(含支流0.5公里) 25 25",
          QUALITY,
          VILLAGES,
          "村民满意度 ≥90% 93%(问卷100份) 10 10",
        ],
      ],
      findings: [],
    },
    (result) => {
      const values = only(result).indicators.map(({ actual }) => actual?.value);
      expect([values[0], values[3]]).toEqual(["12.5", "0.93"]);
    },
  ),
});
