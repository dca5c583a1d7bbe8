import { describeFinding } from "../checking";
import { formName, saidOf } from "../chosen-form";
import { Decimal } from "../common/decimal";
import type { Locale } from "../common/locale";
import { findingsTranslator, type Assessment } from "../engine";
import type { BaseFact, Budget, Evaluation, Indicator, SourcedNumber } from "../evaluation/evaluation";
import type { IndicatorScore, Scorecard } from "../evaluation/scorecard";
import type { Sourced } from "../evaluation/sourced";
import { besideTarget } from "../evaluation/beside-target";
import { writtenName } from "../evaluation/written-name";
import { isUnprovenSatisfaction, statesSurvey } from "../evaluation/satisfaction";
import type { RulePack } from "../rules";
import { executionRate, toldScorecard } from "../scoring";
import { withoutCopies } from "../repeats";
import { YUAN_PER } from "../vocabulary/money";
import { unitMarks } from "../distribution";
import { formatAddress, formatCellRef } from "../workbook/a1";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { templateId } from "../workbook/template-marker";
import {
  EXTRACT_FORMAT,
  type Extract,
  type ExtractedBaseFact,
  type ExtractedLayout,
  type ExtractedForm,
  type ExtractedIndicator,
  type ExtractedNumber,
  type ExtractedText,
} from "./extract";
import { ungradedOf } from "./ungraded";

type Assessed = Pick<Assessment, "workbook" | "reading" | "scorecards" | "findings" | "pack">;

/**
 * The extract of an assessed workbook.
 *
 * @param locale of the messages of findings
 */
export function extractOf(
  { workbook, reading, scorecards, findings, pack }: Assessed,
  locale: Locale,
): Extract {
  const cards = new Map(scorecards.map((scorecard) => [scorecard.evaluation, scorecard]));
  const forms = withoutCopies(reading.evaluations);
  const kept = new Set(forms.map(({ id }) => id));
  const say = findingsTranslator(locale);
  return {
    format: EXTRACT_FORMAT,
    pack: { id: pack.id, version: pack.version },
    forms: forms.map((form) => {
      const card = cards.get(form.id);
      return extractForm(form, pack, card, card && toldScorecard(form, card, pack));
    }),
    findings: findings
      .filter(({ evaluation }) => kept.has(evaluation))
      .map((finding) => ({
        rule: finding.rule,
        severity: finding.severity,
        message: describeFinding(finding, say, "sheet").message,
        at: finding.at.map(formatCellRef),
        kept: finding.kept ?? null,
        form: finding.evaluation,
      })),
    distributed: distributedAs(workbook),
  };
}

/** To whom a workbook was distributed, and what stands in it now. */
function distributedAs(workbook: WorkbookSnapshot): Extract["distributed"] {
  const marks = unitMarks(workbook);
  const mark = marks.find(({ sheet }) => sheet === null) ?? marks[0];
  if (!mark) return null;
  const { distribution, unit } = mark;
  return { distribution, unit, template: templateId(workbook), layout: [...layoutOf(workbook)] };
}

/** What stands in the sheets of a workbook. */
export function layoutOf({ sheets }: WorkbookSnapshot): readonly ExtractedLayout[] {
  return sheets.map(sheetLayout);
}

function sheetLayout({ name, rows }: SheetSnapshot): ExtractedLayout {
  const texts: Record<string, string> = {};
  const formulas: Record<string, string> = {};
  rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell?.formula !== undefined) formulas[formatAddress({ row, column })] = cell.formula;
      else if (cell && cell.text !== "") texts[formatAddress({ row, column })] = cell.text;
    });
  });
  return { sheet: name, texts, formulas };
}

function extractForm(
  form: Evaluation,
  pack: RulePack,
  card: Scorecard | undefined,
  told: Scorecard | undefined,
): ExtractedForm {
  const scores = new Map(card?.indicators.map((entry) => [entry.indicator, entry]));
  return {
    id: form.id,
    kind: form.kind,
    sheet: form.sheet,
    name: formName(form),
    at: formatCellRef(form.title?.at ?? { sheet: form.sheet, row: form.area.top, column: form.area.left }),
    unit: textOf(saidOf(form, ["implementing-unit", "department"])),
    department: textOf(saidOf(form, ["department"])),
    project: textOf(saidOf(form, ["project"])),
    year: textOf(form.year),
    indicators: form.indicators.map((indicator) => extractIndicator(indicator, scores.get(indicator.id))),
    budget: form.budget && extractBudget(form.budget),
    baseFacts: form.baseFacts.map(extractBaseFact),
    total: card?.total ? { points: card.total.points, max: card.total.max } : null,
    grade: card?.grade ?? null,
    ungraded: card ? ungradedOf(card, pack) : null,
    told: told?.total ? { points: told.total.points, max: told.total.max, grade: told.grade } : null,
    levels: (told?.level1 ?? []).map(({ name, points, max }) => ({ name, points, max })),
    execution: form.budget && extractExecution(form.budget, pack),
    survey: surveyOf(form),
    printed: numberOf(form.total?.score ?? null),
  };
}

function extractIndicator(indicator: Indicator, entry: IndicatorScore | undefined): ExtractedIndicator {
  const { name, level1, level2, target, actual, weight, score, reason } = indicator;
  const { sign, unit } = besideTarget(indicator);
  return {
    name: { text: writtenName(indicator), at: formatCellRef(name.at) },
    level1: level1?.name ?? null,
    level2: level2?.name ?? null,
    target: target && { text: target.raw, at: formatCellRef(target.at) },
    sign: textOf(sign),
    unit: textOf(unit),
    actual: actual && { text: actual.raw, at: formatCellRef(actual.at) },
    completion: entry?.completion?.value ?? null,
    outcome: entry?.outcome.value ?? "unjudged",
    weight: numberOf(weight),
    entered: numberOf(score),
    points: entry?.score?.points ?? null,
    reason: textOf(reason),
  };
}

function extractExecution(budget: Budget, pack: RulePack): ExtractedForm["execution"] {
  const rate = executionRate(budget, pack);
  if (rate === null) return null;
  const amount = ({ value, at }: typeof rate.executed): ExtractedNumber => ({
    text: value,
    value: new Decimal(value).times(YUAN_PER[budget.unit]).div(YUAN_PER.万元).toString(),
    at: formatCellRef(at),
  });
  return { budget: amount(rate.budget), executed: amount(rate.executed) };
}

/** Whether the form tells how satisfaction was measured. */
function surveyOf(form: Evaluation): boolean | null {
  const stated = form.indicators.filter(
    ({ actual, cleanName, level2 }) =>
      actual?.value !== undefined && /满意|satisf/i.test(`${cleanName}${level2?.name ?? ""}`),
  );
  if (stated.length === 0) return null;
  return statesSurvey(form) || !stated.some(isUnprovenSatisfaction);
}

function extractBudget({ unit, lines }: Budget): NonNullable<ExtractedForm["budget"]> {
  return {
    unit,
    lines: lines.map((line) => ({
      view: line.view,
      label: { text: line.cleanLabel, at: formatCellRef(line.label.at) },
      initial: numberOf(line.initial),
      adjusted: numberOf(line.adjusted),
      executed: numberOf(line.executed),
      rate: numberOf(line.rate),
    })),
  };
}

/** Amounts are in 万元, so that those of all units can be compared. */
function extractBaseFact({ concept, name, cleanName, period, value }: BaseFact): ExtractedBaseFact {
  const money = value.unit === "元";
  const digits = value.value ?? null;
  return {
    concept,
    name: { text: cleanName, at: formatCellRef(name.at) },
    period,
    value: {
      text: value.raw,
      value: money && digits !== null ? new Decimal(digits).div(YUAN_PER.万元).toString() : digits,
      at: formatCellRef(value.at),
    },
    unit: money ? "万元" : (value.unit ?? null),
  };
}

function textOf(value: Sourced | null): ExtractedText | null {
  return value && { text: value.text, at: formatCellRef(value.at) };
}

function numberOf(value: SourcedNumber | null): ExtractedNumber | null {
  return value && { text: value.raw, value: value.value, at: formatCellRef(value.at) };
}
