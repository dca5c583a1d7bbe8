import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readEvaluations } from "../../../src/core/reading";
import { mayHoldTable } from "../../../src/core/vocabulary/headings";
import { readWorkbook } from "../../../src/hosts/file/reading";

const FIXTURES = join(__dirname, "../../fixtures");
const files = ["forms", "layouts"].flatMap((folder) =>
  readdirSync(join(FIXTURES, folder))
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => join(FIXTURES, folder, name)),
);

test.each(files)("%s: every sheet with a form may hold one", async (file) => {
  const workbook = await readWorkbook(readFileSync(file));
  if (!workbook.ok) throw new Error(workbook.error.code);
  const { evaluations } = readEvaluations(workbook.value);
  for (const { sheet } of evaluations) {
    const rows = workbook.value.sheets.find(({ name }) => name === sheet)?.rows.slice(0, 40) ?? [];
    const values = Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell?.value ?? ""));
    expect(mayHoldTable(values)).toBe(true);
  }
});

test.each([
  [[["三级指标", "年度指标值"]], true],
  [[["年度"], ["指标值", "说明"]], true],
  [[["KPI", "Target"]], true],
  [
    [
      ["姓名", "电话"],
      ["张三", 13800000000],
    ],
    false,
  ],
  [
    [
      ["目标", ""],
      ["", ""],
      ["", "完成情况"],
    ],
    false,
  ],
  [
    [
      [
        "本表由各预算单位填写，指标值应当与批复的绩效目标一致，得分按照评分标准计算，如有调整请附批复文件",
        1,
        2,
      ],
    ],
    false,
  ],
  [[], false],
])("%j", (rows, expected) => {
  expect(mayHoldTable(rows)).toBe(expected);
});
