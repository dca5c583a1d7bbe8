// Evaluations as the reader gives them, made in memory for what measures the steps behind it.

const SHEET = "项目自评表";
/** Columns of the made form. */
const COLUMNS = ["level1", "level2", "name", "target", "actual", "weight", "score", "reason"];

/**
 * An indicator of the made form in a row of the sheet.
 *
 * @param values `id` of the row, levels by their names, texts, `target` and `actual` as quantities without place, `weight` and `score` as
 *   digits; `reason` may be absent
 */
function madeIndicator(row, { id, level1, level2, name, cleanName, target, actual, weight, score, reason }) {
  const at = (column) => ({ sheet: SHEET, row, column: COLUMNS.indexOf(column) });
  const level = (text, column) => ({ name: text, raw: text, points: null, at: at(column) });
  const cells = ["name", "target", "actual", "weight", "score"].concat(
    reason === undefined ? [] : ["reason"],
  );
  return {
    id: `${SHEET}!${id}`,
    level1: level(level1, "level1"),
    level2: level(level2, "level2"),
    name: { text: name, at: at("name") },
    cleanName: cleanName ?? name,
    target: { ...target, at: at("target") },
    actual: { ...actual, at: at("actual") },
    prior: null,
    weight: { raw: weight, value: weight, at: at("weight") },
    score: { raw: score, value: score, at: at("score") },
    reviewedScore: null,
    reason: reason === undefined ? null : { text: reason, at: at("reason") },
    operator: null,
    unit: null,
    rule: null,
    explanation: null,
    sequence: null,
    owner: null,
    status: null,
    measure: null,
    due: null,
    completion: null,
    direction: null,
    series: [],
    cells: Object.fromEntries(cells.map((column) => [column, at(column)])),
  };
}

/**
 * A form of so many indicators.
 *
 * @param valuesOf what stands in a row, counted from 1, as `madeIndicator` takes it
 */
export function madeEvaluation(rows, valuesOf) {
  return {
    id: `${SHEET}#1`,
    kind: "project",
    sheet: SHEET,
    area: { top: 0, left: 0, bottom: rows, right: COLUMNS.length - 1 },
    title: null,
    year: null,
    info: [],
    budget: null,
    goals: null,
    indicators: Array.from({ length: rows }, (_, index) =>
      madeIndicator(index + 1, { id: index + 2, ...valuesOf(index + 1) }),
    ),
    workItems: [],
    baseFacts: [],
    defects: [],
    total: null,
    mapping: [],
    notes: [],
    setAside: [],
    unread: [],
  };
}
