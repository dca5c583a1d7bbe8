import { fnv1a64 } from "../proof/fingerprint";
import { fileNameOf } from "../publishing/file-name";
import type { Locale } from "../common/locale";
import type { ListedUnit } from "./unit-list";

/** Digits of an id that tell files of one name apart. */
const SUFFIX = 6;
/** Names that Windows keeps for devices, whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Id of a unit: from its code, or from its name where it has none. */
export function unitId({ code, name }: Pick<ListedUnit, "code" | "name">): string {
  return fnv1a64(code === null ? `name ${name}` : `code ${code}`);
}

/** Id of what is distributed: the same for every list of units and every deadline. */
export function distributionId(of: {
  readonly template: string;
  readonly packVersion: string;
  readonly year: string | null;
  readonly locale: Locale;
}): string {
  return fnv1a64(JSON.stringify([of.template, of.packVersion, of.year, of.locale]));
}

/** Names of the units' files, no two of which any system takes for one. They do not depend on the order of the list. */
export function unitFiles(units: readonly Pick<ListedUnit, "code" | "name">[]): readonly string[] {
  const plain = units.map(({ code, name }) => {
    const stem = fileNameOf(`${code ?? ""}${name}`.replace(/\p{Extended_Pictographic}/gu, ""));
    return stem === "" || RESERVED.test(stem) ? `_${stem}` : stem;
  });
  const counts = new Map<string, number>();
  for (const stem of plain) counts.set(keyOf(stem), (counts.get(keyOf(stem)) ?? 0) + 1);
  return plain.map((stem, index) => {
    const unit = units[index];
    const isAlone = counts.get(keyOf(stem)) === 1 && stem !== "_";
    return `${stem}${isAlone || !unit ? "" : `-${unitId(unit).slice(0, SUFFIX)}`}.xlsx`;
  });
}

function keyOf(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
