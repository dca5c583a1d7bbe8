import { ownersIn, type Manifest, type ManifestUnit } from "../distribution";
import { squeeze } from "../vocabulary/characters";
import type { ExtractedLayout } from "./extract";
import { driftIssues, isMadeFrom } from "./returned-sheets";
import { ownIssues, receivedFile, type Arrival, type ReturnIssue } from "./returns";

/** A workbook that came back from a unit, and how it differs from what was distributed. */
export interface ReturnedWorkbook {
  readonly unit: ManifestUnit;
  readonly issues: readonly ReturnIssue[];
}

type Owners = ReturnType<typeof ownersIn>;

/** Whose files are, by their manifests: workbooks are looked at one by one. */
const OWNERS = new WeakMap<Manifest, Owners>();

/**
 * Holds one workbook against the manifest. A workbook without the mark of its distribution is judged by what stands in it: one
 * that has the words of the template is made from it. Of names only that of another unit is told, since units may be renamed.
 *
 * @returns `null` for a workbook of none of the units
 */
export function returnedWorkbook(
  manifest: Manifest,
  arrival: Arrival,
  layout: readonly ExtractedLayout[],
): ReturnedWorkbook | null {
  const ownerOf = OWNERS.get(manifest) ?? ownersIn(manifest);
  OWNERS.set(manifest, ownerOf);
  const unit = ownerOf(receivedFile(arrival));
  const { head } = arrival;
  if (unit === undefined || head === null) return null;
  const own = ownIssues(manifest, unit, head).filter((issue) => !isNewName(manifest, issue));
  const version = own.find(({ kind }) => kind === "version" || kind === "unmarked");
  const others = own.filter((issue) => issue !== version);
  const isUnknown = version?.kind === "unmarked";
  const isOther = version !== undefined && !(isUnknown && isMadeFrom(manifest, unit, layout));
  if (isOther) {
    const expected = isUnknown ? manifest.template.id : version.expected;
    return { unit, issues: [...others, { ...version, kind: "version", expected }] };
  }
  const told = new Set(others.flatMap(({ kind, at }) => (kind === "year" ? [at] : [])));
  const drifts = driftIssues(manifest, unit, head.file, layout).filter(({ at }) => !told.has(at));
  return { unit, issues: [...others, ...drifts] };
}

function isNewName({ units }: Manifest, { kind, found }: ReturnIssue): boolean {
  return kind === "unit-renamed" && !units.some(({ name }) => squeeze(name) === squeeze(found));
}
