import type { Evaluation, Indicator, InfoRole } from "../evaluation/evaluation";
import type { Comparator, Quantity } from "../evaluation/quantity";
import { writtenName } from "../evaluation/written-name";
import { squeeze } from "../vocabulary/characters";

/** Choices of a template's column of operators; `null` leaves it to the person. */
export type TargetOperator = "≥" | "=" | "≤" | "qualitative" | null;

/** A target as it is filled into a template. */
export interface TargetRow {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: string;
  readonly operator: TargetOperator;
  /** Digits where the target is a number, else what the cell says. */
  readonly target: string;
  readonly unit: string | null;
  readonly weight: string | null;
}

/** The targets of one form. */
export interface TargetForm {
  readonly unit: string | null;
  readonly project: string | null;
  /** Four digits. */
  readonly year: string | null;
  /** What the year is to achieve, in words. */
  readonly goals: string | null;
  readonly rows: readonly TargetRow[];
}

/** Kinds of tables that hold the targets of a unit or a project. */
const WITH_TARGETS: ReadonlySet<Evaluation["kind"]> = new Set(["goals", "department", "project"]);

/** The targets that the forms of a workbook state: of goal tables, and of last year's self-evaluations. */
export function targetForms(evaluations: readonly Evaluation[]): readonly TargetForm[] {
  return evaluations
    .filter(({ kind }) => WITH_TARGETS.has(kind))
    .map((form) => ({
      unit: said(form, ["implementing-unit", "department"]),
      project: said(form, ["project"]),
      year: form.year?.text ?? null,
      goals: goalsOf(form),
      rows: form.indicators.flatMap(rowOf),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function said({ info }: Evaluation, roles: readonly InfoRole[]): string | null {
  const [found] = roles.flatMap((role) =>
    info.filter((pair) => pair.role === role && pair.value.text.trim() !== ""),
  );
  return found?.value.text.trim() ?? null;
}

function rowOf(indicator: Indicator): readonly TargetRow[] {
  const { cleanName, level1, level2, target, weight } = indicator;
  if (target === null || cleanName === "") return [];
  const operator = operatorOf(target.comparator, target.written !== undefined);
  const isNumber = target.written !== undefined && operator !== "qualitative";
  return [
    {
      level1: level1?.name ?? null,
      level2: level2?.name ?? null,
      name: writtenName(indicator),
      operator,
      target: isNumber ? target.written.number : target.raw,
      unit: isNumber ? unitOf(target) : null,
      weight: weight?.value ?? null,
    },
  ];
}

/** The unit of the number as it was written: behind it, or in a column of its own with its 万 or 亿. */
function unitOf({ written, unit, scale }: Quantity): string | null {
  if (written !== undefined && written.unit !== "") return written.unit;
  const tens = scale === "10000" ? "万" : scale === "100000000" ? "亿" : "";
  return unit === undefined ? null : tens + unit;
}

/** Bounds that a template's column cannot say (`>`, `<`) are left to the person; texts, dates and ranges are described. */
function operatorOf(comparator: Comparator, isNumber: boolean): TargetOperator {
  if (comparator === "≥" || comparator === "=" || comparator === "≤") return comparator;
  if (comparator === null && isNumber) return null;
  return comparator === ">" || comparator === "<" ? null : "qualitative";
}

/** The targets found for units and their projects. */
export class TargetIndex {
  private readonly byUnit = new Map<string, TargetForm>();
  private readonly byProject = new Map<string, TargetForm>();
  private readonly used = new Set<TargetForm>();

  /** @param forms of several of one unit or project the latest year counts, of those of one year the first */
  constructor(private readonly forms: readonly TargetForm[]) {
    const latestFirst = [...forms].sort((one, other) => Number(other.year ?? 0) - Number(one.year ?? 0));
    for (const form of latestFirst) {
      const keep = (map: Map<string, TargetForm>, key: string): void => {
        if (!map.has(key)) map.set(key, form);
      };
      if (form.project === null) {
        if (form.unit !== null) keep(this.byUnit, keyOf(form.unit));
      } else keep(this.byProject, projectKey(form.unit, form.project));
    }
  }

  ofUnit(unit: string): TargetForm | undefined {
    return this.use(this.byUnit.get(keyOf(unit)));
  }

  ofProject(unit: string, project: string): TargetForm | undefined {
    return this.use(
      this.byProject.get(projectKey(unit, project)) ?? this.byProject.get(projectKey(null, project)),
    );
  }

  /** Forms that belong to nobody who was asked for. */
  unused(): readonly TargetForm[] {
    return this.forms.filter((form) => !this.used.has(form));
  }

  private use(form: TargetForm | undefined): TargetForm | undefined {
    if (form) this.used.add(form);
    return form;
  }
}

function keyOf(name: string): string {
  return squeeze(name).toLowerCase();
}

function projectKey(unit: string | null, project: string): string {
  return `${unit === null ? "" : keyOf(unit)}\n${keyOf(project)}`;
}

/** The goals of a form as one text, those in rows of their own line by line. */
function goalsOf({ goals }: Evaluation): string | null {
  const rows = [goals?.expected, ...(goals?.further ?? []).map(({ expected }) => expected)];
  const texts = rows.flatMap((row) => (row ? [row.text] : []));
  return texts.length === 0 ? null : texts.join("\n");
}
