// Project forms of two years with faults planted into the later one, and what a comparison has to tell of each: the same for the
// tests and for the benchmark, which takes more of them.

/** The rows of a form; what differs from year to year comes with them. */
function rowsOf({ unit, year, money, actuals, reason }) {
  return [
    ["项目支出绩效自评表"],
    [`（${year}年度）`],
    ["项目名称", null, "农村公路养护"],
    ["主管部门", null, unit, null, "实施单位", unit],
    ["项目资金（万元）", null, null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    [null, null, "年度资金总额", 100, 100, money, 10, `${money}%`, 10],
    [
      "一级指标",
      "二级指标",
      "三级指标",
      "年度指标值",
      "实际完成值",
      "分值",
      "得分",
      "偏差原因分析及改进措施",
    ],
    ["产出指标", "数量指标", "养护公路里程", "≥300公里", `${actuals[0]}公里`, 15, 15, null],
    ["产出指标", "质量指标", "养护工程验收合格率", "≥95%", `${actuals[1]}%`, 15, 15, null],
    ["产出指标", "时效指标", "年度养护任务完成率", "=100%", `${actuals[2]}%`, 10, 9.8, reason],
    ["产出指标", "成本指标", "养护成本", "≤100万元", `${actuals[3]}万元`, 10, 10, null],
    ["效益指标", "社会效益指标", "受益行政村数量", "≥40个", `${actuals[4]}个`, 15, 15, null],
    ["效益指标", "生态效益指标", "路域环境整治达标路段", "≥60公里", `${actuals[5]}公里`, 15, 15, null],
    ["满意度指标", "服务对象满意度指标", "沿线群众满意度", "≥90%", `${actuals[6]}%`, 10, 10, null],
    ["总分", null, null, null, null, 100, 100],
  ];
}

const FIRST = 7;
const [NAME, TARGET, ACTUAL, WEIGHT, REASON] = [2, 3, 4, 5, 7];

/** Each fault changes the later form; what must be told of it is listed. */
const FAULTS = [
  (now) => {
    now[FIRST][TARGET] = "≥280公里";
    return [["target", "养护公路里程"]];
  },
  (now) => {
    now[FIRST + 4][WEIGHT] = 12;
    now[FIRST + 5][WEIGHT] = 18;
    return [
      ["weight", "受益行政村数量"],
      ["weight", "路域环境整治达标路段"],
    ];
  },
  (now, last) => {
    now[FIRST + 2][REASON] = last[FIRST + 2][REASON];
    return [["reason", "年度养护任务完成率"]];
  },
  (now, last) => {
    now[FIRST + 4][ACTUAL] = last[FIRST + 4][ACTUAL];
    return [["figure", "受益行政村数量"]];
  },
  (now, last) => {
    now[5] = [...last[5]];
    return [["money", null]];
  },
  (now) => {
    now[FIRST + 1][NAME] = "养护工程质量验收合格率";
    return [["proposal", "养护工程质量验收合格率"]];
  },
  (now) => {
    now[FIRST + 5][NAME] = "水毁点位修复处数";
    return [
      ["added", "水毁点位修复处数"],
      ["gone", "路域环境整治达标路段"],
    ];
  },
];

const REASONS = ["汛期停工，2公里顺延至次年第一季度", "材料涨价，部分路段延后到次年完工"];

/**
 * The forms of one unit in two years. Every seventh unit has no fault at all; of the others each has two.
 *
 * @param {number} number of the unit
 */
function plantedYears(number) {
  const unit = `云山县第${number}养护站`;
  const last = rowsOf({
    unit,
    year: 2023,
    money: 95.5 - (number % 5),
    actuals: [305 + (number % 9), 96.2, 98, 95.5, 42 + (number % 3), 62, 93],
    reason: REASONS[0],
  });
  const now = rowsOf({
    unit,
    year: 2024,
    money: 84.25 - (number % 5),
    actuals: [320 + (number % 9), 97.1, 97, 84.2, 52 + (number % 3), 66, 94.5],
    reason: REASONS[1],
  });
  const chosen = number % 7 === 0 ? [] : [number % FAULTS.length, (number * 3 + 1) % FAULTS.length];
  const faults = [...new Set(chosen)].filter(
    // One row is changed once: a weight that drifts on a row that is renamed is no drift.
    (fault, _, all) => !(fault === 1 && all.includes(6)),
  );
  return { unit, last, now, expected: faults.flatMap((fault) => FAULTS[fault](now, last)) };
}

module.exports = { plantedYears };
