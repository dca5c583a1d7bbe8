import { WorkbookModel } from "../../../excel-host";

const HEADERS = [
  "一级指标",
  "二级指标",
  "三级指标",
  "年度指标值",
  "实际完成值",
  "分值",
  "得分",
  "偏差原因分析及改进措施",
];

const LEVELS = [
  ["产出指标", "数量指标", "培训人次"],
  ["产出指标", "质量指标", "验收合格率"],
  ["效益指标", "社会效益指标", "受益群众人数"],
  ["满意度指标", "服务对象满意度指标", "群众满意度"],
] as const;

/** A workbook with one form of so many indicators, one in twenty of them missed. */
export function largeForm(indicators: number): WorkbookModel {
  const book = new WorkbookModel(["项目自评表"]);
  const { cells } = book.sheetNamed("项目自评表");
  const write = (row: number, values: readonly (string | number)[]) => {
    values.forEach((value, column) => {
      if (value !== "") cells.ensure(row, column).value = value;
    });
  };
  write(0, ["项目支出绩效自评表（2022年度）"]);
  write(1, HEADERS);
  for (let row = 0; row < indicators; row += 1) {
    const [level1, level2, name] = LEVELS[Math.floor((row * LEVELS.length) / indicators)] ?? LEVELS[0];
    const missed = row % 20 === 0;
    const actual = missed ? 86.4 : 95 + (row % 7);
    write(row + 2, [
      level1,
      level2,
      `${name}${row}`,
      "≥95人",
      `${actual}人`,
      10,
      10,
      missed ? `第${row}批实施推迟` : "",
    ]);
  }
  return book;
}
