/** One thing that is not the same in two pictures. `undefined` on a side where it is missing. */
export interface Difference {
  /** Where it is: sheet, cell and property, or the like, from the outside in. */
  readonly path: readonly string[];
  readonly file: unknown;
  readonly excel: unknown;
}

/** Everything that differs between what the file host and what the Excel host made. */
export function differencesBetween(file: unknown, excel: unknown): readonly Difference[] {
  const found: Difference[] = [];
  collect(file, excel, [], found);
  return found;
}

function collect(file: unknown, excel: unknown, path: string[], found: Difference[]): void {
  if (Object.is(file, excel)) return;
  if (!isTree(file) || !isTree(excel)) {
    found.push({ path: [...path], file, excel });
    return;
  }
  const more = Object.keys(excel).filter((key) => !(key in file));
  for (const key of [...Object.keys(file), ...more]) {
    path.push(key);
    collect(file[key], excel[key], path, found);
    path.pop();
  }
}

/** What differs between an earlier and a later picture of the same workbook, in words; nothing where nothing changed. */
export function changesBetween(earlier: unknown, later: unknown): readonly string[] {
  return differencesBetween(earlier, later).map(
    ({ path, file, excel }) => `${path.join(" / ")}: ${print(file)} before, ${print(excel)} after`,
  );
}

/** `绩效自评报告 / cells / B3 / format / font / size: 11 in the file, 12 in Excel`. */
export function describeDifference({ path, file, excel }: Difference): string {
  return `${path.join(" / ")}: ${print(file)} in the file, ${print(excel)} in Excel`;
}

/** Longer values are cut: a whole sheet may be missing on one side. */
const LONGEST = 120;

function print(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
