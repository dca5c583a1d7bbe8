import { evaluate } from "../../proof/expression";
import type { Finding } from "../../evaluation/finding";
import { isSameCell, type CellRef } from "../../workbook/a1";
import type { Entry } from "../analysis/entry";
import type { LabelId } from "../phrases";
import { textOf } from "../text";
import { actualOf, targetOf } from "../values";
import type { Writer } from "../writer";
import { askedName } from "./asking";
import { cellsInWords } from "./cells-in-words";

/** Findings of the checks whose doubts a report asks about. */
export type Found = readonly Finding[];

/** Names in the words of one doubt; of more the cells tell which they are. */
const MOST_NAMED = 5;

/** What a check found on a cell. */
export function findingOn(found: Found, rule: string, at: CellRef | undefined): Finding | undefined {
  return found.find((finding) => finding.rule === rule && finding.at[0] && isSameCell(finding.at[0], at));
}

type DoubtLabel = Extract<LabelId, `asks.doubt-${string}`>;

/** One doubt about some rows; none without any. */
export function doubt(
  writer: Writer,
  label: DoubtLabel,
  entries: readonly Entry[],
  places: Readonly<Record<string, string>>,
): readonly string[] {
  return entries.length === 0 ? [] : [doubtOf(writer, label, entries, places)];
}

/** The words of a doubt about some rows. */
export function doubtOf(
  writer: Writer,
  label: DoubtLabel,
  entries: readonly Entry[],
  places: Readonly<Record<string, string>>,
): string {
  const names = entries.slice(0, MOST_NAMED).map((entry) => askedName(writer, entry));
  const more = entries.length > MOST_NAMED ? writer.label("and-others") : "";
  return writer.labelWith(label, { ...places, name: `${names.join(writer.label("list.comma"))}${more}` });
}

/** Cells of rows in words. */
export function cellsOf(
  writer: Writer,
  entries: readonly Entry[],
  cell: (entry: Entry) => CellRef | undefined,
): string {
  return cellsInWords(
    writer,
    entries.flatMap((entry) => cell(entry) ?? []),
    writer.several,
    false,
  );
}

/** Target and actual with their cells. */
export function resultOf(writer: Writer, entry: Entry): Readonly<Record<string, string>> {
  const { target, actual } = entry.indicator;
  return {
    target: cellsOf(writer, [entry], () => target?.at),
    wanted: textOf(targetOf(writer, entry.indicator)),
    cells: cellsOf(writer, [entry], () => actual?.at),
    value: textOf(actualOf(writer, entry.indicator)),
  };
}

/** The points of a row and those that it can earn, with the cell to look at. */
export function marksOf(writer: Writer, { indicator, earned, max }: Entry): Readonly<Record<string, string>> {
  const { score, weight } = indicator;
  return {
    points: cellsInWords(
      writer,
      [score ?? weight].flatMap((one) => one?.at ?? []),
      writer.several,
    ),
    earned: earned ?? "",
    max: max ? evaluate(max).toString() : "",
  };
}
