import type { Evaluation } from "../evaluation/evaluation";
import type { Finding, RuleId, Severity } from "../evaluation/finding";
import type { MaterialSheet } from "../evaluation/materials";
import type { Scorecard } from "../evaluation/scorecard";
import type { RulePack } from "../rules";
import { sheetsWithColumns } from "../said-columns";
import { formatAddress } from "../workbook/a1";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { checkAcross } from "./across";
import { checkAmountsAcross } from "./amount-size";
import type { Draft } from "./draft";
import { hasFormula } from "./formulas";
import { prepareForm, type FormContext } from "./form";
import { withoutBroken } from "./looks";
import { checkMaterials, materialsOf } from "./materials";
import { checkReports } from "./report-text";
import { RULES_NOT_FOR } from "./kinds";
import { checkRuleSheet, type ToldRules } from "./rule-sheet";
import { checkTemplateMarks } from "./template-mark";
import { RULES, RULES_FOR_BLANK_FORMS, type Rule } from "./rules";
import { checkRepeats } from "./repeats";
import { checkSeries } from "./series";
import { severityOf } from "./severity";
import { checkYears } from "./year";

export { describeFinding, type DescribedFinding, type ReadingPlace } from "./describe";
export { formsThatDiffer } from "./rule-sheet";
export { RULES, type Rule } from "./rules";
export { unreadSentences } from "./unread-notes";

/** Sums over all rows, and what levels there are: unknown where a name cannot be read. */
const RULES_OF_ALL_ROWS: ReadonlySet<string> = new Set(["B01", "B02", "B09", "B10"]);

/** A form with the points computed for it. */
export interface ScoredEvaluation {
  readonly evaluation: Evaluation;
  readonly scorecard: Scorecard;
}

/**
 * Checks one form by every rule of the catalogue that needs nothing but the form.
 * @param scorecard the form's points under the same pack.
 * @returns findings in the order of the catalogue; none for a clean form. Linear in the number of indicators.
 */
export function checkEvaluation(
  evaluation: Evaluation,
  scorecard: Scorecard,
  pack: RulePack,
  context: FormContext = {},
): Finding[] {
  const form = prepareForm(evaluation, scorecard, pack, context);
  const findings: Finding[] = [];
  for (const rule of RULES) {
    if (!rule.check || pack.severities[rule.id] === "off") continue;
    if (form.blank && !RULES_FOR_BLANK_FORMS.has(rule.id)) continue;
    if (form.namesBroken && RULES_OF_ALL_ROWS.has(rule.id)) continue;
    if (RULES_NOT_FOR[evaluation.kind].has(rule.id)) continue;
    for (const draft of rule.check(form)) {
      const said = rule.id === "B13" ? draft : withoutBroken(draft, form.broken);
      if (said) addFinding(findings, rule, pointAtInputs(said, rule.id, context.workbook), evaluation, pack);
    }
  }
  return findings;
}

/** What the engine knows beside the forms: how the pack was found, and what else was read. */
export interface Told {
  /** A person named the pack, or the 规则 sheet did: a mark of a template has no say then. */
  readonly packNamed: boolean;
  readonly ruleSheet: ToldRules;
  readonly materialSheets: readonly MaterialSheet[];
}

const NOTHING_TOLD: Told = {
  packNamed: false,
  ruleSheet: { overrides: [], problems: [] },
  materialSheets: [],
};

/**
 * Checks all forms of a workbook, the forms against each other, and a report sheet against the forms.
 * @returns findings form by form, those about a report last.
 */
export function checkWorkbook(
  workbook: WorkbookSnapshot,
  forms: readonly ScoredEvaluation[],
  pack: RulePack,
  told: Told = NOTHING_TOLD,
): Finding[] {
  const all = forms.map(({ evaluation }) => evaluation);
  const years = checkYears(all);
  const sizes = checkAmountsAcross(all, pack);
  const repeats = checkRepeats(all);
  const sheets = sheetsWithColumns(all).length;
  const findings: Finding[] = [];
  for (const { evaluation, scorecard } of forms) {
    const materials = materialsOf(evaluation, told.materialSheets, all);
    const beside = all.filter((other) => other !== evaluation && other.sheet === evaluation.sheet);
    const own = checkEvaluation(evaluation, scorecard, pack, { workbook, sheets, materials, beside });
    for (const finding of own) findings.push(finding);
    const size = sizes.get(evaluation);
    if (size && !own.some(({ rule }) => rule === "W41")) {
      addFinding(findings, ruleOf("W41"), size, evaluation, pack);
    }
    const repeat = repeats.get(evaluation);
    if (repeat) addFinding(findings, ruleOf("W28"), repeat, evaluation, pack);
    for (const year of years.get(evaluation) ?? []) {
      addFinding(findings, ruleOf("W17"), year, evaluation, pack);
    }
  }
  for (const { rule, draft, evaluation } of checkAcross(all, pack)) {
    addFinding(findings, ruleOf(rule), draft, evaluation, pack);
  }
  for (const { draft, evaluation } of checkSeries(all)) {
    addFinding(findings, ruleOf("W46"), draft, evaluation, pack);
  }
  const marks = told.packNamed ? [] : checkTemplateMarks(workbook, all, pack);
  for (const { draft, evaluation } of marks) addFinding(findings, ruleOf("W43"), draft, evaluation, pack);
  for (const { draft, evaluation } of checkRuleSheet(told.ruleSheet, all)) {
    addFinding(findings, ruleOf("W44"), draft, evaluation, pack);
  }
  for (const { draft, evaluation } of checkMaterials(told.materialSheets, all)) {
    addFinding(findings, ruleOf("W45"), draft, evaluation, pack);
  }
  const materialNames = told.materialSheets.map(({ sheet }) => sheet);
  for (const { rule, draft, evaluation } of checkReports(workbook, forms, pack, materialNames)) {
    addFinding(findings, ruleOf(rule), draft, evaluation, pack);
  }
  return findings;
}

/** How many findings there are of each severity, and in all, without those that a person keeps. */
export type FindingSummary = Readonly<Record<Severity, number>> & {
  readonly total: number;
  readonly kept: number;
};

/** Counts findings by severity. */
export function summarise(findings: readonly Finding[]): FindingSummary {
  const counts = { error: 0, warning: 0, info: 0 };
  const open = findings.filter(({ kept }) => kept === undefined);
  for (const { severity } of open) counts[severity] += 1;
  return { ...counts, total: open.length, kept: findings.length - open.length };
}

/** A rule id that is not in the catalogue: a fault of the program. */
export class UnknownRuleError extends Error {
  override readonly name = "UnknownRuleError";
  constructor(readonly id: string) {
    super(`No rule ${id} in the check catalogue`);
  }
}

/** The rule of an id. @throws UnknownRuleError when the catalogue has none. */
export function ruleOf(id: string): Rule {
  const rule = RULES.find((candidate) => candidate.id === id);
  if (!rule) throw new UnknownRuleError(id);
  return rule;
}

/** Rules whose advice is to correct the first cell; they have a message of its own for a cell that holds a formula. */
const CORRECT_A_CELL: ReadonlySet<RuleId> = new Set<RuleId>([
  "B03",
  "B04",
  "B05",
  "B06",
  "B10",
  "B14",
  "B15",
  "W16",
]);

/**
 * Advice never asks to type over a formula: the cells that feed it come first, and the message says so.
 * The formula's own cell is `formula` in the params.
 */
function pointAtInputs(draft: Draft, rule: RuleId, workbook: WorkbookSnapshot | undefined): Draft {
  const [first] = draft.at;
  if (!CORRECT_A_CELL.has(rule) || !hasFormula(workbook, first)) return draft;
  const inputs = draft.at.filter((at) => !hasFormula(workbook, at));
  const formulas = draft.at.filter((at) => hasFormula(workbook, at));
  const formula = first ? formatAddress(first) : "";
  return { ...draft, at: [...inputs, ...formulas], params: { ...draft.params, formula } };
}

const NO_PARAMS: Finding["params"] = {};

function addFinding(
  findings: Finding[],
  rule: Rule,
  draft: Draft,
  evaluation: Evaluation,
  pack: RulePack,
): void {
  const severity = severityOf(rule, draft.variant, pack);
  if (severity === null) return;
  findings.push({ params: NO_PARAMS, ...draft, rule: rule.id, severity, evaluation: evaluation.id });
}
