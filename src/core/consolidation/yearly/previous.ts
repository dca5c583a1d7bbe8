import type { Extract } from "../extract";
import type { Head } from "../heads";
import { compareYears, formerOf, type YearlyFinding } from "./compare";
import { subjectOfYear, yearForms, type YearForm } from "./year-form";

/** What was handed in before, by what it is about. */
export type Previous = ReadonlyMap<string, readonly (YearForm | Reference)[]>;

/** A form whose extract is looked up when its turn comes. */
interface Reference {
  readonly file: string;
  readonly key: string;
  readonly at: string;
}

/** The extract that a head belongs to. */
export type ExtractOf = (key: string) => Promise<Extract>;

type Named = Pick<YearForm, "unit" | "name">;

/** Forms of a consolidated workbook of last year. */
export function previousOfForms(forms: readonly YearForm[]): Previous {
  return bySubject(forms.map((form) => [form, form]));
}

/** Forms of workbooks that were handed in before. */
export function previousOfHeads(heads: readonly Head[]): Previous {
  return bySubject(
    heads.flatMap(({ file, key, forms }) =>
      forms.map(
        ({ unit, name, at }) =>
          [
            { unit: unit?.text ?? null, name },
            { file, key, at },
          ] as const,
      ),
    ),
  );
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

/**
 * Compares every form with those of former times, one workbook after the other.
 *
 * @param misnamed whose files are in which the form of a department has another unit's name
 */
export async function compareWithPrevious(
  previous: Previous,
  heads: readonly Head[],
  extractOf: ExtractOf,
  misnamed: ReadonlyMap<string, string> = new Map(),
): Promise<Yearly> {
  let forms = 0;
  const findings: YearlyFinding[] = [];
  for (const { file, key, forms: own } of heads) {
    const sender = misnamed.get(file);
    const isKnown = own.some(({ kind, unit, name }) => {
      const form = ofSender({ kind, unit: unit?.text ?? null, name }, sender);
      return candidatesOf(previous, form).length > 0;
    });
    if (!isKnown) continue;
    for (const stated of yearForms(file, await extractOf(key))) {
      const form = ofSender(stated, sender);
      const candidates: YearForm[] = [];
      for (const one of candidatesOf(previous, form)) {
        const loaded = await loadedForm(one, extractOf);
        if (loaded) candidates.push(loaded);
      }
      const former = formerOf(form, candidates);
      if (former.last || former.plan) forms += 1;
      for (const finding of compareYears(form, former)) findings.push(finding);
    }
  }
  return { forms, findings };
}

/** A form as that of who sent it. */
function ofSender<F extends Named & Pick<YearForm, "kind">>(form: F, sender: string | undefined): F {
  if (sender === undefined || form.kind !== "department") return form;
  return { ...form, unit: sender, name: form.name === form.unit ? sender : form.name };
}

function candidatesOf(previous: Previous, named: Named): readonly (YearForm | Reference)[] {
  const subject = subjectOfYear(named);
  return subject === null ? [] : (previous.get(subject) ?? []);
}

async function loadedForm(one: YearForm | Reference, extractOf: ExtractOf): Promise<YearForm | undefined> {
  if (!("key" in one)) return one;
  const forms = yearForms(one.file, await extractOf(one.key));
  return forms.find(({ place }) => place.at === one.at);
}
