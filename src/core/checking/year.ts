import { spanIn } from "../reading";
import { smallestOf } from "../common/many";
import type { Evaluation } from "../evaluation/evaluation";
import type { Draft } from "./draft";
import { cellList } from "./draft";
import type { Form } from "./form";
import { sheetNamed } from "../workbook/snapshot";
import { yearsOf } from "../years";
import { printText } from "./print";
import type { CellText } from "./texts";

/** A year that names a budget year: `2022年`, `2022年度`, `（2022年度）`. */
const YEAR = /(?<!\d)20\d{2}(?=\s*年)/g;
/** Titles of documents carry years of their own. */
const BOOK_TITLE = /《[^《》]*》|〔\d{4}〕/g;

/** The years that a text names outside 《》. */
export function yearsIn(text: string): readonly string[] {
  return text.replace(BOOK_TITLE, "").match(YEAR) ?? [];
}

/** W17 within a form: title, year row, sheet name and the dates that the targets set. */
export function checkYear(form: Form): readonly Draft[] {
  const { evaluation } = form;
  const { year, sheet } = evaluation;
  if (!year) return [];
  const drafts: Draft[] = [];
  const draft = (variant: string, found: string, at: Draft["at"], text: string): void => {
    drafts.push({
      variant,
      params: { year: year.text, found, text: printText(text) },
      at,
      expected: year.text,
      actual: found,
    });
  };
  for (const head of headTexts(form)) {
    const years = yearsIn(head.text);
    const [other] = years;
    const [first, last] = spanIn(head.text) ?? [];
    const spanned = first !== undefined && last !== undefined && first <= year.text && year.text <= last;
    if (other !== undefined && !years.includes(year.text) && !spanned) {
      draft("title-year", other, cellList(head.at, year.at), head.text);
    }
  }
  const inSheet = /(?<!\d)20\d{2}(?!\d)/.exec(sheet)?.[0];
  if (inSheet !== undefined && inSheet !== year.text) draft("sheet", inSheet, [year.at], sheet);
  for (const { indicator } of form.rows) {
    const { target } = indicator;
    const due = target?.comparator === "by-date" ? target.date?.slice(0, 4) : undefined;
    if (target && due !== undefined && due < year.text)
      draft("target", due, cellList(target.at, year.at), target.raw);
  }
  return drafts;
}

const YEAR_ROW = /^[(（]?\s*20\d{2}\s*年度?\s*[)）]?$/;
const HEAD_ROWS = 5;

/** The title, and the year row under it where the workbook is at hand. */
function headTexts({
  evaluation: { title, sheet, area, indicators, mapping },
  workbook,
}: Form): readonly CellText[] {
  const texts: CellText[] = title ? [title] : [];
  const rows = (workbook && sheetNamed(workbook, sheet))?.rows ?? [];
  // Columns of several years have headings of their own: 2022年 | 2023年.
  const header = smallestOf(mapping.flatMap(({ at }) => at?.row ?? []));
  const end = Math.min(area.top + HEAD_ROWS, indicators[0]?.name.at.row ?? 0, header);
  for (let row = area.top; row < end; row += 1) {
    rows[row]?.forEach((cell, column) => {
      if (cell && YEAR_ROW.test(cell.text.trim()))
        texts.push({ text: cell.text, at: { sheet, row, column } });
    });
  }
  return texts;
}

/**
 * W17 across the forms of a workbook. Forms of several years are named, as their amounts are never added up; a form
 * whose sheet does not say its year is doubted beside a majority of another one.
 *
 * @returns drafts by the evaluation that they belong to.
 */
export function checkYears(all: readonly Evaluation[]): ReadonlyMap<Evaluation, readonly Draft[]> {
  // Values by quarter of the year before are no form of another year.
  const evaluations = all.filter(({ kind }) => kind !== "series");
  const drafts = new Map<Evaluation, readonly Draft[]>();
  const add = (evaluation: Evaluation, draft: Draft): void => {
    drafts.set(evaluation, [...(drafts.get(evaluation) ?? []), draft]);
  };
  const several = severalYears(evaluations);
  if (several) add(several.evaluation, several.draft);
  const dated = evaluations.filter(
    (evaluation) => evaluation.year && !evaluation.sheet.includes(evaluation.year.text),
  );
  const counts = new Map<string, number>();
  for (const { year } of dated) if (year) counts.set(year.text, (counts.get(year.text) ?? 0) + 1);
  const [usual] = [...counts].sort(([, left], [, right]) => right - left);
  for (const evaluation of dated) {
    const { year } = evaluation;
    if (!usual || !year || year.text === usual[0]) continue;
    const other = dated.find((candidate) => candidate.year?.text === usual[0]);
    add(evaluation, {
      variant: "forms",
      params: { year: usual[0], found: year.text, text: evaluation.sheet },
      at: cellList(year.at, other?.year?.at),
      expected: usual[0],
      actual: year.text,
    });
  }
  return drafts;
}

/** The years of the forms with the sheets of each, told with the first form of the latest. */
function severalYears(
  evaluations: readonly Evaluation[],
): { readonly evaluation: Evaluation; readonly draft: Draft } | null {
  const years = yearsOf(evaluations);
  const [latest] = years;
  const evaluation = evaluations.find(({ year }) => year?.text === latest);
  if (latest === undefined || years.length < 2 || !evaluation) return null;
  const firsts = years.flatMap((wanted) => evaluations.find(({ year }) => year?.text === wanted) ?? []);
  const forms = years.map((wanted) => {
    const sheets = new Set(evaluations.flatMap(({ year, sheet }) => (year?.text === wanted ? [sheet] : [])));
    return `${wanted}（${[...sheets].join("、")}）`;
  });
  return {
    evaluation,
    draft: {
      variant: "years",
      params: { year: latest, forms: printText(forms.join("、")) },
      at: cellList(...firsts.map(({ year }) => year?.at)),
      actual: years.join("、"),
    },
  };
}
