import type { ParsedName } from "./names/parsed-name";

/** How an actual stands to its target, judged elsewhere; the amounts are printed by whoever realises the clause. */
export type Comparison<F> =
  /** Says nothing: equal, or no target. */
  | { readonly kind: "none" }
  /** Beside the value: （目标36公里）. */
  | { readonly kind: "target"; readonly target: F; readonly aim?: string }
  /** A ceiling that was kept: 控制在4.5万元以内. */
  | { readonly kind: "within"; readonly limit: F }
  /** A ceiling told before: 控制在预算以内. */
  | { readonly kind: "within-budget" }
  /** Days before or after the day that was set. */
  | { readonly kind: "days"; readonly early: boolean; readonly days: F; readonly aim?: string }
  /** By how much a standard or a cost without a verdict is more or less than it was planned to be. */
  | { readonly kind: "plan"; readonly more: boolean; readonly gap: F }
  /** By how much a count or an amount passed its target, or fell short of it. */
  | {
      readonly kind: "gap";
      readonly more: boolean;
      readonly gap: F;
      /** What the number is held against, where that is no target: 计划. */
      readonly aim?: string;
      /** Marks, which are higher or lower. */
      readonly level?: boolean;
    };

/** What one row says, before it is worded. `F` is how the language's realiser holds a figure. */
export interface Clause<F> {
  /** The row that the clause says; its words come from that row's cells. */
  readonly row: string;
  readonly name: ParsedName;
  /** The figure with its unit; `null` for states and events that did not happen. */
  readonly amount: F | null;
  /** Words of the actual where it is no figure: 持续改善. */
  readonly words: F | null;
  /** Nothing of the kind happened, and none was to: 未发生水库垮坝事件. */
  readonly none: boolean;
  readonly comparison: Comparison<F>;
  /** How the value changed on the year before, with the comma before it; `null` where that is not said. */
  readonly change: F | null;
  /** A value that neighbours with the same key may share, and how it is told of all of them: 均为100%. */
  readonly equal?: { readonly key: string; readonly ofAll: (rows: readonly string[]) => F };
  /** The words say how, and stand before what the name says was done: 显著提高就业率. */
  readonly adverb?: boolean;
  readonly met: boolean;
  /** The number behind `amount` as a decimal string with its unit, where it is one: totals are told from parts by it. */
  readonly number: { readonly value: string; readonly unit: string } | null;
  /** When or how long, taken from a row of its own. */
  readonly span: { readonly kind: "duration" | "period"; readonly amount: F } | null;
  /** Follows the clause before it and leaves out what that says. */
  readonly follows: boolean;
}

/** What belongs together, in the order in which it is said. */
export type Message<F> =
  | { readonly relation: "list"; readonly clauses: readonly Clause<F>[] }
  /** A total, the parts that add up to it exactly, and rates of the whole. */
  | {
      readonly relation: "total-parts";
      readonly total: Clause<F>;
      readonly parts: readonly Clause<F>[];
      readonly rates: readonly Clause<F>[];
    };
