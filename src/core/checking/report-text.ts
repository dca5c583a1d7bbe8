import type { Evaluation, SourcedNumber } from "../evaluation/evaluation";
import type { RuleId } from "../evaluation/finding";
import type { Scorecard } from "../evaluation/scorecard";
import type { RulePack } from "../rules";
import { toldScorecard } from "../scoring";
import { gradeOf } from "../scoring/grade";
import { ownedSheetName, ownedSheets } from "../workbook/ownership";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Draft } from "./draft";
import { cellList } from "./draft";
import { derivedFrom, KnownFigures, numbersOf, relations, statedFigures } from "./known-figures";
import { AMOUNT_COLUMNS, type AmountColumn } from "./funds";
import { given } from "../evaluation/given";
import { printText } from "./print";
import { reportSheets, type ReportSheet } from "./report-sheet";
import { yearsIn } from "./year";

interface ScoredForm {
  readonly evaluation: Evaluation;
  readonly scorecard: Scorecard;
}

/** A draft about a report, with its rule and the form that it is held against. */
export interface ReportDraft {
  readonly rule: RuleId;
  readonly draft: Draft;
  readonly evaluation: Evaluation;
}

/**
 * W14–W17 for every report sheet of the workbook; nothing where it has none, or no form to hold it against.
 * @param materials names of sheets that hold what a report is made of, and are none.
 */
export function checkReports(
  workbook: WorkbookSnapshot,
  forms: readonly ScoredForm[],
  pack: RulePack,
  materials: readonly string[],
): readonly ReportDraft[] {
  const tables = forms.filter(({ evaluation }) => evaluation.kind !== "work-summary");
  const main = tables.find(({ evaluation }) => evaluation.kind === "department") ?? tables[0];
  if (!main) return [];
  const formSheets = forms.map(({ evaluation }) => evaluation.sheet);
  const reports = reportSheets(workbook, new Set([...formSheets, ...materials]));
  if (reports.length === 0) return [];
  const known = knownFigures(workbook, forms, reports);
  const only = tables.length === 1 || main.evaluation.kind === "department";
  const trusted = reportWithoutLedger(workbook);
  const own = ownedSheetName(workbook, "report");
  const isOpen = toldScorecard(main.evaluation, main.scorecard, pack).withheld !== undefined;
  return reports.flatMap((report) => [
    ...(report.name === trusted ? [] : unsupported(report, known)).map(of("W14", main)),
    ...(only ? untold(report, main, isOpen && report.name === own) : []).map(of("W14", main)),
    ...sections(report).map(of("W15", main)),
    ...grades(report, main, pack).map(of("W16", main)),
    ...years(report, tables).map(of("W17", main)),
  ]);
}

/**
 * Jiyan's own report where its ledger was not read. Some of its figures follow from the form in ways that only the ledger
 * tells, so they are not held against the cells without it.
 */
function reportWithoutLedger(workbook: WorkbookSnapshot): string | undefined {
  const ledger = ownedSheetName(workbook, "ledger");
  const rows = workbook.sheets.find(({ name }) => name === ledger)?.rows ?? [];
  return rows.length === 0 ? ownedSheetName(workbook, "report") : undefined;
}

function of(rule: RuleId, { evaluation }: ScoredForm): (draft: Draft) => ReportDraft {
  return (draft) => ({ rule, draft, evaluation });
}

/** Numbers in all sheets but those that repeat what a report says, and what follows from the forms one by one and together. */
function knownFigures(
  workbook: WorkbookSnapshot,
  forms: readonly ScoredForm[],
  reports: readonly ReportSheet[],
): KnownFigures {
  const values: number[] = [];
  const add = (numbers: Iterable<number>): void => {
    for (const number of numbers) values.push(number);
  };
  const told = new Set([...ownedSheets(workbook), ...reports.map(({ name }) => name)]);
  told.delete(ownedSheetName(workbook, "ledger") ?? "");
  for (const sheet of workbook.sheets) if (!told.has(sheet.name)) add(numbersOf(sheet));
  for (const { evaluation, scorecard } of forms) add(derivedFrom(evaluation, scorecard));
  if (forms.length > 1) {
    add(relations(AMOUNT_COLUMNS.map((column) => sumOfTotals(forms, column))));
  }
  return new KnownFigures(values);
}

function sumOfTotals(forms: readonly ScoredForm[], column: AmountColumn): number {
  const totals = forms.map(({ evaluation }) =>
    evaluation.budget?.lines.find((line) => line.view === "total"),
  );
  return totals.reduce((sum, total) => sum + Number(given(total?.[column])?.value ?? 0), 0);
}

/** W14: a figure of the report that no cell supports. */
function unsupported({ lines }: ReportSheet, known: KnownFigures): readonly Draft[] {
  return lines.flatMap(({ text, at }) =>
    statedFigures(text)
      .filter((figure) => !known.supports(figure))
      .map(({ printed }) => ({
        variant: "unsupported",
        params: { figure: printed },
        at: [at],
        actual: printed,
      })),
  );
}

/**
 * W14 the other way: a key figure of the form that the report never tells.
 *
 * @param withoutTotal in a report of Jiyan's own, that the total is still open
 */
function untold(
  { lines, title }: ReportSheet,
  { evaluation }: ScoredForm,
  withoutTotal: boolean,
): readonly Draft[] {
  const stated = lines.flatMap(({ text }) => statedFigures(text));
  const total = evaluation.budget?.lines.find((line) => line.view === "total");
  const key: readonly (readonly [string, "money" | "points", SourcedNumber | null | undefined])[] = [
    ["score", "points", withoutTotal ? null : evaluation.total?.score],
    ["adjusted", "money", total?.adjusted],
    ["executed", "money", total?.executed],
  ];
  return key.flatMap(([what, unit, number]) => {
    const figure = given(number);
    // An amount of 0 is nothing to tell.
    if (!figure || Number(figure.value) === 0) return [];
    const value = new KnownFigures([Number(figure.value)]);
    if (stated.some((other) => other.unit === unit && value.supports(other))) return [];
    return [
      {
        variant: "unused",
        params: { what, figure: figure.raw },
        at: cellList(title.at, figure.at),
        expected: figure.raw,
      },
    ];
  });
}

/** What any self-evaluation report must say, with the words that its headings use. */
const REQUIRED: readonly (readonly [string, RegExp])[] = [
  ["overview", /概况|基本情况|概述|简介/],
  ["funds", /预算|资金|收支|支出|经费/],
  ["performance", /绩效|履职|完成情况|指标分析|评价结论|综合评价|自评得分|自评结果|成效/],
  ["problems", /问题/],
  ["measures", /措施|建议|下一步|改进|整改|打算/],
];

/** A heading that opens its paragraph: 2.资金投入和使用情况。… */
const RUN_IN = /^\d{1,2}[.．、]\s*([^。，；]{2,24})。/u;

/** W15: a required section is missing, or a heading stands alone. */
function sections({ sections: found, title, lines }: ReportSheet): readonly Draft[] {
  const named = [
    ...found.map(({ heading }) => heading.text),
    ...lines.flatMap(({ text }) => RUN_IN.exec(text)?.[1] ?? []),
  ];
  const absent = REQUIRED.filter(([, words]) => !named.some((name) => words.test(name)));
  return [
    ...absent.map(([section]) => ({ variant: "missing", params: { section }, at: [title.at] })),
    ...found
      .filter(({ filled }) => !filled)
      .map(({ heading }) => ({
        variant: "empty",
        params: { heading: printText(heading.text) },
        at: [heading.at],
      })),
  ];
}

const GRADE =
  /(?:等级|评价结果|自评结果|结论|级别)(?:评定)?(?:为|是|属于)?\s*[:：]?\s*[“"「]?(\p{Script=Han})(?=[”"」，。；、！\s]|$|等次|级)/gu;
const POINTS = /(?<!\d)(\d+(?:\.\d+)?)\s*分/;

/** W16: the grade word of the report against the total that it states, or else the form's. */
function grades(
  { lines }: ReportSheet,
  { evaluation, scorecard }: ScoredForm,
  pack: RulePack,
): readonly Draft[] {
  return lines.flatMap(({ text, at }) =>
    [...text.matchAll(GRADE)].flatMap(([, word = ""]) => {
      const known = pack.grades.some(({ name }) => name === word);
      const total =
        POINTS.exec(text)?.[1] ?? given(evaluation.total?.score)?.value ?? scorecard.total?.points;
      const expected = total === undefined ? null : gradeOf(total, pack);
      if (!known || total === undefined || expected === null || expected === word) return [];
      return [
        {
          variant: "report",
          params: { total, grade: word, expected },
          at: cellList(at, evaluation.total?.score?.at),
          expected,
          actual: word,
        },
      ];
    }),
  );
}

/** W17: the year in the report's title is none of the forms'. */
function years({ title }: ReportSheet, tables: readonly ScoredForm[]): readonly Draft[] {
  const dated = tables.flatMap(({ evaluation }) => evaluation.year ?? []);
  const [first] = dated;
  const found = yearsIn(title.text);
  const [stated] = found;
  if (!first || stated === undefined || found.some((year) => dated.some(({ text }) => text === year)))
    return [];
  return [
    {
      variant: "report",
      params: { year: first.text, found: stated, text: printText(title.text) },
      at: [title.at, first.at],
      expected: first.text,
      actual: stated,
    },
  ];
}
