import type { Translator } from "../../messages/catalogue";
import { number, text } from "../cells";
import type { TableCell, TableRow } from "../table";
import type { YearlyFinding } from "./compare";
import type { Said } from "./year-form";

/** A row for each finding on two years. */
export function yearlyRows(findings: readonly YearlyFinding[], say: Translator): readonly TableRow[] {
  return findings.map(({ flag, form, name, now, last, similarity }) => [
    text(say(`consolidation.yearly.${flag}`)),
    text(form.unit),
    text(form.name),
    text(form.year),
    text(name),
    text(last?.text),
    text(now?.text),
    number(similarity === null ? null : similarity.toFixed(2), "fraction"),
    place(now ?? form.place),
    last === null ? { kind: "blank" } : place(last),
  ]);
}

function place({ file, at }: Said): TableCell {
  return { kind: "source", file, at };
}
