import { append } from "../../common/many";
import type { CellRef } from "../../workbook/a1";
import { sheetNamed, type WorkbookSnapshot } from "../../workbook/snapshot";
import { packById, PACKS } from "../packs";
import { parseRulePack } from "../parse";
import type { RulePack } from "../rule-pack";
import { fieldProblem, nameOfPath, packDoubts, tableProblems, type KnownIds } from "./coherence";
import type { RuleOverride, RuleSheetProblem } from "./problems";
import { readRuleSheet, type RuleSheet, type TableBlock, type TableEntry } from "./read-sheet";

/** Name of the sheet that overrides a pack. */
export const RULE_SHEET = "规则";

/** A pack with a workbook's own rules. */
export interface WorkbookPack {
  readonly pack: RulePack;
  readonly problems: readonly RuleSheetProblem[];
  readonly overrides: readonly RuleOverride[];
}

/**
 * Applies the workbook's 规则 sheet to a pack (or to the one that the sheet names). Lines that cannot be read are
 * problems and left out, tables with a problem are left out whole; when what is left makes no valid pack, nothing is
 * applied. Every problem names its cell. A workbook without the sheet gives the pack as it is.
 */
export function packFromWorkbook(workbook: WorkbookSnapshot, base: RulePack, known: KnownIds): WorkbookPack {
  const sheet = sheetNamed(workbook, RULE_SHEET);
  if (!sheet) return { pack: base, problems: [], overrides: [] };
  const read = readRuleSheet(sheet);
  const problems = [...read.problems];
  const start = basePack(read, base, problems);
  const overrides = overridesOf(usable(read, start, known, problems), start, problems);
  const [first, ...rest] = overrides;
  if (first === undefined) return { pack: start, problems, overrides };
  const draft = structuredCopy(start);
  for (const { path, after } of overrides) setPath(draft, path, after);
  const parsed = parseRulePack(draft);
  if (parsed.ok) {
    append(problems, packDoubts(parsed.value, overrides));
    return { pack: parsed.value, problems, overrides };
  }
  for (const { path, received } of parsed.error) {
    // A list or an object is named by its table, never by what it is inside the program.
    const value = /^".*"$/.test(received) ? received.slice(1, -1) : "";
    const at = placeOf(path, [first, ...rest]);
    problems.push({ kind: "invalid", at, field: nameOfPath(path) ?? RULE_SHEET, value, expected: [] });
  }
  return { pack: start, problems, overrides: [] };
}

/** The lines and tables that make sense each by itself. */
function usable(
  read: RuleSheet,
  base: RulePack,
  known: KnownIds,
  problems: RuleSheetProblem[],
): Pick<RuleSheet, "fields" | "tables"> {
  const fields = read.fields.filter((line) => {
    const problem = fieldProblem(line, known);
    if (problem) problems.push(problem);
    return problem === null;
  });
  const said = fields.find(({ path }) => path === "scoring.total")?.value;
  const total = typeof said === "string" ? said : base.scoring.total;
  const tables = read.tables.filter((block) => {
    const found = tableProblems(block, total, known);
    append(problems, found);
    return found.length === 0;
  });
  return { fields, tables };
}

function basePack(read: RuleSheet, base: RulePack, problems: RuleSheetProblem[]): RulePack {
  if (read.base === null) return base;
  const { id, at } = read.base;
  const found = packById(id);
  if (found.ok) return found.value;
  const expected = PACKS.map((pack) => pack.id);
  problems.push({ kind: "unknown-pack", at, field: "规则包", value: id, expected });
  return base;
}

function overridesOf(
  read: Pick<RuleSheet, "fields" | "tables">,
  base: RulePack,
  problems: RuleSheetProblem[],
): readonly RuleOverride[] {
  const overrides: RuleOverride[] = read.fields.map(({ path, value, at }) => ({
    path,
    at,
    before: getPath(base, path),
    after: value,
  }));
  const levels = levelsOf(read.tables, base, problems);
  if (levels) overrides.push({ path: "levels", at: levels.at, before: base.levels, after: levels.value });
  for (const { table, at, entries } of read.tables) {
    if (table.path === "levels" || table.path === "level2") continue;
    const before = getPath(base, table.path);
    if (table.path === "lexicon.verbs") append(overrides, verbsOf(base, entries, at));
    else overrides.push({ path: table.path, at, before, after: listOf(table.path, entries, before) });
  }
  return overrides;
}

/** Verbs by where they may stand in a name, added to the pack's. */
function verbsOf(
  { lexicon }: RulePack,
  entries: readonly TableEntry[],
  at: CellRef,
): readonly RuleOverride[] {
  return (["verbs", "frontVerbs"] as const).flatMap((list) => {
    const place = list === "verbs" ? "any" : "front";
    const added = entries.flatMap(({ values }) => (values["place"] === place ? [values["word"]] : []));
    if (added.length === 0) return [];
    return [{ path: `lexicon.${list}`, at, before: lexicon[list], after: [...added, ...lexicon[list]] }];
  });
}

/** The entries of a table in the shape of the pack's list. */
function listOf(path: string, entries: readonly TableEntry[], before: unknown): unknown {
  if (path === "severities" || path === "headers") {
    const added = entries.map(({ values }) => [String(values["key"]), values["value"]] as const);
    return { ...(before as object), ...Object.fromEntries(added) };
  }
  if (path === "lexicon.nouns")
    return [...entries.map(({ values }) => values["word"]), ...(before as unknown[])];
  if (path.startsWith("lexicon.")) return [...entries.map(({ values }) => values), ...(before as unknown[])];
  if (path === "scoring.tiers") {
    return entries.map(({ values }) => ({
      ...values,
      name: { "zh-CN": values["name"], en: values["name"] },
    }));
  }
  return entries.map(({ values }) => values);
}

type Draft = Omit<RulePack["levels"][number], "level2"> & { level2: unknown[] };

/** First levels replace the pack's and keep its second levels where the name stays; second levels join theirs. */
function levelsOf(
  tables: readonly TableBlock[],
  base: RulePack,
  problems: RuleSheetProblem[],
): { readonly at: CellRef; readonly value: unknown } | null {
  const first = tables.find(({ table }) => table.path === "levels");
  const second = tables.find(({ table }) => table.path === "level2");
  const at = first?.at ?? second?.at;
  if (at === undefined) return null;
  const keep = (name: unknown) => base.levels.find((level) => level.name === name)?.level2 ?? [];
  const levels = (first ? first.entries.map(({ values }) => values) : base.levels).map((level) => ({
    ...level,
    level2: [...keep(level["name" as keyof typeof level])],
  })) as unknown as Draft[];
  const names = levels.map(({ name }) => name);
  const strangers = (second?.entries ?? []).filter(({ values }) => !names.includes(String(values["parent"])));
  for (const { values, at: place } of strangers) {
    problems.push({
      kind: "unknown-level",
      at: place,
      field: "所属一级指标",
      value: String(values["parent"]),
      expected: names,
      table: "二级指标",
    });
  }
  if (strangers.length > 0) return first ? { at: first.at, value: levels } : null;
  const replaced = new Set<Draft>();
  for (const { values } of second?.entries ?? []) {
    const { parent, ...level2 } = values;
    const level = levels.find((candidate) => candidate.name === parent);
    if (!level) continue;
    if (!replaced.has(level)) level.level2 = [];
    replaced.add(level);
    level.level2.push(level2);
  }
  return { at, value: levels };
}

/** The cell behind a path of the pack: that of the first override it lies in, else of the first of all. */
function placeOf(path: string, overrides: readonly [RuleOverride, ...RuleOverride[]]): CellRef {
  const within = overrides.find((override) => path === override.path || path.startsWith(`${override.path}.`));
  return (within ?? overrides[0]).at;
}

type Tree = Record<string, unknown>;

function structuredCopy(pack: RulePack): Tree {
  return JSON.parse(JSON.stringify(pack)) as Tree;
}

function getPath(pack: RulePack, path: string): unknown {
  return path.split(".").reduce<unknown>((node, key) => (node as Tree)[key], pack);
}

/** Sets a field that exists; paths come from the tables of fields, never from the sheet. */
function setPath(draft: Tree, path: string, value: unknown): void {
  const keys = path.split(".");
  const last = keys.pop() ?? path;
  const parent = keys.reduce<Tree>((node, key) => node[key] as Tree, draft);
  parent[last] = value;
}
