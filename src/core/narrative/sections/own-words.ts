import type { WorkFact } from "../../evaluation/evaluation";
import type { ParsedName } from "../planning/names/parsed-name";

/** Characters that a name and a clause of the overview share before they are about one thing. */
const SHARED = 2;

/**
 * Whether the person's own words say a fact already: a clause of theirs holds its number with the unit and two
 * characters of its name in a row, or, of a state, its verb and two characters of its object.
 */
export function isToldIn(own: string, fact: WorkFact, name: ParsedName): boolean {
  if (own === "") return false;
  const clauses = own.split(/[，。；：\n]/u);
  const printed = printedNumber(fact);
  if (printed === null && clauses.some((clause) => clause.includes(fact.name.text.trim()))) return true;
  if (printed !== null) {
    return clauses.some((clause) => holdsNumber(clause, printed) && sharesName(clause, fact.name.text));
  }
  if (name.form !== "clause" || name.object === null || fact.value.value !== undefined) return false;
  const object = name.object.text;
  return clauses.some((clause) => clause.includes(name.verb.text) && sharesName(clause, object));
}

/** The number as a person writes it with its unit: `11次`. */
function printedNumber({ value, unit }: WorkFact): string | null {
  if (value.low !== undefined && value.high !== undefined) {
    return `${value.low}至${value.high}${unit?.text.trim() ?? ""}`;
  }
  if (value.value === undefined) return null;
  const printed = value.raw.trim();
  const bare = /\d$/u.test(printed);
  return bare ? `${printed}${unit?.text.trim() ?? ""}` : printed;
}

function holdsNumber(clause: string, printed: string): boolean {
  const at = clause.indexOf(printed);
  return at >= 0 && !/[\d.]/u.test(clause[at - 1] ?? "");
}

function sharesName(clause: string, name: string): boolean {
  for (let start = 0; start + SHARED <= name.length; start += 1) {
    if (clause.includes(name.slice(start, start + SHARED))) return true;
  }
  return false;
}
