import { labelOf, ofForm, ofYear } from "./assessed-forms";
import type { Assessment } from "./assessment";
import type { Locale } from "./common/locale";
import { err, ok, type Result } from "./common/result";
import type { EngineProblem } from "./engine-problem";
import type { Evaluation } from "./evaluation/evaluation";
import { KIND_TRAITS } from "./evaluation/kinds";
import { firstResultCell, statesResults } from "./evaluation/results";
import type { Scorecard } from "./evaluation/scorecard";
import { describeFindings } from "./findings-text";
import { narrate, outlineById, OUTLINES, type Outline } from "./narrative";
import type { Report } from "./narrative/report";
import { publishReport, withTellingCharts, type PlacedSlot, type PublishNote } from "./publishing";
import { reportsEarly, type ReadingResult } from "./reading";
import { withoutCopies } from "./repeats";
import type { RulePack } from "./rules";
import { toldScorecard } from "./scoring";
import type { WorkbookPlan } from "./workbook/plan";

/** A report on an assessment, and the plan that writes it. */
export interface Reported {
  /** The forms that the report is about. */
  readonly evaluations: readonly Evaluation[];
  /** The points that the report tells, one scorecard per form. */
  readonly told: readonly Scorecard[];
  readonly outline: Outline;
  readonly report: Report;
  readonly plan: WorkbookPlan;
  readonly notes: readonly PublishNote[];
  /** What only a person can say, where it stands on the report sheet; with any the report is a draft. */
  readonly slots: readonly PlacedSlot[];
}

export interface ReportOptions {
  /** Absent takes the pack's outline for the workbook's main form. */
  readonly outlineId?: string | undefined;
  /** Of forms of several years, those that the report is about; absent takes the latest. Others are never added to them. */
  readonly year?: string | undefined;
  /** Id of the one form that the report is about; absent takes all. */
  readonly form?: string | undefined;
  /** Ids of sections of the outline to leave out, with all within them. */
  readonly without?: readonly string[] | undefined;
  readonly locale: Locale;
  /** Written into the ledger. */
  readonly engineVersion: string;
}

/** Writes the report on an assessment and lays it out: report, findings and ledger sheets. */
export function reportOn(assessment: Assessment, options: ReportOptions): Result<Reported, EngineProblem> {
  const { locale, engineVersion } = options;
  const chosen = options.form === undefined ? ok(assessment) : ofForm(assessment, options.form);
  if (!chosen.ok) return chosen;
  const { pack, findings } = chosen.value;
  const told = ofYear(chosen.value, options.year);
  if (!told.ok) return told;
  // Goals and base data are nothing to report on alone: no result stands in them yet.
  const reportable = told.value.reading.evaluations.filter(({ kind }) => KIND_TRAITS[kind].reportable);
  const evaluations = withoutCopies(reportable);
  const [first] = evaluations;
  if (!first) {
    const [beside] = told.value.reading.evaluations;
    return err(
      beside
        ? { kind: "not-reportable", form: labelOf(beside, assessment.reading.evaluations) }
        : { kind: "no-evaluation", blank: true, tables: [], said: [] },
    );
  }
  if (!evaluations.some(statesResults)) {
    return err({ kind: "no-results", at: firstResultCell(first) });
  }
  const computed = new Map(told.value.scorecards.map((scorecard) => [scorecard.evaluation, scorecard]));
  const scorecards = evaluations.flatMap((evaluation) => {
    const scorecard = computed.get(evaluation.id);
    return scorecard ? [toldScorecard(evaluation, scorecard, pack)] : [];
  });
  const outline = chooseOutline(options.outlineId ?? usualOutline(told.value));
  if (!outline.ok) return outline;
  const { without } = options;
  const narrated = narrate({
    evaluations,
    scorecards,
    findings: told.value.findings,
    materials: [...told.value.reading.materials, ...told.value.said],
    pack,
    base: told.value.base,
    baseTitles: told.value.reading.evaluations.flatMap(({ kind, title }) =>
      kind === "base-data" && title !== null ? [title] : [],
    ),
    series: told.value.series,
    outline: outline.value,
    without,
    locale,
  });
  if (narrated.blocks.length === 0) return err({ kind: "empty-report" });
  const report = withTellingCharts(narrated, { evaluations, scorecards, pack });
  const { plan, notes, slots } = publishReport({
    snapshot: assessment.workbook,
    report,
    evaluations,
    scorecards,
    findings: describeFindings(findings, locale),
    pack,
    locale,
    engineVersion,
  });
  return ok({ evaluations, told: scorecards, outline: outline.value, report, plan, notes, slots });
}

/** Id of the outline that a report takes where none is named: the pack's for the workbook's main form. */
export function usualOutline({
  reading,
  pack,
}: {
  readonly reading: Pick<ReadingResult, "evaluations">;
  readonly pack: RulePack;
}): string {
  const { outlines } = pack;
  const kind = REPORTED_KINDS.find((wanted) =>
    reading.evaluations.some((evaluation) => evaluation.kind === wanted),
  );
  const early = reading.evaluations.filter(({ kind: own }) => own === kind).every(isEarly);
  if (early && (kind === "project" || kind === "department")) return MONITORING_OUTLINE;
  return (kind && outlines[kind]) ?? outlines.project;
}

/** The outline of forms that report on a year before it is over. */
const MONITORING_OUTLINE = "monitoring";

function isEarly({ title, period }: Evaluation): boolean {
  return reportsEarly(title?.text ?? "", period?.text ?? "");
}

/** Kinds by what a delivery is mainly about: the department's own form, else its projects, else its work. */
const REPORTED_KINDS = ["department", "project", "indicator-table", "task-list", "work-summary"] as const;

function chooseOutline(id: string): Result<Outline, EngineProblem> {
  const outline = outlineById(id);
  if (outline) return ok(outline);
  return err({ kind: "unknown-outline", id, known: OUTLINES.map((known) => known.id) });
}
