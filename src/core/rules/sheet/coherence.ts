import { Decimal } from "../../common/decimal";
import { smallestOf } from "../../common/many";
import type { CellRef } from "../../workbook/a1";
import type { RulePack } from "../rule-pack";
import { FIELDS } from "./fields";
import type { RuleOverride, RuleSheetProblem } from "./problems";
import type { FieldLine, TableBlock } from "./read-sheet";
import { TABLES } from "./tables";

/** Ids that the rules may name but that other rooms know. */
export interface KnownIds {
  /** Rule ids of the check catalogue, alone (`W06`) and with a variant (`W06.name`). */
  readonly checks: ReadonlySet<string>;
  readonly outlines: readonly string[];
}

/** Name of a field or table on the 规则 sheet by its path in the pack; `null` for what only a pack file can set. */
export function nameOfPath(path: string): string | null {
  const field = FIELDS.find((candidate) => candidate.path === path);
  if (field) return field.name;
  const table = TABLES.find((candidate) => path === candidate.path || path.startsWith(`${candidate.path}.`));
  return table?.columns[0].header ?? null;
}

/** What is wrong with a table as a whole. Problems keep it from being used. */
export function tableProblems(
  block: TableBlock,
  total: string,
  known: KnownIds,
): readonly RuleSheetProblem[] {
  const { table, entries, at } = block;
  const name = table.columns[0].header;
  const found: RuleSheetProblem[] = [];
  const report = (
    kind: RuleSheetProblem["kind"],
    where: CellRef,
    value = "",
    expected: readonly string[] = [],
  ): void => {
    found.push({ kind, at: where, field: name, value, expected, table: name });
  };
  const numbers = (key: string) =>
    entries.map(({ values, at: place }) => ({ value: Number(values[key]), place }));
  const ordered = (key: string, kind: "descending" | "ascending"): void => {
    const list = numbers(key);
    const wrong = list.find(({ value }, index) => {
      const before = list[index - 1]?.value;
      return before !== undefined && (kind === "descending" ? value >= before : value <= before);
    });
    if (wrong) report(kind, wrong.place, String(wrong.value));
  };
  const reachesNought = (): void => {
    const lowest = smallestOf(numbers("min").map(({ value }) => value));
    if (lowest > 0) report("no-lowest", entries.at(-1)?.at ?? at, String(lowest), ["0"]);
  };
  const withinTotal = (key: string): void => {
    const above = numbers(key).find(({ value }) => value > Number(total));
    if (above) report("above-total", above.place, String(above.value), [total]);
  };
  switch (table.path) {
    case "grades":
      ordered("min", "descending");
      reachesNought();
      withinTotal("min");
      break;
    case "scoring.tiers":
      ordered("min", "descending");
      reachesNought();
      break;
    case "scoring.caps":
      ordered("rateBelow", "ascending");
      withinTotal("total");
      break;
    case "budget.bands":
      ordered("min", "descending");
      if (found.length === 0) ordered("share", "descending");
      break;
    case "severities":
      for (const { values, at: place } of entries) {
        const id = String(values["key"]);
        if (!known.checks.has(id)) report("unknown-check", place, id);
      }
      break;
  }
  return found;
}

/** What is wrong with a single line beyond its form. */
export function fieldProblem(line: FieldLine, known: KnownIds): RuleSheetProblem | null {
  const { path, value, at } = line;
  const problem = (kind: RuleSheetProblem["kind"], expected: readonly string[]): RuleSheetProblem => ({
    kind,
    at,
    field: nameOfPath(path) ?? "",
    value: String(value),
    expected,
  });
  if (path.startsWith("outlines.") && !known.outlines.includes(String(value)))
    return problem("unknown-outline", known.outlines);
  if (path === "scoring.rounding.places" && Number(value) > 6) return problem("out-of-range", ["0～6"]);
  if (path === "scoring.overshoot.ratio" && Number(value) < 1)
    return problem("out-of-range", ["120%", "1.2"]);
  if (path === "scoring.total" && Number(value) === 0) return problem("out-of-range", ["100"]);
  return null;
}

type PlaceOf = (path: string) => CellRef | undefined;

/** What does not fit together in the pack that the sheet makes; the lines still count and a person is asked to look. */
export function packDoubts(pack: RulePack, overrides: readonly RuleOverride[]): readonly RuleSheetProblem[] {
  const placeOf: PlaceOf = (path) => overrides.find((override) => override.path === path)?.at;
  const levelsAt = placeOf("levels");
  return [
    ...levelSum(pack, placeOf),
    ...(levelsAt ? pack.levels.flatMap((level) => level2Doubt(level, levelsAt) ?? []) : []),
    ...bandDoubts(pack, placeOf),
  ];
}

/** Points of the first levels and of execution that do not make the total, where the sheet sets one of them. */
function levelSum(pack: RulePack, placeOf: PlaceOf): readonly RuleSheetProblem[] {
  const path = ["levels", "budget.points", "scoring.total"].find(
    (candidate) => placeOf(candidate) !== undefined,
  );
  const at = path === undefined ? undefined : placeOf(path);
  const points = pack.levels.flatMap((level) => level.points ?? []);
  if (path === undefined || !at || points.length === 0 || points.length < pack.levels.length) return [];
  const sum = points.reduce((all, value) => all.plus(value), new Decimal(pack.budget.points));
  const { total } = pack.scoring;
  if (sum.minus(total).abs().lte(pack.tolerances.weight)) return [];
  return [{ kind: "level-sum", at, field: nameOfPath(path) ?? "", value: sum.toString(), expected: [total] }];
}

/** Bands without a method that uses them, and methods by bands without any. */
function bandDoubts({ budget, scoring }: RulePack, placeOf: PlaceOf): readonly RuleSheetProblem[] {
  const found: RuleSheetProblem[] = [];
  const report = (kind: RuleSheetProblem["kind"], path: string, expected: readonly string[] = []): void => {
    const at = placeOf(path);
    if (at) found.push({ kind, at, field: nameOfPath(path) ?? "", value: "", expected });
  };
  if (budget.formula !== "bands") report("unused-bands", "budget.bands");
  else if (budget.bands.length === 0) report("no-bands", "budget.formula", ["执行率达到"]);
  for (const rule of ["forward", "equal", "reverse", "range"] as const) {
    const { method, bands } = scoring[rule];
    if (method === "bands" && bands.length === 0) report("no-bands", `scoring.${rule}.method`);
  }
  return found;
}

function level2Doubt(level: RulePack["levels"][number], at: CellRef): RuleSheetProblem | null {
  const points = level.level2.map((inner) => inner.points);
  if (level.points === null || points.length === 0) return null;
  const given = points.filter((value) => value !== null);
  const sum = given.reduce((all, value) => all.plus(value), new Decimal(0));
  const whole = given.length === points.length;
  if (whole ? sum.eq(level.points) : sum.lte(level.points)) return null;
  return { kind: "level2-sum", at, field: level.name, value: sum.toString(), expected: [level.points] };
}
