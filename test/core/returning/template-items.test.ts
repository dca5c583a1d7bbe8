import { DRIFTS, type ReturnIssue } from "../../../src/core/consolidation";
import type { ManifestUnit } from "../../../src/core/distribution";
import { assessWorkbook, type Assessment } from "../../../src/core/engine";
import {
  demandsOf,
  listSheets,
  noticeOf,
  recheck,
  returningTranslator,
  USUAL_DEMANDS,
} from "../../../src/core/returning";
import { templateItems } from "../../../src/core/returning/template-items";
import { formatCellRef } from "../../../src/core/workbook/a1";
import { CLEAN_PROJECT, sheetOf, workbookOf, type Cells } from "../../support/evaluation-builder";

const UNIT: ManifestUnit = {
  id: "1",
  code: "001",
  name: "甲局",
  file: "甲局.xlsx",
  sha256: "",
  projects: [],
  prefilled: {},
};

function issue(kind: ReturnIssue["kind"], at: string | null, expected = "", found = ""): ReturnIssue {
  return { kind, unit: UNIT, file: "a.xlsx", at: at === null ? null : `自评表!${at}`, expected, found };
}

function assessed(changes: Cells = {}): Assessment {
  const found = assessWorkbook(workbookOf(sheetOf("自评表", { ...CLEAN_PROJECT, ...changes })));
  if (!found.ok) throw new Error(found.error.kind);
  return found.value;
}

test.each<readonly [one: ReturnIssue, what: string, expected: string | null]>([
  [
    issue("row-deleted", "C18", "C20 质量指标", "C18 质量指标"),
    "“质量指标”原在C20，现在C18，上面删去了2行。",
    "C20",
  ],
  [
    issue("row-inserted", "C20", "C19 质量指标", "C20 质量指标"),
    "“质量指标”原在C19，现在C20，上面插入了1行。",
    "C19",
  ],
  [issue("column-deleted", "H15", "H15 实际完成值"), "原在H15的“实际完成值”一列被删去。", "H15"],
  [
    issue("column-moved", "J5", "K5 得分", "J5 得分"),
    "“得分”原在K5，现在J5，表中的列有移动、插入或删除。",
    "K5",
  ],
  [
    issue("label-renamed", "D15", "三级指标", "指标名称"),
    "表中固定的文字“三级指标”改成了“指标名称”。",
    "三级指标",
  ],
  [issue("label-removed", "D15", "三级指标"), "表中固定的文字“三级指标”被删去。", "三级指标"],
  [issue("formula-changed", "J16", "=I16", "=20"), "表中的公式改成了“=20”。", "=I16"],
  [issue("formula-replaced", "J16", `=${"A1+".repeat(20)}A1`, "20"), "表中的公式改成了填数“20”。", null],
  [issue("formula-replaced", "J16", "=I16"), "表中的公式被删去。", "=I16"],
  [issue("sheet-removed", null, "基础数据表"), "缺少工作表“基础数据表”。", "基础数据表"],
  [issue("sheet-renamed", null, "自评表", "表1"), "工作表“自评表”的名称改成了“表1”。", "自评表"],
  [issue("year", "A2", "2025", "2024"), "填报的年度是2024年，应为2025年。", "2025"],
  [issue("unit-renamed", "C3", "甲局", "乙局"), "单位名称填写为“乙局”，这份工作簿下发给“甲局”。", "甲局"],
  [issue("version", null, "a/b/1 2025", "a/b/1 2024"), "交来的是2024年度的工作簿，应报2025年度。", null],
  [issue("version", null, "a/b/1"), "交来的不是本次下发的工作簿。", null],
])("what was done to a template is told with what to do: $kind", (one, what, expected) => {
  const [item] = templateItems([one], "zh-CN");
  expect(item).toMatchObject({ what, expected, rule: `template-${one.kind}`, severity: "error" });
  expect(item?.how).toMatch(/^请.+。$/u);
  const places = [...(item?.at.map(formatCellRef) ?? []), item?.place];
  expect(places[0]).toBe(one.at ?? (one.kind.startsWith("sheet") ? one.expected : "整个工作簿"));
});

test.each(["zh-CN", "en"] as const)("many changes of one kind in a sheet are one item, in %s", (locale) => {
  for (const kind of DRIFTS) {
    const many = [16, 17, 18, 19].map((row) => issue(kind, `J${row}`, `J${row} x`, `I${row} x`));
    const items = templateItems(many, locale);
    const together = /^(?:formula|label|column-moved)/.test(kind);
    expect([kind, items.length]).toEqual([kind, together ? 1 : 4]);
    expect(items.flatMap(({ at }) => at)).toHaveLength(4);
    for (const { what, how } of items) {
      expect(what).not.toMatch(/returning\.|\{/);
      expect(how).not.toMatch(/returning\.|\{/);
      expect([kind, what.includes("4") || !together]).toEqual([kind, true]);
    }
  }
});

describe("a workbook that is not as it was distributed", () => {
  const sent = (...issues: readonly ReturnIssue[]) => ({ unit: UNIT, issues });
  const renamed = issue("label-renamed", "A11", "指标", "名称");

  test.each([
    ["error", 1],
    ["模板", 1],
    ["template", 1],
    ["B06", 0],
    ["warning", 0],
  ])("goes back for it where %s is demanded: %s", (list, count) => {
    const demands = demandsOf(list);
    if (!demands.ok) throw new Error("no demands");
    const { items, unit } = noticeOf(assessed(), demands.value, "zh-CN", sent(renamed));
    expect(items.filter(({ rule }) => rule === "template-label-renamed")).toHaveLength(count);
    expect(unit).toBe("甲局");
  });

  test("is told in the list under the rule of the template", () => {
    const notice = noticeOf(
      assessed(),
      USUAL_DEMANDS,
      "zh-CN",
      sent(renamed, issue("sheet-removed", null, "基础数据表")),
    );
    const listed = {
      file: "a.xlsx",
      outcome: "returned",
      notice,
      recheck: null,
      linkTo: () => null,
      letter: null,
    } as const;
    const t = returningTranslator("zh-CN");
    const [, items] = listSheets({ listed: [listed], unread: [], deadline: null, again: false }, t);
    expect(items?.rows.map((row) => [row[3], row[5]])).toEqual([
      ["自评表!A11", "模板"],
      ["基础数据表", "模板"],
    ]);
  });

  test("is fixed once it is as it was, and what puts it right is asked for", () => {
    const first = assessed({ A11: "名称", B21: null });
    const later = assessed({ B21: "补回的一行" });
    const gone = issue("sheet-removed", null, "基础数据表");
    const found = recheck(first, later, USUAL_DEMANDS, "zh-CN", {
      first: sent(renamed, issue("row-deleted", "A21", "A22 总分", "A21 总分"), gone),
      later: sent(gone),
    });
    expect(found.items.map(({ state, item }) => `${state} ${item.rule}`)).toEqual([
      "fixed template-label-renamed",
      "fixed template-row-deleted",
      "open template-sheet-removed",
    ]);
    expect(found.unasked).toEqual([]);
  });

  test("that is changed where nothing was to be put right is told", () => {
    const found = recheck(assessed(), assessed({ C3: "别的项目" }), USUAL_DEMANDS, "zh-CN", {
      first: sent(renamed),
      later: sent(),
    });
    expect(found.unasked.map(({ at }) => formatCellRef(at))).toEqual(["自评表!C3"]);
  });
});
