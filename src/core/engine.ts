import {
  checkWorkbook,
  describeFinding,
  formsThatDiffer,
  RULES,
  summarise,
  type FindingSummary,
} from "./checking";
import { findForm, formName } from "./chosen-form";
import type { Locale } from "./common/locale";
import { err, ok, type Result } from "./common/result";
import type { BaseFact, Evaluation } from "./evaluation/evaluation";
import type { Finding } from "./evaluation/finding";
import { withReasons } from "./keeping";
import { KIND_TRAITS } from "./evaluation/kinds";
import type { Material } from "./evaluation/materials";
import { firstResultCell, statesResults } from "./evaluation/results";
import type { Scorecard } from "./evaluation/scorecard";
import { createTranslator, type Translator } from "./messages/catalogue";
import findingsEn from "./messages/findings.en.json";
import findingsZh from "./messages/findings.zh-CN.json";
import rolesEn from "./messages/roles.en.json";
import rolesZh from "./messages/roles.zh-CN.json";
import rulesEn from "./messages/rules.en.json";
import rulesZh from "./messages/rules.zh-CN.json";
import type { EngineProblem, FormLabel } from "./engine-problem";
import { narrate, outlineById, OUTLINES, type Outline } from "./narrative";
import type { Report } from "./narrative/report";
import {
  publishFindings,
  publishMaterials,
  publishReport,
  withTellingCharts,
  type DescribedFinding,
  type PlacedSlot,
  type PublishedMaterials,
  type PublishNote,
  type Published,
} from "./publishing";
import { correctedReading, type CorrectedReading, type Said } from "./corrected-reading";
import { wordsInBaseData, type ReadingOptions, type ReadingResult, type UnknownTable } from "./reading";
import {
  choosePack,
  packById,
  packFromWorkbook,
  type RuleOverride,
  type RulePack,
  type RuleSheetProblem,
} from "./rules";
import { bindSeries, scoreEvaluation, toldScorecard, type BoundSeries } from "./scoring";
import type { SaidProblem } from "./said-columns";
import { withoutCopies } from "./repeats";
import { formsOfYear, yearsOf } from "./years";
import type { WorkbookPlan } from "./workbook/plan";
import type { WorkbookSnapshot } from "./workbook/snapshot";
import { packOfTemplate } from "./workbook/template-marker";

export type { EngineProblem, FormLabel } from "./engine-problem";

/**
 * The flow from a snapshot to a plan, for every app alike: read → check and score → narrate → publish. Pure: the same
 * snapshot, choices and version give the same result.
 */

/** What was read from a workbook, with its points and findings under one rule pack. */
export interface Assessment {
  readonly workbook: WorkbookSnapshot;
  readonly reading: ReadingResult;
  /** How the workbook was read. */
  readonly readingOptions: ReadingOptions;
  /** By form id: the signature under which what is said of its columns is remembered. */
  readonly signatures: ReadonlyMap<string, string>;
  /** Ids of forms whose corrected columns left nothing to read; their columns stay as they were recognised. */
  readonly refusedMappings: readonly string[];
  /** Tables on sheets without a form: with a word on their columns they can be read. */
  readonly unknownTables: readonly UnknownTable[];
  /** What was said of columns of sheets and does not fit them. */
  readonly saidProblems: readonly SaidProblem[];
  readonly pack: RulePack;
  /** What the workbook's own 规则 sheet changes in the pack, and the lines of it that could not be used. */
  readonly ruleSheet: {
    readonly overrides: readonly RuleOverride[];
    readonly problems: readonly RuleSheetProblem[];
  };
  /** One per evaluation, in the same order. */
  readonly scorecards: readonly Scorecard[];
  /** Base data of the forms' year, also where only another form was chosen: reports tell them. */
  readonly base: readonly BaseFact[];
  /** What a person wrote in words in those tables. */
  readonly said: readonly Material[];
  /** Values over the parts of the year of all forms: their own, and those of tables of series. */
  readonly series: readonly BoundSeries[];
  readonly findings: readonly Finding[];
  readonly summary: FindingSummary;
}

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

/**
 * Reads, scores and checks a workbook.
 *
 * @param asked a pack, or the id of a built-in one; absent takes that of the template, or the one that fits the forms. A 规则 sheet overrides either.
 * @param said what the person said of columns
 */
export function assessWorkbook(
  workbook: WorkbookSnapshot,
  asked?: string | RulePack,
  said: Said = {},
): Result<Assessment, EngineProblem> {
  const first = correctedReading(workbook, {}, said);
  const base = basePack(workbook, first.reading, asked);
  if (!base.ok) return base;
  const { pack, overrides, problems: unusable } = packFromWorkbook(workbook, base.value, KNOWN_IDS);
  const {
    reading,
    options,
    signatures,
    refused,
    unknown,
    problems: saidProblems,
  } = readWithPack(workbook, pack, first, said);
  if (reading.evaluations.length === 0) {
    const blank = reading.skipped.some(({ reason }) => reason === "empty-row");
    return err({ kind: "no-evaluation", blank, tables: unknown });
  }
  const forms = reading.evaluations.map((evaluation) => ({
    evaluation,
    scorecard: scoreEvaluation(evaluation, pack),
  }));
  const problems = [...unusable, ...formsThatDiffer(overrides, reading.evaluations)];
  const found = checkWorkbook(workbook, forms, pack, {
    packNamed: asked !== undefined || pack.id !== base.value.id,
    ruleSheet: { overrides, problems },
    materialSheets: reading.materialSheets,
  });
  const findings = withReasons(found, workbook);
  return ok({
    workbook,
    reading,
    readingOptions: options,
    signatures,
    refusedMappings: refused,
    unknownTables: unknown,
    saidProblems,
    pack,
    ruleSheet: { overrides, problems },
    scorecards: forms.map(({ scorecard }) => scorecard),
    ...besideForms(reading.evaluations),
    series: bindSeries(reading.evaluations),
    findings,
    summary: summarise(findings),
  });
}

/** The pack asked for, else the one of the template that the workbook was made from, else the one that fits. */
function basePack(
  workbook: WorkbookSnapshot,
  { evaluations }: ReadingResult,
  asked: string | RulePack | undefined,
): ReturnType<typeof choosePack> {
  if (typeof asked === "object") return ok(asked);
  const sheets = evaluations.map(({ sheet }) => sheet);
  const distributed = asked === undefined ? packOfTemplate(workbook, sheets) : undefined;
  const known = distributed === undefined ? undefined : packById(distributed);
  return known?.ok === true ? known : choosePack(evaluations, asked);
}

/** What the 规则 sheet may name: checks alone and by variant, as the tables of messages list them, and outlines. */
const KNOWN_IDS = {
  checks: new Set([
    ...RULES.map(({ id }) => id),
    ...Object.keys(findingsZh).filter((id) => !/[.](?:title|formula)$/.test(id)),
  ]) as ReadonlySet<string>,
  outlines: OUTLINES.map(({ id }) => id),
};

/** Reads again only where the pack knows header words that every pack does not. */
function readWithPack(
  workbook: WorkbookSnapshot,
  pack: RulePack,
  first: CorrectedReading,
  said: Said,
): CorrectedReading {
  if (Object.keys(pack.headers).length === 0) return first;
  return correctedReading(workbook, { headers: pack.headers, levels: pack.levels }, said);
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
        : { kind: "no-evaluation", blank: true, tables: [] },
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

/**
 * An assessment with the forms of one year, and those without a year, with what belongs to them.
 *
 * @param year absent takes the latest
 */
export function ofYear(assessment: Assessment, year?: string): Result<Assessment, EngineProblem> {
  const { reading } = assessment;
  const known = yearsOf(reading.evaluations);
  if (year !== undefined && !known.includes(year)) return err({ kind: "unknown-year", year, known });
  const evaluations = formsOfYear(reading.evaluations, year);
  if (evaluations.length === reading.evaluations.length) return ok(assessment);
  return ok({ ...withForms(assessment, evaluations), ...besideForms(evaluations) });
}

/**
 * An assessment with one form and what belongs to it.
 *
 * @param asked its id, its number among all forms, or what it is called (see {@link findForm})
 * @param year only a form of this year may be meant
 */
export function ofForm(
  assessment: Assessment,
  asked: string,
  year?: string,
): Result<Assessment, EngineProblem> {
  const { evaluations } = assessment.reading;
  const narrowed = ofYear(assessment, year);
  if (!narrowed.ok) return narrowed;
  const among = year === undefined ? evaluations : narrowed.value.reading.evaluations;
  const found = findForm(evaluations, asked, among);
  if (!found.ok) {
    const { several, candidates } = found.error;
    const known = candidates.map((form) => labelOf(form, evaluations));
    return err({ kind: "unknown-form", asked, several, known });
  }
  const ofItsYear = formsOfYear(evaluations, found.value.year?.text);
  return ok({ ...withForms(assessment, [found.value]), ...besideForms(ofItsYear) });
}

/** One form of a workbook, with what belongs to it. */
export interface SingleForm {
  readonly label: FormLabel;
  readonly assessment: Assessment;
}

/**
 * The forms on which a report of their own can be written; copies of others are left out.
 *
 * @param year absent takes those of all years
 */
export function eachForm(
  assessment: Assessment,
  year?: string,
): Result<readonly SingleForm[], EngineProblem> {
  const { evaluations } = assessment.reading;
  const narrowed = year === undefined ? ok(assessment) : ofYear(assessment, year);
  if (!narrowed.ok) return narrowed;
  const reportable = narrowed.value.reading.evaluations.filter(({ kind }) => KIND_TRAITS[kind].reportable);
  return ok(
    withoutCopies(reportable).flatMap((form) => {
      const one = ofForm(assessment, form.id);
      return one.ok ? [{ label: labelOf(form, evaluations), assessment: one.value }] : [];
    }),
  );
}

/** A form as it is told from the others. */
export function labelOf(form: Evaluation, evaluations: readonly Evaluation[]): FormLabel {
  const { sheet, kind } = form;
  return { number: evaluations.indexOf(form) + 1, name: formName(form), sheet, kind };
}

function withForms(assessment: Assessment, evaluations: readonly Evaluation[]): Assessment {
  const { reading, scorecards, findings } = assessment;
  const ids = new Set(evaluations.map(({ id }) => id));
  const own = findings.filter(({ evaluation }) => ids.has(evaluation));
  return {
    ...assessment,
    reading: { ...reading, evaluations },
    scorecards: scorecards.filter(({ evaluation }) => ids.has(evaluation)),
    findings: own,
    summary: summarise(own),
  };
}

/** What tables of base data tell for the reports on the forms of a year. */
function besideForms(evaluations: readonly Evaluation[]): Pick<Assessment, "base" | "said"> {
  return { base: evaluations.flatMap(({ baseFacts }) => baseFacts), said: wordsInBaseData(evaluations) };
}

/**
 * A plan that asks on a sheet of materials (报告素材) for what a report still waits for: on a new sheet, or below the rows
 * of the one that the workbook has. What a person wrote there is never touched.
 */
export function askForMaterials(
  { workbook, reading }: Assessment,
  { slots }: Pick<Reported, "slots">,
  locale: Locale,
): PublishedMaterials {
  return publishMaterials({ snapshot: workbook, slots, sheets: reading.materialSheets, locale });
}

/** The findings sheet alone, as a plan. */
export function annotate(assessment: Assessment, locale: Locale): Published {
  const findings = describeFindings(assessment.findings, locale);
  return publishFindings({ snapshot: assessment.workbook, findings, locale });
}

/** The whole flow in one call. */
export function runEngine(
  workbook: WorkbookSnapshot,
  options: ReportOptions & { readonly packId?: string | undefined },
): Result<Assessment & Reported, EngineProblem> {
  const assessed = assessWorkbook(workbook, options.packId);
  if (!assessed.ok) return assessed;
  const reported = reportOn(assessed.value, options);
  return reported.ok ? ok({ ...assessed.value, ...reported.value }) : reported;
}

/** Sentences of findings in a locale. */
export function findingsTranslator(locale: Locale): Translator {
  return locale === "en"
    ? createTranslator(locale, findingsEn, rulesEn, rolesEn)
    : createTranslator(locale, findingsZh, rulesZh, rolesZh);
}

function describeFindings(findings: readonly Finding[], locale: Locale): readonly DescribedFinding[] {
  const say = findingsTranslator(locale);
  return findings.map((finding) => ({ finding, message: describeFinding(finding, say).message }));
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
  return (kind && outlines[kind]) ?? outlines.project;
}

/** Kinds by what a delivery is mainly about: the department's own form, else its projects, else its work. */
const REPORTED_KINDS = ["department", "project", "indicator-table", "task-list", "work-summary"] as const;

function chooseOutline(id: string): Result<Outline, EngineProblem> {
  const outline = outlineById(id);
  if (outline) return ok(outline);
  return err({ kind: "unknown-outline", id, known: OUTLINES.map((known) => known.id) });
}
