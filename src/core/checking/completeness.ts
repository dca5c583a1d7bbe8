import { append } from "../common/many";
import { KIND_TRAITS } from "../evaluation/kinds";
import { answersNone } from "../evaluation/results";
import type { Quantity } from "../evaluation/quantity";
import { blanknessOf } from "../reading";
import { knownFramework } from "../rules";
import { isSumOfLines } from "../vocabulary/sums";
import { isSameCell } from "../workbook/a1";
import type { Draft } from "./draft";
import { BETWEEN_ITEMS, cellList, columnCells } from "./draft";
import { openActuals, unfilledRows } from "./entries";
import { goalFigures } from "./goal-figures";
import type { Form } from "./form";
import { hasFormula, isTyped, takesIn } from "./formulas";
import { namedByLevel } from "./level-names";
import { foreignLevels, packLevelOf } from "./levels";
import { printActual, printTarget, printText } from "./print";
import type { Row } from "./row";
import { twoValuesInTargets } from "./two-values";
import { explains, isEmptyQuantity } from "./text";
import { awaitsTargets } from "./unknown-targets";
import { sizeSlip } from "./units";

/** B09: the levels that the pack requires are there. Flat lists without levels are not judged. */
export function checkRequiredLevels(form: Form): readonly Draft[] {
  const { levels } = form.pack;
  const [first] = form.levels;
  if (!first || levels.length === 0) return [];
  if (awaitsTargets(form.evaluation, form.pack)) return [];
  const foreign = foreignLevels(form);
  if (foreign.length > 0) {
    return [
      {
        variant: knownFramework(form.evaluation) ? "other-framework" : "no-framework",
        params: {
          levels: foreign
            .slice(0, 5)
            .map((group) => group.level.name)
            .join(BETWEEN_ITEMS),
          pack: form.pack.id,
          title: form.pack.title["zh-CN"],
          english: form.pack.title.en,
        },
        at: columnCells(foreign, (group) => group.level.at),
      },
    ];
  }
  return levels.flatMap((level) => {
    const group = form.levels.find((candidate) => packLevelOf([level], candidate.level.name));
    if (!group) return level.required ? [missing("level1", level.name, first.level.at)] : [];
    return level.level2
      .filter(
        (inner) => inner.required && !group.children.some((child) => packLevelOf([inner], child.level.name)),
      )
      .map((inner) => missing("level2", inner.name, group.level.at, level.name));
  });
}

function missing(variant: string, level: string, at: Draft["at"][number], parent = ""): Draft {
  return { variant, params: { level, parent }, at: [at], expected: level };
}

/** B12: points were given although target or actual is empty; or the form is not filled in at all. */
export function checkBlanks(form: Form): readonly Draft[] {
  const doubled = twoValuesInTargets(form);
  if (form.blank) return doubled.length > 0 ? doubled : [blankForm(form)];
  return [
    ...noTargets(form),
    ...doubled,
    ...namedByLevel(form),
    ...scoredBlanks(form),
    ...unfilledRows(form),
    ...openActuals(
      form,
      doubled.flatMap(({ at }) => at),
    ),
  ];
}

/** Rows whose points, target or actual is missing beside the others. */
function scoredBlanks(form: Form): readonly Draft[] {
  const { target, actual } = form.columns;
  const drafts: Draft[] = [];
  for (const [index, row] of form.rows.entries()) {
    const { indicator, score } = row;
    if (score === null) {
      if (form.columns.score) append(drafts, missingScore(form, row));
      continue;
    }
    if (Number(score) <= 0) continue;
    const noTarget = target && lacksTarget(row);
    const noActual = actual && isOpen(indicator, "actual");
    if (!noTarget && !noActual) continue;
    if (noTarget && noActual && leadsGroup(form.rows[index + 1])) continue;
    const { cells } = indicator;
    drafts.push({
      variant: blankVariant(noTarget, noActual, indicator.target),
      params: { name: printText(indicator.name.text), score },
      at: cellList(
        noActual ? (indicator.actual?.at ?? cells.actual) : undefined,
        noTarget ? (indicator.target?.at ?? cells.target) : undefined,
        cells.score ?? indicator.name.at,
      ),
    });
  }
  return drafts;
}

/** Levels whose indicators are measured against targets. */
const MEASURED = /产出|效益|满意度/;

/**
 * Results of outputs and effects without any column of targets: it was deleted, or never there. Scorecards have rules in
 * its place; where a column that is not understood looks like targets, W23 asks about it.
 */
function noTargets({ evaluation, columns, rows, levels, anchor }: Form): readonly Draft[] {
  const { kind, mapping, unread } = evaluation;
  const measured = levels.some(({ level }) => MEASURED.test(level.name));
  if (columns.target || !columns.actual || !measured || !KIND_TRAITS[kind].official) return [];
  const ruled = rows.some((row) => row.ruled || (row.indicator.rule?.text ?? "").trim() !== "");
  const parts = mapping.some(
    ({ role, says }) => role === "period-target" || role === "rule" || says === "rule",
  );
  if (ruled || parts || unread.some(({ guess }) => guess === "target")) return [];
  const actual = mapping.find(({ role }) => role === "actual")?.at;
  return [{ variant: "no-target-column", params: { rows: String(rows.length) }, at: [actual ?? anchor] }];
}

/** Whether a value is missing. What is told part by part has no place for the year's where the table states none. */
function isOpen({ series, cells, ...values }: Row["indicator"], role: "target" | "actual"): boolean {
  const asked = series.length === 0 || cells[role] !== undefined;
  if (role === "actual" && answersNone(values)) return false;
  return asked && isEmptyQuantity(values[role]);
}

/** What a rule judges needs no target; a further table of the form may have no column for one (二、定性指标). */
function lacksTarget({ indicator, ruled }: Row): boolean {
  return !ruled && indicator.cells.target !== undefined && isOpen(indicator, "target");
}

/** Whether a row without points of its own but with values follows: the row above then carries the points of both. */
function leadsGroup(next: Row | undefined): boolean {
  if (next?.weight !== null || next.score !== null) return false;
  const { target, actual } = next.indicator;
  return !isEmptyQuantity(target) && !isEmptyQuantity(actual);
}

/** A dash in the place of a target is less than an empty cell: the row may have none. */
function blankVariant(noTarget: boolean, noActual: boolean, target: Quantity | null): string {
  if (!noTarget) return "actual";
  if (noActual) return "both";
  return target === null || target.raw.trim() === "" ? "target" : "dash-target";
}

/** A row that has everything but its score, or words where its score belongs. */
function missingScore(form: Form, { indicator }: Row): readonly Draft[] {
  const entered = indicator.score?.raw.trim() ?? "";
  if (indicator.score?.value === null && blanknessOf(entered) === "filled") {
    const params = { name: printText(indicator.name.text), score: printText(entered) };
    return [{ variant: "not-a-number", params, at: [indicator.score.at], actual: entered }];
  }
  const open = indicator.weight !== null && entered === "" && !isEmptyQuantity(indicator.actual);
  const at = indicator.cells.score;
  // What keeps a formula from computing is said at the cell that does: W42, B07.
  if (
    hasFormula(form.workbook, at) &&
    isTyped(form.workbook, indicator.actual?.at) === "text" &&
    !isWordsTarget(indicator)
  )
    return [];
  if (form.texts.some(({ at: text }) => at !== undefined && takesIn(form.workbook, at, text))) return [];
  if (!open || !at || !form.rows.some((row) => row.score !== null)) return [];
  return [{ variant: "score", params: { name: printText(indicator.name.text) }, at: [at] }];
}

/** Whether a row is described in words: its score is given by a person even where a formula waits for a number. */
function isWordsTarget({ operator, target }: Row["indicator"]): boolean {
  return (
    /定性|qualitative/i.test(operator?.text ?? "") ||
    (target?.value === undefined && target?.low === undefined)
  );
}

function blankForm({ rows, anchor, evaluation }: Form): Draft {
  const [first] = columnCells(rows, ({ indicator: { cells } }) => cells.score ?? cells.actual);
  return {
    variant: "blank-form",
    params: { rows: String(rows.length) },
    at: [first ?? evaluation.indicators[0]?.name.at ?? anchor],
  };
}

/** B08: a deviation without an explanation. A form without such a column gets one finding. */
export function checkReasons(form: Form): readonly Draft[] {
  const open = form.rows.flatMap((row) => {
    const why =
      row.explained ||
      form.scaleDoubts.has(row.indicator) ||
      sizeSlip(row.indicator) ||
      isSumOfLines(row.indicator.cleanName)
        ? null
        : deviation(row);
    return why ? [{ row, why }] : [];
  });
  const measures = openMeasures(form);
  if (open.length === 0) return measures;
  const asked = KIND_TRAITS[form.evaluation.kind].official;
  if (!form.columns.reason) {
    const silent = open.map(({ row }) => row).filter(({ indicator }) => !tellsReason(indicator.actual));
    return explainedBelow(form) || !asked || silent.length === 0 ? [] : [noColumn(silent)];
  }
  const reasons = open.map(({ row: { indicator, score, ownWeight: weight }, why }) => ({
    variant: why,
    params: {
      name: printText(indicator.name.text),
      score: score ?? "",
      weight: weight ?? "",
      target: printTarget(indicator),
      actual: printActual(indicator),
    },
    at: cellList(indicator.reason?.at, indicator.score?.at, indicator.actual?.at),
  }));
  return [...reasons, ...measures];
}

/** Missed targets whose reason is told and whose measure is not, in a table that tells measures of other rows. */
function openMeasures({ rows }: Form): readonly Draft[] {
  if (!rows.some(({ indicator }) => explains(indicator.measure))) return [];
  return rows.flatMap(({ indicator, computed, explained }) => {
    const at = indicator.measure?.at ?? indicator.cells.measure;
    const open = explained && computed?.outcome.value === "missed" && !explains(indicator.measure);
    if (!open || !at) return [];
    return [{ variant: "no-measure", params: { name: printText(indicator.name.text) }, at: [at] }];
  });
}

/** What stands behind the result in its own cell and is more than the result. */
const REST = /^[^，,；;。（(]*[，,；;。（(]\s*(.{4,})$/su;
/** Words that tell why something was not done. */
const TELLS_WHY =
  /原因|因为|由于|因[\p{Script=Han}]{2,}|受.{1,12}影响|未能|未及|推迟|延[期后迟]|滞后|跨年|跨期|尚未|尾款|结算|不足|调整|变更|疫情|汛期|天气|because|due to|owing to|delayed|late\b/iu;

/** Whether a result says itself why it is short: 完成率94%，年底结算款跨年支付. */
function tellsReason(actual: Quantity | null): boolean {
  const [, rest] = REST.exec(actual?.raw.trim() ?? "") ?? [];
  return rest !== undefined && TELLS_WHY.test(rest);
}

/** What must be explained: points not given, or a target missed even where full points were given. */
function deviation({ score, ownWeight: weight, computed }: Row): "points" | "missed" | null {
  const lost = score !== null && weight !== null && Number(score) < Number(weight);
  if (lost && computed?.rated !== true) return "points";
  return computed?.outcome.value === "missed" ? "missed" : null;
}

function noColumn(rows: readonly Row[]): Draft {
  return {
    variant: "no-column",
    params: { rows: String(rows.length) },
    at: cellList(
      ...columnCells(
        rows,
        ({ indicator }) => indicator.score?.at ?? indicator.actual?.at ?? indicator.name.at,
      ),
    ),
  };
}

/** Some forms explain deviations in a box under the table. */
function explainedBelow({ evaluation }: Form): boolean {
  return evaluation.notes.some(
    ({ role, body }) =>
      (role === "problems" || role === "measures" || role === "execution-reason") && explains(body),
  );
}

/** Goals without what became of them. Some forms have no place for that; the table says it. */
function blankResults({ evaluation: { kind, goals } }: Form): readonly Draft[] {
  if (!goals || !KIND_TRAITS[kind].reportsResults) return [];
  return [goals, ...(goals.further ?? [])].flatMap(({ actual }) =>
    actual?.text.trim() === "" ? [{ variant: "goal-actual", at: [actual.at] }] : [],
  );
}

/** A year that only names of rows say: they may speak of another year's work. */
function yearOfRows({ evaluation, anchor }: Form): readonly Draft[] {
  const { year, title, indicators } = evaluation;
  if (year === null || !indicators.some(({ name }) => isSameCell(name.at, year.at))) return [];
  return [{ variant: "year-of-rows", params: { year: year.text }, at: [title?.at ?? anchor] }];
}

/**
 * W19: entries in the head of the form and the overall goal that are left empty, a year that only rows say, and numbers of the
 * goal as achieved that differ from their rows.
 */
export function checkEntries(form: Form): readonly Draft[] {
  if (form.blank) return [];
  const drafts: Draft[] = [];
  for (const { label, value, role } of form.evaluation.info) {
    if (role === "responsible-person" && value.text.trim() === "") {
      const params = { label: printText(label.text) };
      drafts.push({ variant: "head-person", params, at: cellList(value.at, label.at) });
    }
    const needed = role === "project" || role === "department" || role === "implementing-unit";
    if (needed && value.text.trim() === "") {
      drafts.push({
        variant: "head",
        params: { label: printText(label.text) },
        at: cellList(value.at, label.at),
      });
    }
  }
  const { goals } = form.evaluation;
  append(drafts, yearOfRows(form));
  append(drafts, goalFigures(form));
  const hidden = form.evaluation.defects.some(({ at }) => at.row === goals?.actual?.at.row);
  if (goals && !hidden && (goals.expected?.text ?? "").trim() === "") {
    drafts.push({ variant: "goal-expected", at: [goals.expected?.at ?? goals.actual?.at ?? form.anchor] });
  }
  append(drafts, blankResults(form));
  return drafts;
}
