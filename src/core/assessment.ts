import { checkWorkbook, formsThatDiffer, RULES, summarise, type FindingSummary } from "./checking";
import { err, ok, type Result } from "./common/result";
import { correctedReading, type CorrectedReading, type Said, type SaidProblem } from "./corrected-reading";
import type { EngineProblem } from "./engine-problem";
import type { BaseFact, Evaluation } from "./evaluation/evaluation";
import type { Finding } from "./evaluation/finding";
import type { Material } from "./evaluation/materials";
import type { Scorecard } from "./evaluation/scorecard";
import { withReasons } from "./keeping";
import findingsZh from "./messages/findings.zh-CN.json";
import { OUTLINES } from "./narrative";
import { wordsInBaseData, type ReadingOptions, type ReadingResult, type UnknownTable } from "./reading";
import {
  choosePack,
  packById,
  packFromWorkbook,
  type RuleOverride,
  type RulePack,
  type RuleSheetProblem,
} from "./rules";
import { isPackWorkbook } from "./rules/workbook";
import { bindSeries, scoreEvaluation, type BoundSeries } from "./scoring";
import type { WorkbookSnapshot } from "./workbook/snapshot";
import { packOfTemplate } from "./workbook/template-marker";

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

/**
 * Reads, scores and checks a workbook.
 *
 * @param asked a pack, or the id of a built-in one; absent takes that of the template, or the one that fits the forms. A 规则 sheet overrides either.
 * @param said what the person said of columns and rows
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
    if (isPackWorkbook(workbook)) return err({ kind: "rule-pack" });
    const blank = reading.skipped.some(({ reason }) => reason === "empty-row");
    return err({ kind: "no-evaluation", blank, tables: unknown, said: saidProblems });
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
export const KNOWN_IDS = {
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

/** What tables of base data tell for the reports on the forms of a year. */
export function besideForms(evaluations: readonly Evaluation[]): Pick<Assessment, "base" | "said"> {
  return { base: evaluations.flatMap(({ baseFacts }) => baseFacts), said: wordsInBaseData(evaluations) };
}
