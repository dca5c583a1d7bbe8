import { KIND_TRAITS } from "../evaluation/kinds";
import { squeeze } from "../vocabulary/characters";
import { countBaseRows } from "./base-rows";
import type { Extract, ExtractedForm } from "./extract";

/** What is kept of a workbook in memory while thousands are consolidated: a form without its rows. */
export interface HeadForm extends Pick<
  ExtractedForm,
  "kind" | "name" | "at" | "unit" | "project" | "year" | "total" | "grade" | "printed"
> {
  /** Whether it earns points at all. */
  readonly scored: boolean;
  readonly errors: number;
  readonly warnings: number;
}

/** A workbook without its rows. */
export interface Head {
  readonly file: string;
  /** The key of its extract: files of one content have one key. */
  readonly key: string;
  readonly pack: Extract["pack"];
  readonly forms: readonly HeadForm[];
  /** How many indicators its forms have. */
  readonly indicators: number;
  readonly budgetLines: number;
  readonly baseItems: number;
  readonly findings: number;
}

/** A file that could not be used, and why, in a sentence. */
export interface Unread {
  readonly file: string;
  readonly problem: string;
}

/** The head of a workbook. */
export function headOf(file: string, key: string, extract: Extract): Head {
  const { pack, forms, findings } = extract;
  const count = (id: string, severity: string): number =>
    findings.filter((one) => one.form === id && one.severity === severity && one.kept === null).length;
  return {
    file,
    key,
    pack,
    forms: forms.map(({ id, kind, name, at, unit, project, year, total, grade, printed }) => ({
      ...{ kind, name, at, unit, project, year, total, grade, printed },
      scored: KIND_TRAITS[kind].scored,
      errors: count(id, "error"),
      warnings: count(id, "warning"),
    })),
    indicators: forms.reduce((sum, { indicators }) => sum + indicators.length, 0),
    budgetLines: forms.reduce((sum, { budget }) => sum + (budget?.lines.length ?? 0), 0),
    baseItems: countBaseRows(extract),
    findings: findings.length,
  };
}

/** A file or form that says what another one is there for. */
export interface Double {
  /** `content`: the whole file is the same, byte for byte. `subject`: the same unit, project, kind and year. */
  readonly kind: "content" | "subject";
  readonly form: HeadForm | null;
  readonly file: string;
  readonly at: string | null;
  readonly other: { readonly file: string; readonly at: string | null };
}

/** Workbooks without those of the same content, and all that is there twice. */
export interface Distinct {
  readonly heads: readonly Head[];
  readonly doubles: readonly Double[];
  /** Forms that have a double in another file, the first ones too. */
  readonly doubled: ReadonlySet<HeadForm>;
}

/**
 * Tells doubles apart. A file of the same content as an earlier one is left out. Two files with a form of one unit, project,
 * kind and year both stay: which one holds is for a person to say.
 */
export function distinct(all: readonly Head[]): Distinct {
  const doubles: Double[] = [];
  const doubled = new Set<HeadForm>();
  const heads: Head[] = [];
  const byKey = new Map<string, Head>();
  const bySubject = new Map<string, { readonly file: string; readonly form: HeadForm }>();
  for (const head of all) {
    const { file, key } = head;
    const same = byKey.get(key);
    if (same) {
      doubles.push({ kind: "content", form: null, file, at: null, other: { file: same.file, at: null } });
      continue;
    }
    byKey.set(key, head);
    heads.push(head);
    for (const form of head.forms) {
      const subject = subjectOf(form);
      if (subject === null) continue;
      const first = bySubject.get(subject);
      if (!first) bySubject.set(subject, { file, form });
      else if (first.file !== file) {
        doubled.add(first.form).add(form);
        const other = { file: first.file, at: first.form.at };
        doubles.push({ kind: "subject", form, file, at: form.at, other });
      }
    }
  }
  return { heads, doubles, doubled };
}

/** What two forms share that are about one thing; `null` where the form does not say whose it is. */
function subjectOf({ kind, unit, project, year }: HeadForm): string | null {
  if (unit === null || (project === null && kind !== "department")) return null;
  return JSON.stringify([kind, squeeze(unit.text), squeeze(project?.text ?? ""), year?.text ?? ""]);
}
