import { numberOf } from "../../evaluation/values";
import { call } from "../../proof/expression";
import type { Entry } from "../analysis/entry";
import type { FigureSpan, Span } from "../report";
import { isLatin, printedName } from "../saying/en/names";
import { claim } from "../spans/claims";
import { literal, type Writer } from "../writer";
import { againstTarget } from "./english-clauses";
import { englishName } from "./english-names";
import { saidOf } from "./standing";

/** Rows that are told in one sentence, at the place of the first of them. */
export interface Run {
  readonly rows: readonly Entry[];
  readonly spans: readonly Span[];
}

/** Rows with values of their own that go into one sentence. */
const MOST_IN_SENTENCE = 4;

/**
 * Rows with names in another language that say no more than their number, told together: those in per cent that came to one
 * value wherever they stand (“A” and “B” were both 100%), others as they follow each other (“A” was 8 ha, “B” 10 ha and “C”
 * 50 ha). Rows of a company have sentences of their own.
 */
export function runsOf(writer: Writer, entries: readonly Entry[]): readonly Run[] {
  const plain = new Map(
    entries.flatMap((entry) => {
      const figure = plainFigure(writer, entry);
      return figure ? [[entry, figure] as const] : [];
    }),
  );
  const equal = equalRuns(writer, plain);
  const taken = new Set(equal.flatMap(({ rows }) => rows));
  return [
    ...equal,
    ...sequences(entries, (entry) => plain.has(entry) && !taken.has(entry)).map((rows) => ({
      rows,
      spans: gapped(writer, rows, plain),
    })),
  ];
}

/** The number of a row of which nothing else is told; `null` for others. */
function plainFigure(writer: Writer, entry: Entry): FigureSpan | null {
  if (isLatin(printedName(entry.indicator))) return null;
  const said = saidOf(writer, entry);
  const [figure, another] = said.kind === "number" ? said.spans : [];
  if (figure?.kind !== "figure" || another || againstTarget(writer, entry).length > 0) return null;
  return figure;
}

function equalRuns(writer: Writer, plain: ReadonlyMap<Entry, FigureSpan>): readonly Run[] {
  const byValue = new Map<string, Entry[]>();
  for (const [entry, { text, unit }] of plain) {
    if (unit !== "%") continue;
    byValue.set(text, [...(byValue.get(text) ?? []), entry]);
  }
  return [...byValue.values()].flatMap((rows): readonly Run[] => {
    const [first, ...others] = rows.flatMap(({ indicator }) => numberOf(indicator.actual) ?? []);
    const figure = rows[0] && plain.get(rows[0]);
    if (!first || !figure || others.length === 0) return [];
    const same = claim(
      "all",
      call(
        "all",
        others.map((value) => call("=", value, first)),
      ),
    );
    return [
      {
        rows,
        spans: writer.stopped([
          ...writer.list(rows.map((entry) => englishName(writer, entry))),
          literal(" were "),
          same(others.length === 1 ? "both" : "all"),
          literal(" "),
          figure,
        ]),
      },
    ];
  });
}

/** Stretches of rows that follow each other and fit; none of a single row. */
function sequences(
  entries: readonly Entry[],
  fits: (entry: Entry) => boolean,
): readonly (readonly Entry[])[] {
  const found: Entry[][] = [];
  let open: Entry[] = [];
  for (const entry of entries) {
    if (!fits(entry)) open = [];
    else if (open.length > 0 && open.length < MOST_IN_SENTENCE) open.push(entry);
    else found.push((open = [entry]));
  }
  return found.filter((rows) => rows.length > 1);
}

/** “A” was 8 ha, “B” 10 ha and “C” 50 ha: the verb once. */
function gapped(
  writer: Writer,
  rows: readonly Entry[],
  plain: ReadonlyMap<Entry, FigureSpan>,
): readonly Span[] {
  return writer.stopped(
    writer.list(
      rows.map((entry, index) => [
        ...englishName(writer, entry),
        literal(index === 0 ? " was " : " "),
        plain.get(entry) ?? literal(""),
      ]),
    ),
  );
}
