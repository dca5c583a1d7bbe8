// What is known of the head of a form while its rows are read.
import type { Budget, Goals, InfoPair, Skipped, Sourced } from "../evaluation/evaluation";
import type { CellRef } from "../workbook/a1";
import type { StatedUnit } from "./budget-block";

/** The head as far as it has been read. */
export interface HeadDraft {
  title: Sourced | null;
  /** A lone text that names no form; a title where nothing better stands. */
  loneText: Sourced | null;
  body: Sourced | null;
  readonly yearRows: Sourced[];
  readonly info: InfoPair[];
  readonly setAside: CellRef[];
  readonly skipped: Skipped[];
  unit: StatedUnit | null;
  currencyAt: CellRef | null;
  budget: Budget | null;
  goals: Goals | null;
}

/** A head of which nothing has been read. */
export function emptyDraft(): HeadDraft {
  return {
    title: null,
    loneText: null,
    body: null,
    yearRows: [],
    info: [],
    setAside: [],
    skipped: [],
    unit: null,
    currencyAt: null,
    budget: null,
    goals: null,
  };
}
