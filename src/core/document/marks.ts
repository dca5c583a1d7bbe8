import type { Span } from "../narrative/report";
import { cellsBehind, runsOf, type Run, type TableNames } from "../publishing";
import type { DocumentRun, MarkedText, Statement, StatementKind } from "./document";

const PREFIX = "jy";
const LETTERS = 26;
const CODE_OF_A = 97;
const SHORTEST = 3;
/** A statement that ends a sentence: what it says, and the mark of punctuation. */
const SENTENCE = /^(.+)([。！？；.!?;])$/su;

/**
 * The name of a mark by its position: `jyaaa`, `jyaab` … Letters only and without a leading underscore, because that is
 * what every program keeps (ADR 14).
 */
export function markName(position: number): string {
  let letters = "";
  for (let rest = position; rest > 0 || letters.length < SHORTEST; rest = Math.floor(rest / LETTERS)) {
    letters = String.fromCharCode(CODE_OF_A + (rest % LETTERS)) + letters;
  }
  return PREFIX + letters;
}

/** Gives marks to what a document states, and lists it in reading order. */
export class Marks {
  readonly statements: Statement[] = [];

  /** @param numberOf what tables are called that stand as annexes */
  constructor(readonly numberOf: TableNames = () => undefined) {}

  /**
   * A block of the report with a mark around it, and marks around all that it states.
   * @param strong so many runs at the beginning are a heading that runs into the paragraph
   */
  text(block: string, kind: StatementKind, spans: readonly (Run | Span)[], strong = 0): MarkedText {
    const runs = runsOf(spans, this.numberOf);
    const text = runs.map((run) => run.text).join("");
    return { mark: this.add({ block, kind, text, cells: [] }), runs: this.runs(block, runs, strong) };
  }

  /**
   * The words of spans, each figure, claim, quote and slot with its mark. The full stop at the end stands outside: where a
   * mark ends behind a full line at the end of a paragraph, LibreOffice begins an empty one.
   */
  runs(block: string, spans: readonly (Run | Span)[], strong = 0): readonly DocumentRun[] {
    const runs = runsOf(spans, this.numberOf);
    return runs.flatMap((run, index): readonly DocumentRun[] => {
      const { text } = run;
      if (text === "") return [];
      const look = { ...(index < strong && { strong: true }), ...(run.kind === "slot" && { open: true }) };
      if (run.kind === "literal" || run.kind === "numbering") return [{ text, mark: null, ...look }];
      const [, said = text, end = ""] = (index === runs.length - 1 ? SENTENCE.exec(text) : null) ?? [];
      const mark = this.add({ block, kind: run.kind, text: said, cells: cellsBehind(run) });
      return [{ text: said, mark, ...look }, ...(end === "" ? [] : [{ text: end, mark: null, ...look }])];
    });
  }

  /** @returns the name of the statement's mark */
  add(statement: Omit<Statement, "mark">): string {
    const mark = markName(this.statements.length);
    this.statements.push({ mark, ...statement });
    return mark;
  }
}
