import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readEvaluations } from "../../../src/core/reading";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { readWorkbook } from "../../../src/hosts/file/reading";
import { accountOf } from "../../support/cell-account";
import { lines, readRows, told } from "../../support/form-builder";
import { workbookOf } from "../../support/snapshot-builder";

const HEADER = "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分";
const ROW = "产出指标 | 数量指标 | 清淤长度 | ≥12公里 | 12.5公里 | 100 | 100";
const FIXTURES = join(__dirname, "../../fixtures");
const files = ["forms", "layouts"].flatMap((folder) =>
  readdirSync(join(FIXTURES, folder))
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => join(FIXTURES, folder, name)),
);

async function opened(file: string): Promise<WorkbookSnapshot> {
  const workbook = await readWorkbook(readFileSync(file));
  if (!workbook.ok) throw new Error(workbook.error.code);
  return workbook.value;
}

/** The workbook without the merged areas that `kept` says no to. */
function withMerges(workbook: WorkbookSnapshot, kept: (index: number) => boolean): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((one) => ({ ...one, merges: one.merges.filter((_area, i) => kept(i)) })),
  };
}

function namesIn(workbook: WorkbookSnapshot): readonly string[] {
  return readEvaluations(workbook).evaluations.flatMap(({ indicators }) =>
    indicators.map(({ name }) => name.text),
  );
}

describe("forms whose merged areas are lost", () => {
  test.each(files)("%s: no indicator is made up", async (file) => {
    const workbook = await opened(file);
    const known = new Set(namesIn(workbook));
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (coin) => {
        const coins = [...coin.take(400)];
        const names = namesIn(withMerges(workbook, (index) => coins[index] === true));
        expect(names.filter((name) => name.trim() === "" || !known.has(name))).toEqual([]);
      }),
      { numRuns: 12, seed: 20251129 },
    );
    expect(namesIn(withMerges(workbook, () => false)).filter((name) => !known.has(name))).toEqual([]);
  });
});

describe("the total of a table", () => {
  test.each([
    ["in the first column", "总分 | - | - | - | - | 100 | 100"],
    ["where the levels end", "- | - | 合计 | - | - | 100 | 100"],
    ["right of the names", "- | - | - | 合计 | - | 100 | 100"],
    ["right before its numbers", "- | - | - | - | 合  计 | 100 | 100"],
    ["of all points", "各项得分合计 | - | - | - | - | 100 | 100"],
    ["with the grade", "总分及等级 | - | - | - | 优 | 100 | 100"],
    ["told in full", "自评综合得分(满分100分) | - | - | - | - | 100 | 100"],
    ["in English", "Grand total | - | - | - | - | 100 | 100"],
  ])("%s", (_name, total) => {
    const [form] = readRows(lines(HEADER, ROW, total)).evaluations;
    expect(form && told(form)).toEqual(["清淤长度 ≥12公里 12.5公里 100 100"]);
    expect(form?.total).toMatchObject({ weight: { value: "100" }, score: { value: "100" } });
    expect(form?.unread).toEqual([]);
  });
});

describe("values without a name are listed, never made an indicator", () => {
  test.each([
    ["points alone", "- | - | - | - | - | 50 | 50", ["50", "50"]],
    ["a target and a result", "- | - | - | ≥3 | 4 | - | -", ["≥3", "4"]],
    ["blanks for a name", "- | - |    | 3座 | 3座 | 10 | 10", ["3座", "3座", "10", "10"]],
  ])("%s", (_name, row, unread) => {
    const book = workbookOf(lines(HEADER, ROW, row, ROW));
    const reading = readEvaluations(book);
    const [form] = reading.evaluations;
    expect(form?.indicators.filter(({ name }) => name.text.trim() === "")).toEqual([]);
    expect(form?.unread.map(({ text }) => text)).toEqual(unread);
    expect(accountOf(book, reading)).toEqual({ vanished: [], twice: [], misplaced: [] });
  });
});

describe("a level stands in for the name of its own row alone", () => {
  const nameless = "产出指标 | 时效指标 | - | ≥95% | 96% | 50 | 50";
  const alone = "效益指标 | 预算执行率 | - | ≥95% | 96% | 50 | 50";

  test.each([
    ["of its own row", [ROW, alone], ["清淤长度", "预算执行率"]],
    ["that goes on below", [nameless, "- | - | 清淤长度 | ≥12公里 | 12.5公里 | 50 | 50"], ["清淤长度"]],
    ["whose next row has its own", [nameless, ROW], ["时效指标", "清淤长度"]],
  ])("%s", (_name, rows, names) => {
    const [form] = readRows(lines(HEADER, ...rows)).evaluations;
    expect(form?.indicators.map(({ name }) => name.text)).toEqual(names);
  });

  test("merged over several rows", () => {
    const book = workbookOf(lines(HEADER, nameless, "- | - | 清淤长度 | ≥12公里 | 12.5公里 | 50 | 50"));
    const merges = [0, 1].map((column) => ({ top: 1, left: column, bottom: 2, right: column }));
    const [form] = readEvaluations({
      ...book,
      sheets: book.sheets.map((sheet) => ({ ...sheet, merges })),
    }).evaluations;
    expect(form?.indicators.map(({ name }) => name.text)).toEqual(["清淤长度"]);
    expect(form?.unread.map(({ text }) => text)).toEqual(["≥95%", "96%", "50", "50"]);
  });
});

test("a row that says 名称 under each heading belongs to the header, merged or not", () => {
  const [form] = readRows(lines(HEADER, "名称 | 名称 | 名称 | - | - | - | -", ROW)).evaluations;
  expect(form && told(form)).toEqual(["清淤长度 ≥12公里 12.5公里 100 100"]);
});
