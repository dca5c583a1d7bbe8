import { receivedUnits, type Manifest, type ManifestUnit, type ReceivedFile } from "../distribution";
import type { Translator } from "../messages/catalogue";
import { BLANK, text } from "./cells";
import type { ExtractedLayout } from "./extract";
import { squeeze } from "../vocabulary/characters";
import type { Head, HeadForm } from "./heads";
import type { Asked } from "./population";
import type { TableRow } from "./table";
import { driftIssues } from "./returned-sheets";
import type { Drift } from "./template-drift";

/** What is told of workbooks that were distributed. */
export const RETURN_ISSUES = [
  "missing",
  "blank",
  "unread",
  "late",
  "double",
  "stranger",
  "version",
  "year",
  "unmarked",
  "unit-renamed",
  "sheet-removed",
  "sheet-renamed",
] as const;

export interface ReturnIssue {
  readonly kind: (typeof RETURN_ISSUES)[number] | Drift["kind"];
  readonly unit: Pick<ManifestUnit, "code" | "name"> | null;
  readonly file: string | null;
  readonly at: string | null;
  readonly expected: string;
  readonly found: string;
}

/** A file that came back, with the last part of its path and the day it was last changed (2026-03-31). */
export interface Arrival {
  readonly head: Head | null;
  /** Whether a file without a head is a form that nobody has filled in. */
  readonly blank?: boolean;
  readonly file: string;
  readonly name: string;
  readonly day: string;
}

/** The manifest beside what came back. */
export interface Returns {
  readonly asked: readonly Asked[];
  readonly issues: readonly ReturnIssue[];
  /** Files of units of the manifest, whose layout is to be held against the template. */
  readonly distributed: readonly { readonly head: Head; readonly unit: ManifestUnit }[];
}

/** Who was asked, who is missing or late, and what came twice, from strangers or in another version. */
export function returnsOf(manifest: Manifest, arrivals: readonly Arrival[]): Returns {
  const { units, strangers } = receivedUnits(manifest, arrivals.map(receivedFile));
  const byFile = new Map(arrivals.map((one) => [one.file, one]));
  const issues: ReturnIssue[] = [];
  const add = (
    kind: ReturnIssue["kind"],
    unit: ManifestUnit | null,
    more: Partial<ReturnIssue> = {},
  ): void => {
    issues.push({ kind, unit, file: null, at: null, expected: "", found: "", ...more });
  };
  const asked: Asked[] = [];
  const distributed: { head: Head; unit: ManifestUnit }[] = [];
  for (const { unit, state, files } of units) {
    const own = files.flatMap((file) => byFile.get(file) ?? []);
    const late = own.filter(({ day }) => manifest.deadline !== null && day > manifest.deadline);
    const onTime = manifest.deadline === null || own.length === 0 ? null : late.length < own.length;
    asked.push({
      ...{ name: unit.name, projects: unit.projects.length, files: new Set(files), onTime },
      usable: own.some(({ head }) => head !== null),
      blank: state === "blank",
    });
    if (state !== "returned") add(state, unit, { file: files[0] ?? null });
    if (onTime === false)
      for (const { file, day } of late)
        add("late", unit, { file, expected: manifest.deadline ?? "", found: day });
    if (own.length > 1)
      for (const { file } of own.slice(1)) add("double", unit, { file, expected: files[0] ?? "" });
    for (const { head, file } of own) {
      if (!head) continue;
      for (const issue of ownIssues(manifest, unit, { ...head, file })) issues.push(issue);
      if (versionIssue(manifest, head) === null) distributed.push({ head, unit });
    }
  }
  for (const file of strangers) add("stranger", null, { file });
  return { asked, issues, distributed };
}

/** What a workbook that came back says of itself that is not as it was distributed: whose it is, what it is made from, of when. */
export function ownIssues(manifest: Manifest, unit: ManifestUnit, head: Head): readonly ReturnIssue[] {
  const own = { unit, file: head.file, at: null };
  const named = renamed(head, unit, manifest);
  const other = versionIssue(manifest, head);
  return [
    ...(named
      ? [{ kind: "unit-renamed", ...own, at: named.at, expected: unit.name, found: named.text } as const]
      : []),
    ...(other ? [{ ...own, ...other }] : yearIssues(manifest, own, head)),
  ];
}

/** Forms that name another year than the one asked for. */
function yearIssues(
  { year: due }: Manifest,
  own: Pick<ReturnIssue, "unit" | "file">,
  { forms }: Head,
): readonly ReturnIssue[] {
  return forms.flatMap(({ year }): readonly ReturnIssue[] =>
    due === null || year === null || year.text === due
      ? []
      : [{ kind: "year", ...own, at: year.at, expected: due, found: year.text }],
  );
}

/** The unit that a department's form names, where it is not the one that the workbook was distributed to. */
function renamed(
  { distributed, forms }: Head,
  { name }: ManifestUnit,
  { id }: Pick<Manifest, "id">,
): HeadForm["unit"] {
  if (distributed?.distribution !== id) return null;
  const names = forms.flatMap(({ kind, unit }) => (kind === "department" && unit ? [unit] : []));
  return names.some(({ text: said }) => squeeze(said) === squeeze(name)) ? null : (names[0] ?? null);
}

/**
 * The template that was due and the one that came; of one template in two years, with the years. Nothing where it is the one.
 * Some programs drop one of the two marks: that of the distribution stands for its template. Without any nothing says what a
 * workbook was made from.
 */
function versionIssue(
  { id: distribution, template: { id }, year }: Manifest,
  { distributed, forms }: Head,
): Pick<ReturnIssue, "kind" | "expected" | "found"> | null {
  if (distributed === null) return { kind: "unmarked", expected: "", found: "" };
  if (distributed.distribution === distribution && (distributed.template ?? id) === id) return null;
  const found = distributed.template ?? "";
  const [of] = forms.flatMap((form) => form.year?.text ?? []);
  if (found !== id || year === null || of === undefined || of === year)
    return { kind: "version", expected: id, found };
  return { kind: "version", expected: `${id} ${year}`, found: `${found} ${of}` };
}

/** What a file says of itself. */
export function receivedFile({ head, blank = false, file, name }: Arrival): ReceivedFile {
  const said = head?.forms.flatMap(({ unit, department }) => [department, unit]) ?? [];
  const mark = head?.distributed;
  return {
    file,
    name,
    sha256: "",
    marks: mark ? [{ distribution: mark.distribution, unit: mark.unit, sheet: null }] : [],
    units: [...new Set(said.flatMap((one) => one?.text ?? []))],
    filled: head ? head.filled : blank ? false : null,
  };
}

/** What came back of what was distributed. */
export interface ComparedReturns {
  readonly asked: readonly Asked[];
  readonly issues: readonly ReturnIssue[];
}

/**
 * Holds what came back against the manifest: who, when, which version, and what was done to the template.
 *
 * @param layoutOf the sheets of a workbook as its extract has them
 */
export async function compareReturns(
  manifest: Manifest,
  arrivals: readonly Arrival[],
  layoutOf: (head: Head) => Promise<readonly ExtractedLayout[]>,
): Promise<ComparedReturns> {
  const { asked, issues, distributed } = returnsOf(manifest, arrivals);
  const all: ReturnIssue[] = [...issues];
  const told = new Set(issues.flatMap((issue) => (issue.kind === "year" ? placeKey(issue) : [])));
  for (const { head, unit } of distributed) {
    for (const issue of driftIssues(manifest, unit, head.file, await layoutOf(head))) {
      if (!told.has(placeKey(issue))) all.push(issue);
    }
  }
  return { asked, issues: all };
}

function placeKey({ file, at }: Pick<ReturnIssue, "file" | "at">): string {
  return JSON.stringify([file, at]);
}

/** Files in which a unit wrote the name of another one that was asked, and whose they are. */
export function misnamedFiles({ asked, issues }: ComparedReturns): ReadonlyMap<string, string> {
  const names = new Set(asked.map(({ name }) => squeeze(name)));
  return new Map(
    issues.flatMap(({ kind, unit, file, found }) => {
      const isMisnamed = kind === "unit-renamed" && names.has(squeeze(found));
      return isMisnamed && unit !== null && file !== null ? [[file, unit.name] as const] : [];
    }),
  );
}

/** A row for each issue, who is missing first. */
export function returnRows(issues: readonly ReturnIssue[], say: Translator): readonly TableRow[] {
  return issues.map(({ kind, unit, file, at, expected, found }) => [
    text(say(`consolidation.return.${kind}`)),
    text(unit?.code),
    text(unit?.name),
    text(expected),
    text(found),
    file === null ? BLANK : { kind: "source", file, at },
  ]);
}
