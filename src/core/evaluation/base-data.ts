import type { Quantity } from "./quantity";
import type { Sourced } from "./sourced";

/**
 * One value of a table of base data (基础数据表). A table holds one fact for each value: 三公经费 with its 上年决算数,
 * 本年预算数 and 本年决算数 are three facts.
 */
export interface BaseFact {
  /** The known meaning, where there is one. */
  readonly concept: BaseConcept | null;
  /** What it is a part of (公务接待费 of 三公经费; 项目支出 of 一般公共预算支出), `null` for a figure of its own. */
  readonly within: BaseConcept | null;
  /** The label as printed, and without numbering, 其中 and colons. */
  readonly name: Sourced;
  readonly cleanName: string;
  /** The heading of its column, where that is not the name itself. */
  readonly column: Sourced | null;
  readonly period: BasePeriod;
  /** Four-digit year of the value, from its column's heading or the table's own year; `null` where neither says it. */
  readonly year: string | null;
  /** The value with its unit: amounts in 元 with `scale` 10000 where the table is in 万元, people in 人, rates as fractions. */
  readonly value: Quantity;
}

/** 上年决算数; 本年预算数 (年初, or without a word); 调整后预算数; 本年决算数; or a figure without a period (编制数). */
export const BASE_PERIODS = ["prior", "budget", "adjusted-budget", "actual", "stated"] as const;

export type BasePeriod = (typeof BASE_PERIODS)[number];

/** Facts of base data that other forms and the report refer to. */
export const BASE_CONCEPTS = [
  /** 编制数, 在职人数, 在职人员控制率. */
  "staff-quota",
  "staff",
  "staff-rate",
  /** “三公”经费 and its parts. */
  "three-public",
  "official-cars",
  "car-purchase",
  "car-running",
  "overseas-travel",
  "receptions",
  /** 基本支出, 人员经费, 公用经费, 项目支出, all spending. */
  "basic-spending",
  "personnel-spending",
  "operating-spending",
  "project-spending",
  "total-spending",
  /** By budget: 一般公共预算, 政府性基金, 国有资本经营, 社会保险基金, other money. */
  "general-budget",
  "government-funds",
  "state-capital",
  "social-insurance",
  "other-funds",
  "procurement",
  "budget-adjustment",
  /** 固定资产, those in use, and the share of them. */
  "fixed-assets",
  "fixed-assets-in-use",
  "asset-use-rate",
  /** 楼堂馆所: approved and actual area, planned and actual investment, with their rates. */
  "building-area-approved",
  "building-area",
  "building-area-rate",
  "building-investment-planned",
  "building-investment",
  "building-investment-rate",
  /** 项目个数. */
  "project-count",
] as const;

export type BaseConcept = (typeof BASE_CONCEPTS)[number];
