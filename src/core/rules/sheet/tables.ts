import type { FieldKind } from "./fields";

/** A column of a table in the 规则 sheet. */
export interface Column {
  readonly header: string;
  /** Key of the entry in the rule pack. */
  readonly key: string;
  readonly type: FieldKind;
  /** Value where the cell is empty or the column is missing; absent where it must be filled in. */
  readonly empty?: unknown;
}

/** A list of the rule pack as a table: its first header cell names it, its entries replace the pack's. */
export interface Table {
  /** Where the list stands in the pack; entries of `level2` go to the level 1 named in their row. */
  readonly path: string;
  readonly columns: readonly [Column, ...Column[]];
}

const points = (header: string, key: string): Column => ({ header, key, type: { kind: "points" } });
const share = (header: string, key: string): Column => ({ header, key, type: { kind: "share", most: 2 } });
const text = (header: string, key: string): Column => ({ header, key, type: { kind: "text" } });
const texts = (header: string, key: string): Column => ({ header, key, type: { kind: "texts" }, empty: [] });

const word = (header: string, key: string): Column => ({ header, key, type: { kind: "word" } });
const HEAD_WORDS = { 活动: "event", 文件: "document", 工程: "works", 人员: "people" };

const LEVEL_COLUMNS: readonly Column[] = [
  { header: "分值", key: "points", type: { kind: "points" }, empty: null },
  { header: "必设", key: "required", type: { kind: "yes-no" }, empty: false },
  texts("别名", "aliases"),
];

/** The tables that a 规则 sheet may hold. */
export const TABLES: readonly Table[] = [
  { path: "levels", columns: [text("一级指标", "name"), ...LEVEL_COLUMNS] },
  { path: "level2", columns: [text("二级指标", "name"), text("所属一级指标", "parent"), ...LEVEL_COLUMNS] },
  { path: "grades", columns: [text("评价等级", "name"), points("下限", "min")] },
  {
    path: "scoring.tiers",
    columns: [
      text("定性档次", "name"),
      share("下限", "min"),
      { header: "含下限", key: "includesMin", type: { kind: "yes-no" }, empty: true },
    ],
  },
  { path: "scoring.caps", columns: [share("执行率低于", "rateBelow"), points("总分上限", "total")] },
  { path: "budget.bands", columns: [share("执行率达到", "min"), share("得分比例", "share")] },
  { path: "severities", columns: [text("校验编号", "key"), severityColumn()] },
  {
    path: "lexicon.heads",
    columns: [
      word("名词", "word"),
      word("动词", "verb"),
      { header: "其他动词", key: "others", type: { kind: "words" }, empty: [] },
      texts("单位", "units"),
      { header: "种类", key: "kind", type: { kind: "choice", words: HEAD_WORDS }, empty: "event" },
    ],
  },
  {
    path: "lexicon.verbs",
    columns: [
      word("动词", "word"),
      {
        header: "位置",
        key: "place",
        type: { kind: "choice", words: { 前后: "any", 开头: "front" } },
        empty: "any",
      },
    ],
  },
  { path: "lexicon.nouns", columns: [word("整词", "word")] },
  {
    path: "lexicon.pins",
    columns: [
      { header: "固定说法", key: "name", type: { kind: "name" } },
      word("动词", "verb"),
      { ...word("宾语", "object"), empty: "" },
    ],
  },
  { path: "headers", columns: [columnColumn(), texts("表头用语", "value")] },
];

/** Columns of a form by the words that template owners use; the pack's own words are understood too. */
function columnColumn(): Column {
  const words = {
    ...{ 一级指标: "level1", 二级指标: "level2", 三级指标: "name", 指标: "name", 指标性质: "operator" },
    ...{
      指标值: "target",
      度量单位: "unit",
      完成值: "actual",
      上年值: "prior",
      分值: "weight",
      得分: "score",
    },
    ...{ 复核得分: "reviewed-score", 偏差原因: "reason", 评分标准: "rule", 指标说明: "explanation" },
    ...{
      序号: "sequence",
      完成情况: "status",
      部分: "section",
      事项: "item",
      工作概述: "summary",
      佐证: "evidence",
    },
  };
  return { header: "列", key: "key", type: { kind: "choice", words } };
}

function severityColumn(): Column {
  const words = { 错误: "error", 警告: "warning", 提示: "info", 关闭: "off" };
  return { header: "级别", key: "value", type: { kind: "choice", words } };
}
