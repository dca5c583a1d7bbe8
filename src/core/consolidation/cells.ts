import type { ExtractedForm, ExtractedIndicator, ExtractedNumber, ExtractedText } from "./extract";
import type { TableCell, TableRow } from "./table";

export const BLANK: TableCell = { kind: "blank" };

export function text(value: string | null | undefined): TableCell {
  return value === null || value === undefined || value === "" ? BLANK : { kind: "text", text: value };
}

export function number(value: string | null | undefined, kind: "number" | "fraction" = "number"): TableCell {
  return value === null || value === undefined ? BLANK : { kind, value };
}

/** A number where the cell's text is one, else what it says. */
export function printed(value: ExtractedNumber | null, kind: "number" | "fraction" = "number"): TableCell {
  const digits = value?.value ?? null;
  return digits === null ? text(value?.text) : { kind, value: digits };
}

export function source(file: string, value: ExtractedText | ExtractedNumber | null): TableCell {
  return value === null ? BLANK : { kind: "source", file, at: value.at };
}

export function formCells(form: Pick<ExtractedForm, "unit" | "name" | "year">): TableRow {
  return [text(form.unit?.text), text(form.name), text(form.year?.text)];
}

/** The target of an indicator as a person reads its row: `≥95%`, at the cell of its number. */
export function toldTarget({ sign, target, unit }: ExtractedIndicator): ExtractedText | null {
  if (target === null) return null;
  const text = [sign, target, unit].map((part) => part?.text.trim() ?? "").join("");
  return { text, at: target.at };
}
