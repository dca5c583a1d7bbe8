import type { RuleId, Severity } from "../evaluation/finding";
import { checkAdjustment, checkBudgetIdentities, checkExecutionRate } from "./budget";
import { checkBaseRates } from "./base-rates";
import { checkBaseSums } from "./base-sums";
import { checkBaseWords } from "./base-words";
import { checkBlanks, checkEntries, checkReasons, checkRequiredLevels } from "./completeness";
import type { Draft } from "./draft";
import { checkDuplicates } from "./duplicates";
import type { Form } from "./form";
import { checkTextEntries } from "./entries";
import { checkExecutionScore } from "./execution";
import { checkParts } from "./lacks";
import { checkLeftovers } from "./leftovers";
import { checkOvershoot } from "./overshoot";
import { checkAmountSize } from "./amount-size";
import { checkLevelPlaces } from "./level-places";
import { checkPointsForValues } from "./points-for-values";
import { checkPercentScale } from "./percent-scale";
import { checkBrokenCells, checkHiddenParts, checkShownNumbers, checkStruckRows } from "./looks";
import { checkPersonalData } from "./personal-data";
import { checkEarlyWarning, checkFullMarks } from "./plausibility";
import { checkComputedScores, checkScoreRange } from "./scores";
import { checkUnread } from "./unread";
import { checkTiers } from "./tiers";
import { checkGrade, checkTotals } from "./totals";
import { checkUnclearDirections } from "./unclear-directions";
import { checkUnits } from "./units";
import { checkNumbers } from "./numbers";
import { checkCharacters, checkMeasured, checkPercentages, checkTextLimits } from "./values";
import { checkLevelPoints, checkWeightSum } from "./weights";
import { checkDirections, checkHiddenTargets, checkSatisfaction, checkVagueTargets } from "./wording";
import { checkYear } from "./year";

/** A rule of the catalogue. Ids are stable: users quote them and packs switch them by id. */
export interface Rule {
  readonly id: RuleId;
  /** Severity unless the variant or the pack says otherwise. */
  readonly severity: Severity;
  /** Variants that weigh less than the rule. */
  readonly variants?: Readonly<Record<string, Severity>>;
  /** Finds what is wrong on one form; absent for rules that need the whole workbook. */
  readonly check?: (form: Form) => readonly Draft[];
}

/** The check catalogue, in the order in which findings are listed. */
export const RULES: readonly Rule[] = [
  {
    id: "B01",
    severity: "error",
    variants: { unset: "warning", "unset-part": "warning" },
    check: checkWeightSum,
  },
  { id: "B02", severity: "error", check: checkLevelPoints },
  { id: "B03", severity: "error", variants: { bonus: "warning" }, check: checkScoreRange },
  {
    id: "B04",
    severity: "error",
    variants: { unreadable: "warning", "no-amounts": "warning" },
    check: checkBudgetIdentities,
  },
  {
    id: "B05",
    severity: "error",
    variants: { "rate-missing": "warning" },
    check: checkExecutionScore,
  },
  {
    id: "B06",
    severity: "error",
    variants: { below: "warning", "below-explained": "info", "own-rule": "warning" },
    check: checkComputedScores,
  },
  {
    id: "B07",
    severity: "error",
    variants: {
      suspicious: "warning",
      "actual-suspicious": "warning",
      "actual-no-day": "warning",
      "actual-range": "warning",
      "actual-miss": "warning",
      "actual-nothing": "info",
    },
    check: checkNumbers,
  },
  {
    id: "B08",
    severity: "error",
    variants: { "no-column": "warning", "no-measure": "warning" },
    check: checkReasons,
  },
  {
    id: "B09",
    severity: "error",
    variants: { "other-framework": "info", "no-framework": "info" },
    check: checkRequiredLevels,
  },
  { id: "B10", severity: "error", check: checkTotals },
  { id: "B11", severity: "error", check: checkTiers },
  {
    id: "B12",
    severity: "error",
    variants: {
      "dash-target": "info",
      name: "warning",
      "two-values": "warning",
      unfilled: "warning",
      "no-target-column": "warning",
      "open-unweighted": "warning",
      "open-many-unweighted": "warning",
    },
    check: checkBlanks,
  },
  {
    id: "B13",
    severity: "error",
    variants: { picture: "warning", "no-result": "warning" },
    check: checkBrokenCells,
  },
  { id: "B14", severity: "error", check: checkBaseSums },
  { id: "B15", severity: "error", check: checkBaseRates },
  { id: "W01", severity: "warning", check: checkOvershoot },
  { id: "W02", severity: "warning", variants: { equal: "info" }, check: checkFullMarks },
  { id: "W03", severity: "warning", check: checkExecutionRate },
  { id: "W04", severity: "warning", check: checkEarlyWarning },
  { id: "W05", severity: "warning", check: checkPercentages },
  { id: "W06", severity: "warning", check: checkVagueTargets },
  { id: "W07", severity: "warning", check: checkHiddenTargets },
  {
    id: "W08",
    severity: "warning",
    variants: {
      money: "info",
      bare: "info",
      "bare-rate": "info",
      "people-name": "info",
      "goal-unit": "info",
    },
    check: checkUnits,
  },
  { id: "W09", severity: "warning", check: checkDuplicates },
  { id: "W10", severity: "info", check: checkSatisfaction },
  { id: "W11", severity: "warning", check: checkLeftovers },
  { id: "W12", severity: "warning", variants: { "no-operator": "info" }, check: checkDirections },
  { id: "W13", severity: "warning", check: checkAdjustment },
  { id: "W14", severity: "warning", variants: { unused: "info" } },
  { id: "W15", severity: "warning" },
  { id: "W16", severity: "error", check: checkGrade },
  { id: "W17", severity: "warning", variants: { years: "info" }, check: checkYear },
  { id: "W18", severity: "info", variants: { id: "warning" }, check: checkPersonalData },
  { id: "W19", severity: "warning", variants: { "head-person": "info" }, check: checkEntries },
  { id: "W20", severity: "warning", check: checkMeasured },
  { id: "W21", severity: "warning", check: checkTextLimits },
  { id: "W22", severity: "info", check: checkCharacters },
  {
    id: "W23",
    severity: "error",
    variants: {
      "column-part": "warning",
      "column-rival": "warning",
      "full-year": "warning",
      inferred: "info",
      parts: "info",
      penalties: "warning",
      years: "info",
      roster: "info",
      row: "warning",
      cells: "warning",
      "beside-cells": "warning",
      "below-cells": "warning",
    },
    check: checkUnread,
  },
  { id: "W24", severity: "warning", check: checkUnclearDirections },
  { id: "W25", severity: "warning", check: checkShownNumbers },
  { id: "W26", severity: "warning", variants: { column: "info" }, check: checkHiddenParts },
  { id: "W27", severity: "warning", check: checkStruckRows },
  { id: "W28", severity: "warning" },
  { id: "W33", severity: "warning", check: checkLevelPlaces },
  { id: "W34", severity: "warning", check: checkPointsForValues },
  { id: "W35", severity: "warning" },
  { id: "W36", severity: "warning", variants: { "count-fewer": "info" } },
  { id: "W40", severity: "warning", check: checkPercentScale },
  { id: "W41", severity: "warning", check: checkAmountSize },
  { id: "W42", severity: "error", check: checkTextEntries },
  { id: "W43", severity: "warning", variants: { guessed: "info" } },
  {
    id: "W44",
    severity: "error",
    variants: {
      "level-sum": "warning",
      "level2-sum": "warning",
      "unused-bands": "warning",
      "form-differs": "warning",
    },
  },
  { id: "W45", severity: "warning" },
  { id: "W46", severity: "warning" },
  { id: "W47", severity: "warning", variants: { note: "info" }, check: checkBaseWords },
  { id: "W48", severity: "warning", check: checkParts },
];

/** Rules that a form nobody has filled in yet is held to: those about its build, the one that says so, and what
 * nobody read of it. */
export const RULES_FOR_BLANK_FORMS: ReadonlySet<RuleId> = new Set<RuleId>([
  "B01",
  "B02",
  "B12",
  "W23",
  "W33",
  "W34",
]);
