import {
  distinct,
  extractOf,
  headOf,
  packOf,
  populationOf,
  tablesOf,
  type Consolidation,
} from "../../../src/core/consolidation";
import { consolidationTranslator } from "../../../src/core/consolidation/messages";
import { assessWorkbook } from "../../../src/core/engine";
import { CLEAN_PROJECT, sheetOf, workbookOf } from "../../support/evaluation-builder";

const say = consolidationTranslator("zh-CN");
const assessed = assessWorkbook(workbookOf(sheetOf("表", CLEAN_PROJECT)));
if (!assessed.ok) throw new Error(assessed.error.kind);
const EXTRACT = extractOf(assessed.value, "zh-CN");
const HEADS = ["一.xlsx", "二.xlsx"].map((file) => headOf(file, file, EXTRACT));

/** Of two workbooks; nothing was asked for beside. */
const PLAIN: Consolidation = {
  parts: distinct(HEADS),
  unread: [{ file: "三.xlsx", problem: "不是工作簿" }],
  population: null,
  materials: [],
  yearly: null,
  returns: null,
  pack: packOf(HEADS),
};

const names = (consolidation: Consolidation) => tablesOf(consolidation, say).map(({ table }) => table.id);

describe("the tables of a consolidated workbook", () => {
  test("are those of what was handed in", () => {
    expect(names(PLAIN)).toEqual([
      ...["indicators", "ranking", "budget", "base-data", "findings", "doubles", "unread"],
    ]);
  });

  test("are more where units, former years, returns and a bureau's words are known", () => {
    const line = {
      file: "素材.xlsx",
      label: "下一步工作",
      text: "加强培训。",
      at: { sheet: "素材", row: 1, column: 1 },
    };
    const full: Consolidation = {
      ...PLAIN,
      population: populationOf(HEADS, null),
      yearly: [],
      returns: [],
      materials: [line],
    };
    expect(names(full)).toEqual([
      ...["indicators", "members", "ranking", "budget", "base-data", "findings"],
      ...["returns", "yearly", "doubles", "unread", "materials"],
    ]);
  });

  test("say how many rows they will have, whether those are held or made of each workbook", () => {
    for (const table of tablesOf(PLAIN, say)) {
      const rows = "held" in table ? table.held : HEADS.flatMap(({ file }) => table.make(file, EXTRACT));
      expect([table.table.id, rows.length]).toEqual([table.table.id, table.count]);
    }
  });
});
