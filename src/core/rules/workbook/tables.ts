import { COLUMN_ROLES } from "../../evaluation/column-roles";
import type { RulePack } from "../rule-pack";
import { FIELDS } from "../sheet/fields";
import { TABLES } from "../sheet/tables";
import type { PackKind } from "./values";

/** A column of a table of a pack's workbook; `key` is its heading in English. */
export interface PackColumn {
  readonly key: string;
  /** In Chinese. */
  readonly header: string;
  readonly type: PackKind;
  /** Value of an empty cell; absent where the cell must say something. */
  readonly empty?: unknown;
}

/** Values of a row by column. */
export type PackRow = Readonly<Record<string, unknown>>;

/** A table of a pack's workbook; `id` is the sheet's name in English. */
export interface PackTable {
  readonly id: string;
  /** The sheet's name in Chinese. */
  readonly name: string;
  readonly columns: readonly PackColumn[];
  readonly rows: (pack: RulePack) => readonly PackRow[];
}

const column = (header: string, key: string, type: PackKind): PackColumn => ({ header, key, type });
const optional = (header: string, key: string, type: PackKind, empty: unknown): PackColumn => ({
  ...column(header, key, type),
  empty,
});
const text = (header: string, key: string) => column(header, key, { kind: "text" });
const signed = (header: string, key: string) => column(header, key, { kind: "signed" });
const share = (header: string, key: string) => column(header, key, { kind: "share", most: 2 });
const whole = (header: string, key: string) => column(header, key, { kind: "whole" });
const choice = (header: string, key: string, words: Readonly<Record<string, string>>) =>
  column(header, key, { kind: "choice", words });

/** The kinds of targets that have a method of their own. */
export const TARGET_RULES = ["forward", "equal", "reverse", "range", "byDate"] as const;
const RULES_OF_TARGETS = {
  ...{ 正向指标: "forward", 等于指标: "equal", 反向指标: "reverse", 区间指标: "range", 时限指标: "byDate" },
};
export const TEXT_LISTS = { 依据: "basis", 备注: "remarks", 空泛用语: "vagueWords" } as const;
const METHOD = FIELDS.find(({ path }) => path === "scoring.forward.method")?.type ?? { kind: "text" };

const LEVEL_COLUMNS: readonly PackColumn[] = [
  optional("分值", "points", { kind: "points" }, null),
  optional("必设", "required", { kind: "yes-no" }, false),
  optional("别名", "aliases", { kind: "texts" }, []),
];

/** The columns of a table of the 规则 sheet. */
function columnsOf(path: string): readonly PackColumn[] {
  return TABLES.find((table) => table.path === path)?.columns ?? [];
}

/** Columns of forms: in the words of the 规则 sheet where it has some, else by their own names. */
const COLUMN_WORDS = columnWords();

function columnWords(): Readonly<Record<string, string>> {
  const [first] = columnsOf("headers");
  const known = first?.type.kind === "choice" ? first.type.words : {};
  const named = new Set(Object.values(known));
  const others = COLUMN_ROLES.filter((role) => !named.has(role));
  return { ...known, ...Object.fromEntries(others.map((role) => [role, role])) };
}

/** Entries of a record as rows. */
function pairs(record: Readonly<Record<string, unknown>>): readonly PackRow[] {
  return Object.entries(record).map(([key, value]) => ({ key, value }));
}

/** All tables of a pack's workbook, in the order of its sheets. */
export const PACK_TABLES: readonly PackTable[] = [
  {
    id: "texts",
    name: "依据和用语",
    columns: [choice("种类", "list", TEXT_LISTS), text("内容", "text")],
    rows: (pack) =>
      Object.values(TEXT_LISTS).flatMap((list) => pack[list].map((one) => ({ list, text: one }))),
  },
  {
    id: "levels",
    name: "一级指标",
    columns: [text("一级指标", "name"), ...LEVEL_COLUMNS],
    rows: ({ levels }) => levels,
  },
  {
    id: "level2",
    name: "二级指标",
    columns: [text("所属一级指标", "parent"), text("二级指标", "name"), ...LEVEL_COLUMNS],
    rows: ({ levels }) =>
      levels.flatMap(({ name: parent, level2 }) => level2.map((level) => ({ parent, ...level }))),
  },
  {
    id: "commonIndicators",
    name: "共性指标",
    columns: [
      text("所属一级指标", "parent"),
      text("所属二级指标", "level2"),
      text("指标", "name"),
      optional("分值", "points", { kind: "points" }, null),
    ],
    rows: ({ levels }) =>
      levels.flatMap(({ name: parent, level2 }) =>
        level2.flatMap(({ name, indicators }) =>
          (indicators ?? []).map((indicator) => ({ parent, level2: name, ...indicator })),
        ),
      ),
  },
  {
    id: "methods",
    name: "计分方法",
    columns: [
      choice("指标类型", "rule", RULES_OF_TARGETS),
      column("计分方法", "method", METHOD),
      optional("及格门槛", "passThreshold", { kind: "share", most: 2 }, null),
    ],
    rows: ({ scoring }) => TARGET_RULES.map((rule) => ({ rule, ...scoring[rule] })),
  },
  {
    id: "bands",
    name: "分档",
    columns: [
      choice("用于", "use", { 预算执行: "budget", ...RULES_OF_TARGETS }),
      share("达到", "min"),
      share("得分比例", "share"),
    ],
    rows: ({ budget, scoring }) => [
      ...budget.bands.map((band) => ({ use: "budget", ...band })),
      ...TARGET_RULES.flatMap((use) => scoring[use].bands.map((band) => ({ use, ...band }))),
    ],
  },
  {
    id: "levelBands",
    name: "按级别分档",
    columns: [
      whole("组", "group"),
      optional("级别名称含有", "levels", { kind: "texts" }, []),
      share("达到", "min"),
      share("得分比例", "share"),
    ],
    rows: ({ scoring }) =>
      scoring.levelBands.flatMap(({ levels, bands }, index) =>
        bands.map((band, place) => ({ group: index + 1, levels: place === 0 ? levels : [], ...band })),
      ),
  },
  {
    id: "bareByLevel",
    name: "未写符号的例外",
    columns: [
      column("级别名称含有", "levels", { kind: "texts" }),
      choice("视为", "comparator", { "≥": "≥", "=": "=", "≤": "≤" }),
    ],
    rows: ({ scoring }) => scoring.bareByLevel,
  },
  {
    id: "tiers",
    name: "定性档次",
    columns: [
      text("档次", "zh-CN"),
      text("英文名称", "en"),
      share("下限", "min"),
      optional("含下限", "includesMin", { kind: "yes-no" }, true),
    ],
    rows: ({ scoring }) => scoring.tiers.map(({ name, ...tier }) => ({ ...name, ...tier })),
  },
  { id: "caps", name: "总分上限", columns: columnsOf("scoring.caps"), rows: ({ scoring }) => scoring.caps },
  { id: "grades", name: "评价等级", columns: columnsOf("grades"), rows: ({ grades }) => grades },
  {
    id: "scorecard",
    name: "扣分标准",
    columns: [
      whole("序号", "number"),
      column("指标名称", "names", { kind: "texts" }),
      choice("方向", "direction", { 不高于界限得满分: "at-most", 不低于界限得满分: "at-least" }),
      signed("界限", "threshold"),
      signed("每超出", "step"),
      signed("扣分", "deduct"),
    ],
    rows: ({ scoring }) => scoring.scorecard.map((rule, index) => ({ number: index + 1, ...rule })),
  },
  {
    id: "scorecardBands",
    name: "扣分分档",
    columns: [
      whole("扣分标准序号", "number"),
      optional("不高于", "max", { kind: "signed" }, null),
      signed("得分", "points"),
    ],
    rows: ({ scoring }) =>
      scoring.scorecard.flatMap(({ bands }, index) => bands.map((band) => ({ number: index + 1, ...band }))),
  },
  {
    id: "severities",
    name: "校验级别",
    columns: columnsOf("severities"),
    rows: ({ severities }) => pairs(severities),
  },
  {
    id: "headers",
    name: "表头用语",
    columns: [choice("列", "key", COLUMN_WORDS), column("表头用语", "value", { kind: "texts" })],
    rows: ({ headers }) => pairs(headers),
  },
  { id: "heads", name: "名词", columns: columnsOf("lexicon.heads"), rows: ({ lexicon }) => lexicon.heads },
  {
    id: "verbs",
    name: "动词",
    columns: columnsOf("lexicon.verbs"),
    rows: ({ lexicon }) => [
      ...lexicon.verbs.map((word) => ({ word, place: "any" })),
      ...lexicon.frontVerbs.map((word) => ({ word, place: "front" })),
    ],
  },
  {
    id: "nouns",
    name: "整词",
    columns: columnsOf("lexicon.nouns"),
    rows: ({ lexicon }) => lexicon.nouns.map((word) => ({ word })),
  },
  { id: "pins", name: "固定说法", columns: columnsOf("lexicon.pins"), rows: ({ lexicon }) => lexicon.pins },
];

/** The sheet of single values, and the one with examples, which is no part of the pack. */
export const FIELDS_SHEET = { id: "fields", name: "基本" } as const;
export const GUIDE_SHEET = { id: "guide", name: "说明" } as const;
