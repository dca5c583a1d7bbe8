import type { Sourced } from "../../evaluation/evaluation";
import type { Expression } from "../../proof/expression";
import { tokensOf } from "../../vocabulary/claims";
import type { ClaimKind, Span } from "../report";
import type { Piece, Pieces } from "../saying/zh/piece";
import { claim } from "../spans/claims";
import { quote } from "../spans/quotes";
import { literal } from "../writer";

/** What the words of a clause rest on: the name that they are from, and what makes a verdict or a verb true. */
export interface ClauseRow {
  readonly name: Sourced;
  /** Holds when the thing was done, or the target was reached. */
  readonly done: Expression | null;
  /** What kind of verdict that is. */
  readonly kind?: ClaimKind;
}

/** Pieces of a sentence as spans: words of a name are quotes of its cell, words that claim something rest on the row. */
export function spansOfPieces(
  pieces: Pieces<readonly Span[]>,
  rows: ReadonlyMap<string, ClauseRow>,
): readonly Span[] {
  return pieces.flatMap((piece) => spansOf(piece, rows));
}

function spansOf(piece: Piece<readonly Span[]>, rows: ReadonlyMap<string, ClauseRow>): readonly Span[] {
  if (piece.kind === "figure") return piece.figure;
  if (piece.kind === "grammar") return [literal(piece.text)];
  const row = rows.get(piece.row);
  if (row && piece.kind === "words" && piece.from === "name") {
    return [quote(asWritten(piece.text, row.name.text), row.name.at)];
  }
  const claims = tokensOf(piece.text, "zh-CN").length > 0;
  if (!row?.done || !claims) return [literal(piece.text)];
  return [claim(row.kind ?? "met", row.done)(piece.text)];
}

/** Words of a name as its cell has them, else all of it: parsing evens out the width of digits and brackets. */
function asWritten(words: string, name: string): string {
  const own = name.replace(/\s+/gu, "");
  const even = (text: string): string => Array.from(text, (letter) => letter.normalize("NFKC")).join("");
  const at = even(own).indexOf(even(words));
  return at < 0 ? name : own.slice(at, at + words.length);
}
