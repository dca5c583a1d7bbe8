import type { CellRef } from "../workbook/a1";
import { squeeze } from "../vocabulary/characters";
import type { UnreadCell } from "./evaluation";
import type { Sourced } from "./sourced";

/** What an entry of a sheet of materials (报告素材) may be about: what reports need and no form holds. */
export const MATERIAL_TOPICS = [
  /** 自评依据: the document that asks for the evaluation. */
  "basis",
  /** 部门职责、机构设置和人员. */
  "duties",
  /** 项目背景, 立项依据. */
  "background",
  /** 项目内容, 实施情况. */
  "content",
  /** 自评工作的组织方式和起止时间. */
  "procedure",
  /** 年中预算调整的原因. */
  "adjustment-reason",
  /** 预算执行偏差的原因. */
  "execution-reason",
  /** 项目组织管理, 资金管理. */
  "management",
  /** 厉行节约措施: how “三公” expenses and the like are kept down. */
  "thrift",
  /** 主要经验及做法. */
  "experience",
  "problems",
  "measures",
  "suggestions",
  /** 结果应用和公开. */
  "result-use",
  /** 其他需要说明的情况. */
  "other",
] as const;

export type MaterialTopic = (typeof MATERIAL_TOPICS)[number];

/**
 * An entry of a sheet of materials: what no form holds and only a person can say. It is printed as written and traced
 * to its cell, never restated.
 */
export interface Material {
  /** `null` where the label asks for something else: the cause of one deviation, how satisfaction was measured. */
  readonly topic: MaterialTopic | null;
  readonly label: Sourced;
  /** Empty text where nobody has filled it in; `at` is then the cell where it belongs. */
  readonly text: Sourced;
}

/** A sheet of materials as a table: what it asks and what a person wrote, and where further entries go. */
export interface MaterialSheet {
  readonly sheet: string;
  readonly title: Sourced | null;
  readonly entries: readonly Material[];
  readonly columns: MaterialColumns;
  /** First row below everything that the sheet holds. */
  readonly next: number;
  /** Cells that were understood and state nothing to report: headings, numbers of rows, remarks. */
  readonly setAside: readonly CellRef[];
  /** Every other non-empty cell of the sheet. */
  readonly unread: readonly UnreadCell[];
}

/** Zero-based columns of a sheet of materials. */
export interface MaterialColumns {
  readonly label: number;
  readonly text: number;
  /** 序号. */
  readonly number: number | null;
  /** 用在报告何处. */
  readonly where: number | null;
}

/** What two labels that ask for the same thing have in common: their number, blanks, width and marks at the end aside. */
export function materialKey(label: string): string {
  return squeeze(label)
    .toLowerCase()
    .replace(/^(?:\(?(?:\d+|[一二三四五六七八九十]+)[).、])+|[:;,。.?]+$/gu, "");
}
