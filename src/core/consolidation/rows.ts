import { Decimal, roundTo } from "../common/decimal";
import type { Translator } from "../messages/catalogue";
import { BLANK, formCells, number, printed, source, text, toldTarget } from "./cells";
import type { Extract } from "./extract";
import type { Double, Head, HeadForm, Unread } from "./heads";
import type { TableCell, TableRow } from "./table";

/** A row for each indicator. */
export function indicatorRows(file: string, { forms }: Extract, say: Translator): readonly TableRow[] {
  return forms.flatMap((form) =>
    form.indicators.map((indicator) => [
      ...formCells(form),
      text(indicator.level1),
      text(indicator.level2),
      text(indicator.name.text),
      text(toldTarget(indicator)?.text),
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
 * A row for each form that has points under its rules: by kind and year, the latest first, and the largest share of its points
 * first. Forms of one share have one rank; forms without a total come last and have none. A form that names no year has its rank
 * among those of the latest one.
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
  const groups = kinds.flatMap((kind) => {
    const ofKind = rows.filter(({ form }) => form.kind === kind);
    const years = [...new Set(ofKind.flatMap(({ form }) => form.year?.text ?? []))].sort().reverse();
    const [latest = null] = years;
    return (years.length === 0 ? [null] : years).map((year) => ({
      kind,
      among: years.length > 1 ? year : null,
      own: ofKind.filter(({ form }) => (form.year?.text ?? latest) === year),
    }));
  });
  return groups.flatMap(({ kind, among, own }) => {
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
        remarkOf(form, { isDouble: doubled.has(form), among }, say),
        { kind: "source", file, at: form.at } as const,
        source(file, form.printed),
      ];
    });
  });
}

/**
 * What a person must know of a rank: that the form has a double, among which of several years it is, why it has no grade.
 *
 * @param among `null` where there is one year alone
 */
function remarkOf(
  { ungraded, total, year }: HeadForm,
  { isDouble, among }: { readonly isDouble: boolean; readonly among: string | null },
  say: Translator,
): TableCell {
  const remarks = isDouble ? [say("consolidation.remark.double")] : [];
  if (among !== null) {
    remarks.push(say(`consolidation.remark.${year === null ? "no-year" : "year"}`, { year: among }));
  }
  if (ungraded !== null) {
    const { why, ...facts } = ungraded;
    remarks.push(say(`consolidation.remark.${why}`, { ...facts, max: total?.max ?? "" }));
  }
  return remarks.length === 0 ? BLANK : text(remarks.join(say("consolidation.remark.then")));
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
