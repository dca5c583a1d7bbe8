import type { Indicator, PeriodValue, Sourced, SourcedNumber } from "../evaluation/evaluation";
import { isSameCell, type CellRef } from "../workbook/a1";
import type { IndicatorDraft } from "./indicator-rows";
import { periodKey, type PeriodRow } from "./period-rows";

/** Rows of one indicator, one for each part of the year and perhaps one for the whole of it. */
interface Group {
  readonly parts: Part[];
  readonly keys: Set<string>;
  /** The year that its rows name. */
  year: string | null;
}

interface Part {
  readonly row: PeriodRow;
  readonly draft: IndicatorDraft;
}

/** Gathers rows of parts of the year by the indicator that they are of. */
export class PeriodGroups {
  /** The last group of a name, and that of a name and year. */
  private readonly current = new Map<string, Group>();
  private readonly byFirst = new Map<IndicatorDraft, Group>();

  /**
   * Takes a row.
   * @returns whether it goes on with an indicator that is there already; a part that an indicator has already begins
   * another one of the same name.
   */
  add(row: PeriodRow, draft: IndicatorDraft): boolean {
    const name = nameOf(draft);
    const dated = `${name} ${row.year ?? ""}`;
    const last = this.current.get(name);
    // Values of two years are two indicators; a row that names no year goes on with the one above it.
    const known = row.year === null || last?.year === null ? last : this.current.get(dated);
    const key = periodKey({ period: row.period, year: null });
    const joins = known !== undefined && !known.keys.has(key) && isOfUnit(known, draft);
    const group = joins ? known : { parts: [], keys: new Set<string>(), year: row.year };
    group.parts.push({ row, draft });
    group.year ??= row.year;
    // The name alone above its parts may still get a row of the year.
    if (row.period !== null || draft.content !== "nothing") group.keys.add(key);
    this.current.set(name, group);
    this.current.set(dated, group);
    if (!joins) this.byFirst.set(draft, group);
    return joins;
  }

  /** The drafts with the rows of each indicator joined. @param setAside takes cells that repeat what is told once. */
  join(drafts: readonly IndicatorDraft[], setAside: CellRef[]): readonly IndicatorDraft[] {
    if (this.byFirst.size === 0) return drafts;
    const groups = [...this.byFirst.values()];
    const scored = areScoredApart(groups);
    return drafts.flatMap((draft) => {
      const group = this.byFirst.get(draft);
      if (!group) return [draft];
      return scored ? group.parts.map((part) => part.draft) : [joined(group.parts, draft, setAside)];
    });
  }
}

/** Levels and name of a row. */
function nameOf({ indicator, levels: { level1, level2 } }: IndicatorDraft): string {
  return JSON.stringify([level1?.raw, level2?.raw, indicator.cleanName]);
}

/** Whether a row is of the unit of its group, or names none. */
function isOfUnit({ parts }: Group, { indicator }: IndicatorDraft): boolean {
  const unit = unitOf(indicator);
  return unit === "" || parts.every(({ draft }) => ["", unit].includes(unitOf(draft.indicator)));
}

function unitOf({ unit }: Indicator): string {
  return unit?.text.trim() ?? "";
}

const ALL_POINTS = 100;
const NEARLY = 0.01;

/** Whether each row earns points of its own: rows are then indicators, each with its part of the points. */
function areScoredApart(groups: readonly Group[]): boolean {
  const points = (value: SourcedNumber | null): number => Number(value?.value ?? 0);
  const sum = (parts: readonly Part[]): number =>
    parts.reduce((total, { draft }) => total + points(draft.indicator.weight), 0);
  const ofAll = groups.reduce((total, { parts }) => total + sum(parts), 0);
  const ofFirst = groups.reduce((total, { parts }) => total + sum(parts.slice(0, 1)), 0);
  const isAll = (total: number): boolean => Math.abs(total - ALL_POINTS) < NEARLY;
  if (isAll(ofAll) && !isAll(ofFirst)) return !groups.every(({ parts }) => withWeight(parts).length <= 1);
  return groups.some(({ parts }) => {
    const weights = new Set(withWeight(parts).map(({ draft }) => points(draft.indicator.weight)));
    const scores = parts.filter(({ draft }) => draft.indicator.score !== null);
    const ofYear = scores.some(({ row }) => row.period === null);
    return weights.size > 1 || (scores.length > 1 && !ofYear);
  });
}

function withWeight(parts: readonly Part[]): readonly Part[] {
  return parts.filter(({ draft }) => draft.indicator.weight !== null);
}

type Told =
  | "reason"
  | "owner"
  | "status"
  | "measure"
  | "due"
  | "explanation"
  | "rule"
  | "operator"
  | "unit"
  | "sequence";

/**
 * One indicator of the rows: values of the parts are its series, the year's values are those of a row that states them.
 * Nothing is added up: a rate or a balance of four quarters has no sum.
 */
function joined(parts: readonly Part[], first: IndicatorDraft, setAside: CellRef[]): IndicatorDraft {
  const whole = parts.find(({ row, draft }) => row.period === null && draft.content !== "nothing")?.draft
    .indicator;
  const rows = parts.map(({ draft }) => draft.indicator);
  const told = (role: Told): Sourced | null => textOf(rows, whole, role);
  const points = (role: "weight" | "score" | "reviewedScore"): SourcedNumber | null =>
    whole?.[role] ?? rows.find((row) => row[role] !== null)?.[role] ?? null;
  const indicator: IndicatorDraft["indicator"] = {
    ...first.indicator,
    target: whole?.target ?? null,
    actual: whole?.actual ?? null,
    prior: whole?.prior ?? null,
    weight: points("weight"),
    score: points("score"),
    reviewedScore: points("reviewedScore"),
    reason: told("reason"),
    owner: told("owner"),
    status: told("status"),
    measure: told("measure"),
    due: told("due"),
    explanation: told("explanation"),
    rule: told("rule"),
    operator: told("operator"),
    unit: told("unit"),
    sequence: told("sequence"),
    completion: whole?.completion ?? null,
    series: parts.flatMap(({ row, draft }) => seriesValue(row, draft.indicator, whole)),
    cells: whole?.cells ?? withoutValues(first.indicator),
  };
  setRepeatsAside(parts, setAside);
  const said = parts.find(({ draft }) => draft.content === "said" || draft.content === "uncalculated");
  return {
    indicator,
    levels: first.levels,
    content: said?.draft.content ?? first.content,
    nameOnly: parts.every(({ draft }) => draft.nameOnly),
  };
}

function seriesValue(
  { period, label }: PeriodRow,
  { target, actual, reason }: Indicator,
  whole: Indicator | undefined,
): readonly PeriodValue[] {
  if (period === null) return [];
  // A remark merged over all rows is on the indicator, not on one part.
  const own =
    reason && reason.text.trim() !== "" && !isSameCell(reason.at, whole?.reason?.at) ? reason : null;
  return [{ period, label, target, actual, reason: own }];
}

/** What the row of the year says; else what all rows say, or the only one that says anything. */
function textOf(rows: readonly Indicator[], whole: Indicator | undefined, role: Told): Sourced | null {
  const own = whole?.[role];
  if (own && own.text.trim() !== "") return own;
  const filled = rows.flatMap((row) => {
    const text = row[role];
    return text && text.text.trim() !== "" ? [text] : [];
  });
  const [first] = filled;
  if (first && filled.every(({ text }) => text.trim() === first.text.trim())) return first;
  const place = own ?? rows.find((row) => row[role] !== null)?.[role] ?? null;
  return place && { text: "", at: place.at };
}

/** Without a row of the year, the form has no place for the year's values. */
function withoutValues({ cells }: Indicator): Indicator["cells"] {
  const others = Object.entries(cells).filter(([role]) => !OF_YEAR.has(role));
  return Object.fromEntries(others);
}

const OF_YEAR: ReadonlySet<string> = new Set(["target", "initial-target", "actual", "prior", "completion"]);

/** Cells of the rows that repeat what is told once, or that follow from the values of the part. */
const REPEATED = [
  ...(["name", "sequence", "unit", "operator", "weight", "level1", "level2", "explanation", "rule"] as const),
  ...(["direction", "owner", "period", "completion", "change", "status", "due", "level1-points"] as const),
  "level2-points",
] as const;

function setRepeatsAside(parts: readonly Part[], setAside: CellRef[]): void {
  for (const { row, draft } of parts) {
    setAside.push(row.at);
    for (const role of REPEATED) {
      const at = draft.indicator.cells[role];
      if (at !== undefined) setAside.push(at);
    }
  }
}
