import { err, ok, type Result } from "../../../core/common/result";
import {
  compareYears,
  consolidatedForms,
  formerOf,
  subjectOfYear,
  yearForms,
  type Head,
  type YearForm,
  type YearlyFinding,
} from "../../../core/consolidation";
import { readWorkbook } from "../../../hosts/file/reading";
import { inputsOf, isFolder } from "../batch/inputs";
import { readInput } from "../files";
import { oneLine } from "../plain-text";
import { problem, type Problem } from "../problem";
import { knownExtract } from "./extract-store";
import type { ReadAll } from "./read-all";

/** What was handed in before, by what it is about. */
export type Previous = ReadonlyMap<string, readonly (YearForm | Reference)[]>;

/** A form whose extract is read when its turn comes. */
interface Reference {
  readonly file: string;
  readonly key: string;
  readonly at: string;
}

/**
 * What was handed in before: a consolidated workbook of last year, or workbooks and folders.
 *
 * @param named absent where nothing is to be compared
 */
export async function readPrevious(
  named: string | undefined,
  store: string,
  read: ReadAll,
): Promise<Result<Previous | null, Problem>> {
  if (named === undefined) return ok(null);
  if (!(await isFolder(named))) {
    const consolidated = await consolidatedIn(named);
    if (!consolidated.ok) return consolidated;
    if (consolidated.value) return ok(bySubject(consolidated.value.map((form) => [form, form])));
  }
  const { found } = await inputsOf([named], [store]);
  const extracted = await read(found, "heads-previous");
  if (!extracted.ok) return extracted;
  const { heads, unread } = extracted.value;
  if (heads.length > 0) return ok(bySubject(heads.flatMap(referencesOf)));
  return err(
    problem(
      "cli.consolidate.no-previous",
      { file: named },
      unread.slice(0, 1).map((one) => oneLine(one.problem)),
    ),
  );
}

async function consolidatedIn(file: string): Promise<Result<readonly YearForm[] | null, Problem>> {
  const bytes = await readInput(file);
  if (!bytes.ok) return bytes;
  const workbook = await readWorkbook(bytes.value);
  return ok(workbook.ok ? consolidatedForms(file, workbook.value) : null);
}

type Named = Pick<YearForm, "unit" | "name">;

function referencesOf({ file, key, forms }: Head): readonly (readonly [Named, Reference])[] {
  return forms.map(({ unit, name, at }) => [
    { unit: unit?.text ?? null, name },
    { file, key, at },
  ]);
}

function bySubject(items: readonly (readonly [Named, YearForm | Reference])[]): Previous {
  const found = new Map<string, (YearForm | Reference)[]>();
  for (const [named, item] of items) {
    const subject = subjectOfYear(named);
    if (subject === null) continue;
    const known = found.get(subject);
    if (known) known.push(item);
    else found.set(subject, [item]);
  }
  return found;
}

/** What came of a comparison. */
export interface Yearly {
  /** Forms that one of last year was found for. */
  readonly forms: number;
  readonly findings: readonly YearlyFinding[];
}

/** Compares every form with those of former times, one workbook after the other. */
export async function compareWithPrevious(
  previous: Previous,
  heads: readonly Head[],
  store: string,
): Promise<Yearly> {
  let forms = 0;
  const findings: YearlyFinding[] = [];
  for (const { file, key, forms: own } of heads) {
    if (!own.some(({ unit, name }) => candidatesOf(previous, { unit: unit?.text ?? null, name }).length > 0))
      continue;
    for (const form of yearForms(file, await knownExtract(store, key))) {
      const candidates: YearForm[] = [];
      for (const one of candidatesOf(previous, form)) {
        const loaded = await loadedForm(one, store);
        if (loaded) candidates.push(loaded);
      }
      const former = formerOf(form, candidates);
      if (former.last || former.plan) forms += 1;
      for (const finding of compareYears(form, former)) findings.push(finding);
    }
  }
  return { forms, findings };
}

function candidatesOf(previous: Previous, named: Named): readonly (YearForm | Reference)[] {
  const subject = subjectOfYear(named);
  return subject === null ? [] : (previous.get(subject) ?? []);
}

async function loadedForm(one: YearForm | Reference, store: string): Promise<YearForm | undefined> {
  if (!("key" in one)) return one;
  const forms = yearForms(one.file, await knownExtract(store, one.key));
  return forms.find(({ place }) => place.at === one.at);
}
