import type { Evaluation } from "../evaluation/evaluation";
import { squeeze } from "../vocabulary/characters";
import type { Manifest, ManifestUnit } from "./manifest";
import type { UnitMark } from "./unit-mark";

/** What a file that came back says of itself. */
export interface ReceivedFile {
  readonly file: string;
  /** Last part of its path. */
  readonly name: string;
  readonly sha256: string;
  readonly marks: readonly UnitMark[];
  /** Units that its forms name. */
  readonly units: readonly string[];
  /** Whether a result of anything is filled in; `null` of a file that cannot be used. */
  readonly filled: boolean | null;
}

/** How far a unit has come. `blank`: its workbook came back without any result. `unread`: what came from it cannot be used. */
export type UnitState = "returned" | "blank" | "unread" | "missing";

export interface ReceivedUnit {
  readonly unit: ManifestUnit;
  readonly state: UnitState;
  readonly files: readonly string[];
}

export interface Received {
  /** Of the manifest, in its order. */
  readonly units: readonly ReceivedUnit[];
  /** Files that belong to no unit of the manifest. */
  readonly strangers: readonly string[];
}

/** Which units have handed in. A workbook is known by its mark, else by its hash, its name, or the unit that it names. */
export function receivedUnits(manifest: Manifest, files: readonly ReceivedFile[]): Received {
  const ownerOf = ownersIn(manifest);
  const byUnit = new Map<string, ReceivedFile[]>();
  const strangers: string[] = [];
  for (const file of files) {
    const unit = ownerOf(file);
    if (unit === undefined) strangers.push(file.file);
    else byUnit.set(unit.id, [...(byUnit.get(unit.id) ?? []), file]);
  }
  const units = manifest.units.map((unit): ReceivedUnit => {
    const own = byUnit.get(unit.id) ?? [];
    return { unit, state: stateOf(own, unit), files: own.map(({ file }) => file) };
  });
  return { units, strangers };
}

function stateOf(own: readonly ReceivedFile[], unit: ManifestUnit): UnitState {
  if (own.length === 0) return "missing";
  if (own.some(({ filled, sha256 }) => filled === true && sha256 !== unit.sha256)) return "returned";
  return own.some(({ filled }) => filled !== null) ? "blank" : "unread";
}

/** Tells whose a file is. */
export function ownersIn(manifest: Manifest): (file: ReceivedFile) => ManifestUnit | undefined {
  const indexed = (keyOf: (unit: ManifestUnit) => string): ReadonlyMap<string, ManifestUnit | null> => {
    const map = new Map<string, ManifestUnit | null>();
    // What two units share tells neither.
    for (const unit of manifest.units) map.set(keyOf(unit), map.has(keyOf(unit)) ? null : unit);
    return map;
  };
  const byId = indexed(({ id }) => id);
  const byHash = indexed(({ sha256 }) => sha256);
  const byFile = indexed(({ file }) => stemKey(file));
  const byName = indexed(({ name }) => nameKey(name));
  return ({ marks, sha256, name, units }) => {
    const found = [
      ...marks.filter(({ distribution }) => distribution === manifest.id).map(({ unit }) => byId.get(unit)),
      byHash.get(sha256),
      byFile.get(stemKey(name)),
      ...units.map((unit) => byName.get(nameKey(unit))),
    ];
    return found.find((unit) => unit !== null && unit !== undefined) ?? undefined;
  };
}

/** A workbook may come back in another format, under its name. */
function stemKey(file: string): string {
  return nameKey(file.replace(/\.[^.]+$/, ""));
}

function nameKey(name: string): string {
  return squeeze(name.normalize("NFC")).toLowerCase();
}

/** What the forms of a workbook say of who filled them in and whether anybody did. */
export function filledBy(evaluations: readonly Evaluation[]): {
  readonly units: readonly string[];
  readonly filled: boolean;
} {
  const units = evaluations.flatMap(({ info }) =>
    info
      .filter(({ role }) => role === "department" || role === "implementing-unit")
      .map(({ value }) => value.text.trim()),
  );
  return {
    units: [...new Set(units)].filter((unit) => unit !== ""),
    filled: evaluations.some(
      ({ indicators, workItems, baseFacts }) =>
        indicators.some(({ actual }) => actual !== null) || workItems.length > 0 || baseFacts.length > 0,
    ),
  };
}
