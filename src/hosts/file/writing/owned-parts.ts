import { append } from "../../../core/common/many";
import { partKey } from "../package/part-names";
import type { SpreadsheetPackage } from "../package/spreadsheet-package";

/**
 * The parts that only this sheet uses: its drawing with its charts, and whatever was put on it. They go when the
 * sheet is replaced. A part that anything else refers to stays.
 */
export async function partsOnlyOf(source: SpreadsheetPackage, sheetPart: string): Promise<readonly string[]> {
  const targets = new Map<string, readonly string[]>();
  const targetsOf = async (part: string): Promise<readonly string[]> => {
    const key = partKey(part);
    const known = targets.get(key);
    if (known) return known;
    const found = (await source.relationships(part))
      .filter(({ external, target }) => !external && source.has(target))
      .map(({ target }) => target);
    targets.set(key, found);
    return found;
  };
  const reached = await closure([sheetPart], targetsOf);

  const usedElsewhere: string[] = [];
  for (const part of ["", ...source.partNames]) {
    if (reached.has(partKey(part)) || part.endsWith(".rels")) continue;
    for (const target of await targetsOf(part)) {
      if (partKey(target) !== partKey(sheetPart)) usedElsewhere.push(target);
    }
  }
  // What others reach through the sheet itself is still only the sheet's.
  const kept = await closure(usedElsewhere, (part) =>
    partKey(part) === partKey(sheetPart) ? Promise.resolve([]) : targetsOf(part),
  );
  return [...reached].filter(([key]) => key !== partKey(sheetPart) && !kept.has(key)).map(([, part]) => part);
}

/** All parts that can be reached from these, themselves included. */
async function closure(
  from: readonly string[],
  targetsOf: (part: string) => Promise<readonly string[]>,
): Promise<ReadonlyMap<string, string>> {
  const reached = new Map<string, string>();
  const pending = [...from];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (reached.has(partKey(part))) continue;
    reached.set(partKey(part), part);
    append(pending, await targetsOf(part));
  }
  return reached;
}
