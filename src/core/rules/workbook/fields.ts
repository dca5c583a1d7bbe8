import { FIELDS } from "../sheet/fields";
import type { PackKind } from "./values";

/** A line of the sheet of single values. */
export interface PackField {
  /** In Chinese; the path is the name in English. */
  readonly name: string;
  readonly path: string;
  readonly type: PackKind;
  /** An empty value is one of its own: `null`, an empty list, or the field is left out. */
  readonly empty?: "null" | "none" | "absent";
}

const KINDS = {
  ...{ 项目自评表: "project", 部门自评表: "department", 履职情况: "work-summary", 基础数据表: "base-data" },
  ...{ 绩效目标表: "goals", 重点任务表: "task-list", 指标表: "indicator-table", 分期数据表: "series" },
};
const TEXTS: PackKind = { kind: "texts" };

/** Lists of sentences stand on a sheet of their own, methods of scoring in a table. */
const ELSEWHERE = /^(?:basis|remarks|vagueWords|scoring\.(?:forward|equal|reverse|range|byDate)\..*)$/u;

/** Every single value of a pack. */
export const PACK_FIELDS: readonly PackField[] = [
  ...FIELDS.filter(({ path }) => !ELSEWHERE.test(path)).map(({ name, path, type, optional }): PackField =>
    optional === true ? { name, path, type, empty: "null" } : { name, path, type },
  ),
  { name: "任务清单提纲", path: "outlines.task-list", type: { kind: "text" }, empty: "absent" },
  { name: "指标表提纲", path: "outlines.indicator-table", type: { kind: "text" }, empty: "absent" },
  {
    name: "报告可引用依据的表种",
    path: "citedFor.kinds",
    type: { kind: "choices", words: KINDS },
    empty: "absent",
  },
  { name: "报告可引用依据的起始年度", path: "citedFor.from", type: { kind: "text" }, empty: "absent" },
  { name: "自动选用", path: "appliesTo", type: { kind: "yes-no" } },
  { name: "自动选用的表种", path: "appliesTo.kinds", type: { kind: "choices", words: KINDS }, empty: "none" },
  {
    name: "自动选用时的指标值栏",
    path: "appliesTo.targets",
    type: { kind: "choice", words: { 有: "present", 没有: "absent", 不限: "any" } },
    empty: "absent",
  },
  {
    name: "自动选用时表中的预算执行分值",
    path: "appliesTo.budgetPoints",
    type: { kind: "points" },
    empty: "null",
  },
  { name: "自动选用时须有的一级指标", path: "appliesTo.level1", type: TEXTS, empty: "none" },
  {
    name: "自动选用时指标名称的文字",
    path: "appliesTo.script",
    type: { kind: "choice", words: { 中文: "han", 英文: "latin", 不限: "any" } },
    empty: "absent",
  },
  { name: "自动选用的次序", path: "appliesTo.priority", type: { kind: "integer" }, empty: "absent" },
];
