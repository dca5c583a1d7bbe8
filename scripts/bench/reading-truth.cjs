"use strict";

/**
 * Compares what was read from a published form with the truth written down beside it.
 *
 * Mapping of truth fields to fields of an Evaluation (one non-empty truth cell counts once; it is right when both the
 * printed text and, where the truth names it, the cell agree):
 *   level1 → level1.name (cleaned), level2 → level2.raw, level3 → name.text, target/actual → raw,
 *   weight/score → raw, reason/operator/unit → text, seq → sequence.text,
 *   rule → rule.text, or explanation.text where the truth's address is called `explain`,
 *   info → a pair with this label and value, headers → a recognised column with this header,
 *   budget → headers, unit, and every amount with the column it belongs to, total → weight and score.
 * A merged cell may be named by any of its rows in the truth; the reader names its first row. Blanks and line breaks
 * inside headers and labels are not compared. Placeholder rows of the truth must not be read as indicators.
 * A section heading of the budget (按收入性质分) is right when lines of that breakdown were read in its columns or below.
 */

const ROW_FIELDS = [
  ["level1", "level1", (row) => row.level1?.name],
  ["level2", "level2", (row) => row.level2?.raw],
  ["level3", "name", (row) => row.name.text],
  ["target", "target", (row) => row.target?.raw],
  ["actual", "actual", (row) => row.actual?.raw],
  ["weight", "weight", (row) => row.weight?.raw],
  ["score", "score", (row) => row.score?.raw],
  ["reason", "reason", (row) => row.reason?.text],
  ["operator", "operator", (row) => row.operator?.text],
  ["unit", "unit", (row) => row.unit?.text],
  ["seq", "sequence", (row) => row.sequence?.text],
];

const BUDGET_FIELDS = ["initial", "adjusted", "executed", "prior", "rate", "weight", "score", "reason"];

const squeeze = (text) => String(text ?? "").replace(/\s+/g, "");
const same = (one, other) => one !== undefined && one !== null && String(one) === String(other);
const isFilled = (value) => value !== undefined && value !== null && value !== "";

function columnNumber(letters) {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Whether a cell reference is the address, or the first row of a merged cell over it. */
function isAt(ref, address) {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address);
  return ref !== undefined && ref.column === columnNumber(letters) && ref.row <= Number(row) - 1;
}

/** Counts right cells and keeps the wrong ones. */
function createTally() {
  const mismatches = [];
  let cells = 0;
  return {
    mismatches,
    check(right, place, expected, actual) {
      cells += 1;
      if (!right)
        mismatches.push(
          `${place}: expected ${JSON.stringify(expected)}, read ${JSON.stringify(actual ?? null)}`,
        );
    },
    result: () => ({ cells, right: cells - mismatches.length }),
  };
}

function compareRow(tally, truth, row) {
  const place = `row ${truth.row}`;
  const fields = [...ROW_FIELDS];
  const rule = truth.at.explain ? "explanation" : "rule";
  fields.push(["rule", rule, (read) => read[rule]?.text]);
  for (const [field, role, value] of fields) {
    if (!isFilled(truth[field])) continue;
    const read = row && value(row);
    const address = truth.at[field] ?? (field === "rule" ? truth.at.explain : undefined);
    const cell = row?.cells[role] ?? row?.[field]?.at;
    const placed = address === undefined || isAt(cell, address);
    tally.check(same(read, truth[field]) && placed, `${place} ${field}`, truth[field], read);
  }
}

function compareInfo(tally, truth, evaluation) {
  for (const [label, value] of truth.info) {
    const pair = evaluation?.info.find((entry) => squeeze(entry.label.text) === squeeze(label));
    tally.check(pair !== undefined, "info label", label, undefined);
    if (isFilled(value)) tally.check(same(pair?.value.text, value), `info ${label}`, value, pair?.value.text);
  }
}

/** What a budget header means, by the words alone: an independent check of the reader's columns. */
function budgetField(header) {
  const text = squeeze(header);
  if (/原因|说明/.test(text)) return "reason";
  if (/得分/.test(text)) return "score";
  if (/分值|权重/.test(text)) return "weight";
  if (/执行率/.test(text)) return "rate";
  if (/执行/.test(text)) return "executed";
  return /年初/.test(text) ? "initial" : "adjusted";
}

function compareBudget(tally, truth, budget) {
  if (truth.budget === null) return;
  const { headers, unit, rows } = truth.budget;
  for (const header of headers) {
    const read = budget?.headers.find((entry) => squeeze(entry.text) === squeeze(header));
    tally.check(read !== undefined, "budget header", header, undefined);
  }
  tally.check(same(budget?.unit, unit), "budget unit", unit, budget?.unit);
  const lines = budget?.lines ?? [];
  for (const [label, ...values] of rows) {
    const labelled = lines.find((line) => line.label.text === label);
    const view = { 按收入性质分: "income", 按支出性质分: "expenditure" };
    const heading = (text) => lines.some((line) => line.view === view[String(text).replace(/:$/, "")]);
    tally.check(labelled !== undefined || heading(label), "budget label", label, undefined);
    values.forEach((value, index) => {
      if (!isFilled(value)) return;
      const header = budget?.headers.find((entry) => squeeze(entry.text) === squeeze(headers[index]));
      const row = labelled?.label.at.row;
      const found = lines.flatMap((line) =>
        BUDGET_FIELDS.filter((field) => line[field] !== null && field === budgetField(headers[index]))
          .map((field) => ({ at: line.cells[field], raw: line[field].raw ?? line[field].text }))
          .concat([{ at: line.label.at, raw: line.label.text }]),
      );
      const hit = found.find(
        ({ at, raw }) =>
          at?.column === header?.at.column && (row === undefined || at.row === row) && same(raw, value),
      );
      tally.check(hit !== undefined || heading(value), `budget ${label} ${headers[index]}`, value, undefined);
    });
  }
}

function compareTotal(tally, truth, total) {
  for (const field of ["weight", "score"]) {
    const expected = truth.total?.[field];
    const read = total?.[field]?.raw;
    if (isFilled(expected)) tally.check(same(read, expected), `total ${field}`, expected, read);
  }
}

/**
 * Compares one form.
 * @param truth the form's truth (see the published forms' README).
 * @param evaluations everything read from the workbook.
 */
function compareForm(truth, evaluations) {
  const tally = createTally();
  const evaluation = evaluations.find(({ sheet }) => sheet === truth.sheet);
  const rows = new Map(evaluations.flatMap(({ indicators }) => indicators).map((row) => [row.id, row]));
  const expected = truth.rows.filter((row) => !row.placeholder);
  tally.check(same(evaluation?.kind, truth.kind), "kind", truth.kind, evaluation?.kind);
  tally.check(same(evaluation?.year?.text, truth.year), "year", truth.year, evaluation?.year?.text);
  for (const header of truth.headers) {
    const column = evaluation?.mapping.find((entry) => squeeze(entry.header) === squeeze(header));
    tally.check(column !== undefined && column.role !== "ignored", "header", header, column?.role);
  }
  compareInfo(tally, truth, evaluation);
  compareBudget(tally, truth, evaluation?.budget);
  for (const row of expected) compareRow(tally, row, rows.get(`${truth.sheet}!${row.row}`));
  compareTotal(tally, truth, evaluation?.total);
  const wanted = new Set(expected.map((row) => `${truth.sheet}!${row.row}`));
  const invented = [...rows.keys()].filter((id) => !wanted.has(id));
  return {
    ...tally.result(),
    mismatches: tally.mismatches,
    rowsExpected: expected.length,
    rowsRead: rows.size,
    invented,
    missed: [...wanted].filter((id) => !rows.has(id)),
  };
}

module.exports = { compareForm };
