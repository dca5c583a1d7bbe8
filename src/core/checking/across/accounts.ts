import type { Evaluation, InfoRole } from "../../evaluation/evaluation";
import { repeatsIn } from "../../repeats";
import { foldWidth } from "../../vocabulary/characters";
import { yearsOf } from "../../years";

/** The tables of one department and one year that state the same money. */
export interface Accounts {
  readonly department: Evaluation | null;
  readonly base: readonly Evaluation[];
  readonly projects: readonly Evaluation[];
}

/**
 * Gathers what is told of each department: its form, its base data and the forms of its projects. A table belongs to
 * the department that it names, of the same year; one that names nobody, where the workbook has one department only.
 * Forms that repeat others are left out (W28 tells them).
 */
export function accountsOf(evaluations: readonly Evaluation[]): readonly Accounts[] {
  const repeats = repeatsIn(evaluations);
  const own = evaluations.filter((evaluation) => !repeats.has(evaluation));
  const ofKind = (kind: Evaluation["kind"]): readonly Evaluation[] =>
    own.filter((form) => form.kind === kind);
  const [departments, base, projects] = [ofKind("department"), ofKind("base-data"), ofKind("project")];
  if (base.length + projects.length === 0) return [];
  const oneYear = yearsOf(own).length < 2;
  const ofYear = (form: Evaluation, other: Evaluation): boolean =>
    form.year && other.year ? form.year.text === other.year.text : oneYear;
  if (departments.length === 0) return withoutDepartment(base, projects, ofYear);
  const alone = departments.length === 1;
  return departments.map((department) => {
    const others = departments.filter((form) => form !== department);
    return {
      department,
      base: base.filter((table) => {
        const beside = table.sheet === department.sheet;
        return ofYear(department, table) && isOf(bodiesOf(table), department, alone || beside);
      }),
      projects: projects.filter(
        (form) =>
          ofYear(department, form) &&
          isOf(bodiesOf(form), department, alone) &&
          (carriesOut(department, form) || !others.some((other) => carriesOut(other, form))),
      ),
    };
  });
}

/** Base data alone with projects: only where there is one sheet of them. */
function withoutDepartment(
  base: readonly Evaluation[],
  projects: readonly Evaluation[],
  ofYear: (form: Evaluation, other: Evaluation) => boolean,
): readonly Accounts[] {
  const sheets = new Set(base.map(({ sheet }) => sheet));
  const [table] = base;
  if (table === undefined || sheets.size > 1) return [];
  const own = projects.filter((form) => ofYear(table, form) && isOf(bodiesOf(form), table, true));
  return [{ department: null, base, projects: own }];
}

function isOf(bodies: readonly string[], whose: Evaluation, otherwise: boolean): boolean {
  const named = bodiesOf(whose);
  if (bodies.length === 0 || named.length === 0) return otherwise;
  return bodies.some((body) => named.includes(body));
}

/** Whether a department's own form names the body that carries a project out, not only the one in charge of it. */
function carriesOut(department: Evaluation, project: Evaluation): boolean {
  const bodies = bodiesOf(project, ["implementing-unit"]);
  return bodiesOf(department).some((body) => bodies.includes(body));
}

/** The bodies that a form names, without blanks, marks and the word for the seal. */
function bodiesOf(
  { info }: Evaluation,
  roles: readonly InfoRole[] = ["department", "implementing-unit"],
): readonly string[] {
  return info.flatMap(({ role, value }) => {
    if (role === null || !roles.includes(role)) return [];
    const name = nameKey(value.text.replace(/[(（][^()（）]*章[^()（）]*[)）]/g, ""));
    return name === "" ? [] : [name];
  });
}

/** A name without year, blanks, brackets and marks, by which two tables mean the same thing. */
export function nameKey(text: string): string {
  return foldWidth(text)
    .replace(/^\s*(?:19|20)\d{2}年度?/, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
