import { readEvaluations } from "../../../../src/core/reading";
import { LIMITS } from "../../../../src/apps/taskpane/session/api";
import { columnViews, unreadView } from "../../../../src/apps/taskpane/session/views/columns";
import { lines } from "../../../support/form-builder";
import { workbookOf, type CellInput } from "../../../support/snapshot-builder";

function viewsOf(rows: readonly (readonly CellInput[])[]) {
  const workbook = workbookOf(rows);
  const [form] = readEvaluations(workbook).evaluations;
  if (!form) throw new Error("no form was read");
  return { columns: columnViews(form, workbook), unread: unreadView(form) };
}

test("a column that nobody knows is shown with its cells that were not read, and what it may be", () => {
  const { columns, unread } = viewsOf(
    lines(
      "一级指标 | 二级指标 | 三级指标 | 某某栏目 | 实际完成值 | 分值 | 得分",
      "产出指标 | 数量指标 | 甲 | ≥5 | 6 | 10 | 10",
      "产出指标 | 数量指标 | 乙 | ≥5 | 6 | 10 | 10",
    ),
  );
  const known = { unread: 0, guess: null };
  expect(columns).toMatchObject([
    { letter: "A", role: "level1", ...known },
    { letter: "B", role: "level2", ...known },
    { letter: "C", role: "name", ...known },
    { letter: "D", role: "ignored", header: "某某栏目", sample: "≥5", unread: 2, guess: "target" },
    { letter: "E", role: "actual", ...known },
    { letter: "F", role: "weight", ...known },
    { letter: "G", role: "score", ...known },
  ]);
  expect(unread.count).toBe(3);
  expect(unread.cells[1]).toEqual({
    at: { sheet: "自评表", row: 1, column: 3 },
    text: "≥5",
    near: "某某栏目",
    guess: "target",
  });
});

test("a column without a heading, beside the table, is shown too", () => {
  const { columns } = viewsOf([
    ...lines("指标名称 | 指标值 | 完成值"),
    ["甲", 5, 6, "", "因天气延期"],
    ["乙", 5, 6, "", "因征地延期"],
  ]);
  expect(columns.map(({ letter, unread }) => `${letter}${unread}`)).toEqual(["A0", "B0", "C0", "E2"]);
  expect(columns[3]).toMatchObject({ header: "", sample: "因天气延期" });
});

test("cells above or below the table, and stray ones in known columns, are no column", () => {
  const { columns, unread } = viewsOf([
    ["", "", "", "", "", "内部资料"],
    ...lines("指标名称 | 指标值 | 完成值", "甲 | 5 | 6"),
    [],
    ["", "", "", "", "", "另起的话"],
  ]);
  expect(columns.map(({ letter }) => letter)).toEqual(["A", "B", "C"]);
  expect(unread.count).toBeGreaterThan(0);
});

test("of very many unread cells the first are shown, and all are counted", () => {
  const rows = Array.from({ length: LIMITS.list + 50 }, (_, index) => [`指标${index}甲`, 5, 6, `话${index}`]);
  const { columns, unread } = viewsOf([...lines("指标名称 | 指标值 | 完成值 | 某某栏"), ...rows]);
  expect(unread).toMatchObject({ count: rows.length + 1 });
  expect(unread.cells).toHaveLength(LIMITS.list);
  expect(columns[3]?.unread).toBe(rows.length);
});
