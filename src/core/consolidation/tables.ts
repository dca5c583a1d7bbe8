import { Decimal, roundTo } from "../common/decimal";
import type { Translator } from "../messages/catalogue";
import type { Extract, ExtractedForm, ExtractedNumber, ExtractedText } from "./extract";
import type { Double, Head, HeadForm, Unread } from "./heads";

/** A cell of a consolidated table. Texts are texts, whatever they begin with: none is ever a formula. */
export type TableCell =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  /** A decimal string, exact; `fraction` is a share of one. */
  | { readonly kind: "number" | "fraction"; readonly value: string }
  /** A place in a workbook, told as `[甲.xlsx]项目自评表!E14`; the whole file where no cell is named. */
  | { readonly kind: "source"; readonly file: string; readonly at: string | null };

export type TableRow = readonly TableCell[];

/** A table with a row of headings. */
export interface Table {
  /** Message id of its name is `consolidation.sheet.<id>`, those of its columns `consolidation.column.<name>`. */
  readonly id: "indicators" | "ranking" | "budget" | "findings" | "doubles" | "unread";
  readonly columns: readonly TableColumn[];
}

export interface TableColumn {
  readonly name: string;
  /** In characters. */
  readonly width: number;
  /** Places that a screen leads to and that paper has no room for. */
  readonly screenOnly: boolean;
}

const column = (name: string, width: number): TableColumn => ({ name, width, screenOnly: false });
const place = (name: string): TableColumn => ({ name, width: 40, screenOnly: true });
const FORM_COLUMNS = [column("unit", 20), column("form", 28), column("year", 8)];

/** The tables of a consolidated workbook, in their order. */
export const TABLES = {
  indicators: {
    id: "indicators",
    columns: [
      ...FORM_COLUMNS,
      column("level1", 12),
      column("level2", 12),
      column("indicator", 28),
      column("target", 18),
      column("actual", 18),
      column("completion", 10),
      column("outcome", 10),
      column("weight", 8),
      column("entered", 10),
      column("points", 10),
      column("reason", 30),
      place("source"),
      place("target-source"),
      place("actual-source"),
      place("entered-source"),
    ],
  },
  ranking: {
    id: "ranking",
    columns: [
      column("kind", 14),
      column("rank", 8),
      ...FORM_COLUMNS,
      column("total", 10),
      column("max", 10),
      column("share", 10),
      column("grade", 8),
      column("printed", 12),
      column("errors", 8),
      column("warnings", 8),
      column("pack", 18),
      column("remark", 14),
      place("source"),
      place("printed-source"),
    ],
  },
  budget: {
    id: "budget",
    columns: [
      ...FORM_COLUMNS,
      column("line", 24),
      column("currency", 8),
      column("initial", 14),
      column("adjusted", 14),
      column("executed", 14),
      column("rate", 10),
      place("source"),
      place("adjusted-source"),
      place("executed-source"),
    ],
  },
  findings: {
    id: "findings",
    columns: [
      ...FORM_COLUMNS,
      column("severity", 8),
      column("rule", 8),
      column("message", 70),
      column("kept", 24),
      column("source", 40),
    ],
  },
  doubles: {
    id: "doubles",
    columns: [column("double", 18), ...FORM_COLUMNS, column("source", 40), column("other", 40)],
  },
  unread: { id: "unread", columns: [column("file", 50), column("problem", 90)] },
} as const satisfies Readonly<Record<Table["id"], Table>>;

const BLANK: TableCell = { kind: "blank" };

function text(value: string | null | undefined): TableCell {
  return value === null || value === undefined || value === "" ? BLANK : { kind: "text", text: value };
}

function number(value: string | null | undefined, kind: "number" | "fraction" = "number"): TableCell {
  return value === null || value === undefined ? BLANK : { kind, value };
}

/** A number where the cell's text is one, else what it says. */
function printed(value: ExtractedNumber | null, kind: "number" | "fraction" = "number"): TableCell {
  const digits = value?.value ?? null;
  return digits === null ? text(value?.text) : { kind, value: digits };
}

function source(file: string, value: ExtractedText | ExtractedNumber | null): TableCell {
  return value === null ? BLANK : { kind: "source", file, at: value.at };
}

function formCells(form: Pick<ExtractedForm, "unit" | "name" | "year">): TableRow {
  return [text(form.unit?.text), text(form.name), text(form.year?.text)];
}

/** A row for each indicator. */
export function indicatorRows(file: string, { forms }: Extract, say: Translator): readonly TableRow[] {
  return forms.flatMap((form) =>
    form.indicators.map((indicator) => [
      ...formCells(form),
      text(indicator.level1),
      text(indicator.level2),
      text(indicator.name.text),
      text(indicator.target?.text),
      text(indicator.actual?.text),
      number(indicator.completion, "fraction"),
      text(say(`consolidation.outcome.${indicator.outcome}`)),
      printed(indicator.weight),
      printed(indicator.entered),
      number(indicator.points),
      text(indicator.reason?.text),
      source(file, indicator.name),
      source(file, indicator.target),
      source(file, indicator.actual),
      source(file, indicator.entered),
    ]),
  );
}

/** A row for each line of money. */
export function budgetRows(file: string, { forms }: Extract): readonly TableRow[] {
  return forms.flatMap((form) => {
    const { budget } = form;
    if (budget === null) return [];
    return budget.lines.map((line) => [
      ...formCells(form),
      text(line.label.text),
      text(budget.unit),
      printed(line.initial),
      printed(line.adjusted),
      printed(line.executed),
      printed(line.rate, "fraction"),
      source(file, line.label),
      source(file, line.adjusted),
      source(file, line.executed),
    ]);
  });
}

/** A row for each finding, the gravest of a workbook first. */
export function findingRows(
  file: string,
  { forms, findings }: Extract,
  say: Translator,
): readonly TableRow[] {
  const byId = new Map(forms.map((form) => [form.id, form]));
  return (["error", "warning", "info"] as const).flatMap((severity) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map(({ rule, message, at, kept, form: id }) => {
        const form = byId.get(id);
        return [
          ...(form ? formCells(form) : [BLANK, BLANK, BLANK]),
          text(say(`consolidation.severity.${severity}`)),
          text(rule),
          text(message),
          text(kept),
          { kind: "source", file, at: at[0] ?? null } as const,
        ];
      }),
  );
}

/**
 * A row for each form that has points under its rules: by kind, the largest share of its points first. Forms of one share have
 * one rank; forms without a total come last and have none.
 *
 * @param doubled files with a form that another file has, too
 */
export function rankingRows(
  heads: readonly Head[],
  doubled: ReadonlySet<HeadForm>,
  say: Translator,
): readonly TableRow[] {
  const rows = heads.flatMap(({ file, pack, forms }) =>
    forms.filter(({ scored }) => scored).map((form) => ({ file, pack, form, share: shareOf(form) })),
  );
  const kinds = [...new Set(rows.map(({ form }) => form.kind))].sort();
  return kinds.flatMap((kind) => {
    const own = rows.filter(({ form }) => form.kind === kind);
    own.sort((one, other) => compareShares(one.share, other.share));
    let [rank, former]: [number, Decimal | null] = [0, null];
    return own.map(({ file, pack, form, share }, place) => {
      if (share !== null && !(former?.eq(share) ?? false)) rank = place + 1;
      former = share;
      return [
        text(say(`consolidation.kind.${kind}`)),
        share === null ? BLANK : number(String(rank)),
        ...formCells(form),
        number(form.total?.points),
        number(form.total?.max),
        share === null ? BLANK : number(roundTo(share, SHARE_PLACES).toString(), "fraction"),
        text(form.grade),
        printed(form.printed),
        number(String(form.errors)),
        number(String(form.warnings)),
        text(`${pack.id} ${pack.version}`),
        doubled.has(form) ? text(say("consolidation.remark.double")) : BLANK,
        { kind: "source", file, at: form.at } as const,
        source(file, form.printed),
      ];
    });
  });
}

const SHARE_PLACES = 4;

function shareOf({ total }: HeadForm): Decimal | null {
  if (total === null) return null;
  const max = new Decimal(total.max);
  return max.isZero() ? null : new Decimal(total.points).div(max);
}

function compareShares(one: Decimal | null, other: Decimal | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return other.cmp(one);
}

/** A row for each file or form that another one repeats. */
export function doubleRows(doubles: readonly Double[], say: Translator): readonly TableRow[] {
  return doubles.map(({ kind, form, file, at, other }) => [
    text(say(`consolidation.double.${kind}`)),
    ...(form === null ? [BLANK, BLANK, BLANK] : formCells(form)),
    { kind: "source", file, at },
    { kind: "source", file: other.file, at: other.at },
  ]);
}

/** A row for each file that could not be used. */
export function unreadRows(unread: readonly Unread[]): readonly TableRow[] {
  return unread.map(({ file, problem }) => [{ kind: "source", file, at: null }, text(problem)]);
}
