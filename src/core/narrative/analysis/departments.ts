import type { Sourced } from "../../evaluation/evaluation";
import { englishTitle } from "./english-title";
import type { Form } from "./form";

/** What comes before the words of a table in a title: 销售部 of 销售部2023年度KPI考核表. */
const DEPARTMENT =
  /^(?:(?:19|20)\d{2}年?度?)?(\p{Script=Han}{2,10}(?:[部处科室组队]|中心|车间|事业部|分公司|门店))/u;

/**
 * Tables of several departments of one body, each told by the department that its title names: the name of the body would
 * tell none from another. Others stay as they are.
 */
export function toldByDepartment(forms: readonly Form[]): readonly Form[] {
  const [first, second] = forms;
  if (!first || !second) return forms;
  const alike = forms.every(
    ({ evaluation: { kind }, unit, subject }) =>
      kind === "indicator-table" && subject === unit && unit?.text === first.unit?.text,
  );
  if (!alike) return forms;
  const named = forms.map((form) => departmentOf(form));
  const different = new Set(named.map((one) => one?.text)).size === forms.length;
  if (!different) return forms;
  return forms.map((form, index) => {
    const owner = named[index];
    return owner ? ownedBy(form, owner) : form;
  });
}

/** The department that the title of a table names; `null` where it names none beside the body. */
function departmentOf({ evaluation, unit }: Form): Sourced | null {
  const { title } = evaluation;
  if (!title) return null;
  const rest = unit && title.text.startsWith(unit.text) ? title.text.slice(unit.text.length) : title.text;
  const own = DEPARTMENT.exec(rest)?.[1];
  if (own !== undefined && own !== unit?.text) return { text: own, at: title.at };
  return englishTitle(evaluation, unit?.text ?? "").subject;
}

function ownedBy(form: Form, owner: Sourced): Form {
  const entries = form.entries.map((entry) => ({ ...entry, owner }));
  const entryById = new Map(entries.map((entry) => [entry.indicator.id, entry]));
  return { ...form, subject: owner, entries, entryById };
}

/** The department that a row of such a table belongs to; `null` for rows of others. */
export function departmentIn(forms: readonly Form[], owner: Sourced | null): Sourced | null {
  const own = forms.find(({ subject }) => subject !== null && subject === owner);
  const isDepartment = own?.evaluation.kind === "indicator-table" && own.subject !== own.unit;
  return isDepartment && forms.length > 1 ? owner : null;
}
