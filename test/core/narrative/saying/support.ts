import type { Clause, Comparison } from "../../../../src/core/narrative/planning/clause";
import type { NameInput } from "../../../../src/core/narrative/planning/names/name-input";
import { parseName } from "../../../../src/core/narrative/planning/names/parse-name";
import type { Pieces } from "../../../../src/core/narrative/saying/zh/piece";
import { lexiconWith } from "../../../../src/core/vocabulary/lexicon/lexicon";

export const LEXICON = lexiconWith();

/** A row as a person fills it in: name, actual as typed, unit. */
export interface TypedRow {
  readonly name: string;
  readonly value: string;
  readonly unit?: string;
  readonly texts?: NameInput["texts"];
  readonly comparison?: Comparison<string>;
  readonly met?: boolean;
  readonly none?: boolean;
}

function kindOf(value: string): NameInput["value"] {
  if (LEXICON.stateVerbs.has(value)) return "state";
  if (/^\d+-\d+/u.test(value)) return "range";
  if (/月\d+日/u.test(value)) return "day";
  return /^[\d每]/u.test(value) ? "number" : "words";
}

/** The clause of a typed row; figures are plain text. */
export function clauseOf(row: TypedRow): Clause<string> {
  const { name, comparison = { kind: "none" }, met = true, none = false, texts = [] } = row;
  const parts = /^([\d.]+)(.*)$/u.exec(row.value);
  const value = kindOf(row.value);
  const unit = row.unit ?? (value === "number" ? (parts?.[2] ?? "") : "");
  const printed = value === "range" ? row.value.replace("-", "至") : row.value;
  const counted = value === "number" && unit !== "%" && parts?.[1] !== undefined;
  return {
    row: name,
    name: parseName({ name, unit, value, state: row.value, texts }, LEXICON),
    amount: value === "state" || value === "words" ? null : `${printed}${row.unit ?? ""}`,
    words: value === "words" ? row.value : null,
    none,
    comparison,
    change: null,
    met,
    number: counted ? { value: parts[1] ?? "", unit } : null,
    span: null,
    follows: false,
  };
}

export function textOf(pieces: Pieces<string>): string {
  return pieces.map((piece) => (piece.kind === "figure" ? piece.figure : piece.text)).join("");
}
