import { squeeze } from "../vocabulary/characters";
import type { Head, HeadForm } from "./heads";

/** A file or form that says what another one is there for. */
export interface Double {
  /** `content`: the whole file is the same, byte for byte. `subject`: the same unit, project, kind and year. */
  readonly kind: "content" | "subject";
  readonly form: HeadForm | null;
  readonly file: string;
  readonly at: string | null;
  readonly other: { readonly file: string; readonly at: string | null };
}

/** Why one of several forms about one thing stands for all: it was changed last, or comes first where nobody can tell. */
export type Standing = "latest" | "first";

/** Workbooks without those of the same content, and all that is there twice. */
export interface Distinct {
  readonly heads: readonly Head[];
  readonly doubles: readonly Double[];
  /** Of several forms about one thing the one that counts, and why it is that one. */
  readonly standing: ReadonlyMap<HeadForm, Standing>;
  /** The others, which are told but do not count. */
  readonly superseded: ReadonlySet<HeadForm>;
}

interface Placed {
  readonly head: Head;
  readonly form: HeadForm;
}

/** When a file was last changed, as a number; nothing where nobody knows. */
export type ChangedOn = (file: string) => number | undefined;

/**
 * Tells doubles apart. A file of the same content as an earlier one is left out. Of forms about one unit, project, kind and year
 * in several files that of the file changed last counts, which a person is asked to confirm.
 */
export function distinct(all: readonly Head[], changedOn: ChangedOn = () => undefined): Distinct {
  const doubles: Double[] = [];
  const heads: Head[] = [];
  const byKey = new Map<string, Head>();
  const groups = new Map<string, Placed[][]>();
  for (const head of all) {
    const { file, key } = head;
    const same = byKey.get(key);
    if (same) {
      doubles.push({ kind: "content", form: null, file, at: null, other: { file: same.file, at: null } });
      continue;
    }
    byKey.set(key, head);
    heads.push(head);
    for (const form of head.forms) place(groups, { head, form });
  }
  const standing = new Map<HeadForm, Standing>();
  const superseded = new Set<HeadForm>();
  for (const group of [...groups.values()].flat()) {
    const found = lastOf(group, changedOn);
    if (found === null) continue;
    const { last, why } = found;
    standing.set(last.form, why);
    const other = { file: last.head.file, at: last.form.at };
    for (const { head, form } of group) {
      if (head === last.head) continue;
      superseded.add(form);
      doubles.push({ kind: "subject", form, file: head.file, at: form.at, other });
    }
  }
  return { heads, doubles, standing, superseded };
}

/** Puts a form to those about the same thing; what two units sent, each in a workbook of its own, is not one thing. */
function place(groups: Map<string, Placed[][]>, one: Placed): void {
  const subject = subjectOf(one.form);
  if (subject === null) return;
  const known = groups.get(subject) ?? [];
  groups.set(subject, known);
  const group = known.find((others) => others.every(({ head }) => isOneSender(head, one.head)));
  if (group) group.push(one);
  else known.push([one]);
}

function isOneSender({ distributed: one }: Head, { distributed: other }: Head): boolean {
  return one === null || other === null || one.unit === other.unit;
}

/** The form that counts of several in different files; `null` where all are in one. */
function lastOf(
  group: readonly Placed[],
  changedOn: ChangedOn,
): { readonly last: Placed; readonly why: Standing } | null {
  const [first] = group;
  if (first === undefined || group.every(({ head }) => head === first.head)) return null;
  const times = new Map(group.map(({ head: { file } }) => [file, changedOn(file)]));
  const known = [...times.values()].filter((time) => time !== undefined);
  const latest = known.reduce((one, other) => Math.max(one, other), -Infinity);
  const isTold = known.length === times.size && known.filter((time) => time === latest).length === 1;
  const last = isTold ? group.find(({ head }) => times.get(head.file) === latest) : undefined;
  return last ? { last, why: "latest" } : { last: first, why: "first" };
}

/** What two forms share that are about one thing; `null` where the form does not say whose it is. */
function subjectOf({ kind, unit, project, year }: HeadForm): string | null {
  if (unit === null || (project === null && kind !== "department")) return null;
  return JSON.stringify([kind, squeeze(unit.text), squeeze(project?.text ?? ""), year?.text ?? ""]);
}
