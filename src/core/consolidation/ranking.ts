import { Decimal, roundTo } from "../common/decimal";
import type { Translator } from "../messages/catalogue";
import { BLANK, formCells, number, printed, source, text } from "./cells";
import type { Distinct, Standing } from "./doubles";
import { isWithoutResults, type Head, type HeadForm } from "./heads";
import type { TableCell, TableRow } from "./table";

/** Which of several forms about one thing counts. */
type Doubles = Pick<Distinct, "standing" | "superseded">;

/**
 * A row for each form that has points under its rules: by kind and year, the latest first, and the largest share of its points
 * first. Forms of one share have one rank. Forms whose total cannot be held against others come last and have none, with the
 * reason. A form that names no year has its rank among those of the latest one.
 *
 * @param misnamed whose files are in which another unit is named
 */
export function rankingRows(
  heads: readonly Head[],
  { standing, superseded }: Doubles,
  say: Translator,
  misnamed: ReadonlyMap<string, string> = new Map(),
): readonly TableRow[] {
  const rows = heads.flatMap(({ file, pack, forms }) =>
    forms
      .filter(({ scored }) => scored)
      .map((form) => ({ file, pack, form, share: shareOf(form), isDouble: superseded.has(form) })),
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
    const placed = own.map((one) => ({ ...one, by: !one.isDouble && isRanked(one.form) ? one.share : null }));
    placed.sort((one, other) => compareShares(one.by, other.by));
    let [rank, former]: [number, Decimal | null] = [0, null];
    return placed.map(({ file, pack, form, share, by, isDouble }, place) => {
      if (by !== null && !(former?.eq(by) ?? false)) rank = place + 1;
      former = by;
      return [
        text(say(`consolidation.kind.${kind}`)),
        by === null ? BLANK : number(String(rank)),
        ...formCells(form),
        number(form.total?.points),
        number(form.total?.max),
        share === null ? BLANK : number(roundTo(share, SHARE_PLACES).toString(), "fraction"),
        text(form.grade),
        printed(form.printed),
        number(String(form.errors)),
        number(String(form.warnings)),
        text(`${pack.id} ${pack.version}`),
        remarkOf(
          form,
          { isDouble, standing: standing.get(form) ?? null, among, owner: misnamed.get(file) },
          say,
        ),
        { kind: "source", file, at: form.at } as const,
        source(file, form.printed),
      ];
    });
  });
}

/**
 * Whether the total of a form can be held against others: it is that of all points of the rules, and results stand behind it.
 * A share of fewer points rises with every row that is left out.
 */
function isRanked(form: HeadForm): boolean {
  return (form.ungraded === null || form.ungraded.why === "low") && !isWithoutResults(form);
}

interface Remarkable {
  readonly isDouble: boolean;
  readonly standing: Standing | null;
  /** Whose workbook it is, where the form names another unit. */
  readonly owner: string | undefined;
  /** `null` where there is one year alone. */
  readonly among: string | null;
}

/** What a person must know of a rank: which of several forms it is, among which year, why there is no grade or no rank. */
function remarkOf(
  form: HeadForm,
  { isDouble, standing, among, owner }: Remarkable,
  say: Translator,
): TableCell {
  const { ungraded, total, year, due, unearned } = form;
  const remarks = isDouble ? [say("consolidation.remark.superseded")] : [];
  if (owner !== undefined) remarks.push(say("consolidation.remark.misnamed", { owner }));
  if (standing !== null) remarks.push(say(`consolidation.remark.double-${standing}`));
  if (among !== null) {
    remarks.push(say(`consolidation.remark.${year === null ? "no-year" : "year"}`, { year: among }));
  }
  if (ungraded !== null) {
    const { why, ...facts } = ungraded;
    remarks.push(say(`consolidation.remark.${why}`, { ...facts, max: total?.max ?? "" }));
  }
  if (total !== null && isWithoutResults(form)) remarks.push(say("consolidation.remark.no-results", { due }));
  else if (unearned > 0) remarks.push(say("consolidation.remark.unearned", { count: unearned }));
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
