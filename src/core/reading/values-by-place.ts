import type { ColumnMapping, ColumnRole } from "../evaluation/evaluation";
import { isAside } from "./accounting/aside";
import { isNumeric, isWords, most, type ColumnProfile } from "./column-profile";
import { columnOf, given, inferred, type Step } from "./content-step";

/** Cells that tell what a column holds. */
const LEAST_CELLS = 2;
const OTHER_TARGETS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["initial-target", "period-target"]);

/** Whether quantities stand in most of the rows. */
function holdsValues(column: ColumnProfile): boolean {
  const { rows, filled } = column;
  return filled.length >= LEAST_CELLS && filled.length * 2 > rows && most(column, isNumeric);
}

/** What a heading of targets speaks of, however it is worded. */
const SPEAKS_OF_TARGETS = /目标|指标|计划|预期|任务|标准|要求|应|限/;

/**
 * Without a target the only column of quantities between the names and the results is of those, where its heading speaks of
 * one at all: 年度绩效目标, which above a table heads a text.
 */
export const targetsByPlace: Step = (mapping, { profile }) => {
  const [name, actual] = [columnOf(mapping, "name"), columnOf(mapping, "actual")];
  if (name === undefined || actual === undefined) return mapping;
  if (mapping.some(({ role }) => role === "target" || OTHER_TARGETS.has(role))) return mapping;
  const found = mapping.filter(
    ({ role, says, header, column }) =>
      role === "ignored" &&
      says === undefined &&
      column > name.column &&
      column < actual.column &&
      SPEAKS_OF_TARGETS.test(header) &&
      !isAside(header) &&
      holdsValues(profile(column)),
  );
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return mapping;
  return mapping.map((entry) => (entry === only ? inferred(entry, "target") : entry));
};

/** Words left of the names are no targets where a column right of them holds quantities: 目标 over 目标1：办好文化节. */
export const goalsNoTargets: Step = (mapping, { profile }) => {
  const [name, target] = [columnOf(mapping, "name"), columnOf(mapping, "target")];
  if (name === undefined || target === undefined || target.column > name.column) return mapping;
  const heir = mapping.find(
    ({ role, says, column }) =>
      role === "ignored" && says === "target" && column > name.column && holdsValues(profile(column)),
  );
  if (heir === undefined || !profile(target.column).filled.every((cell) => isWords(cell))) return mapping;
  return mapping.map((entry): ColumnMapping => {
    if (entry === target) return given(entry, "ignored");
    return entry === heir ? given(entry, "target") : entry;
  });
};
