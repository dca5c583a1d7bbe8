import { CHART_NAME_PREFIX } from "../../../core/workbook/ownership";
import type { Attachment } from "../../../core/workbook/snapshot";
import type { SpreadsheetPackage } from "./spreadsheet-package";

/** What the relationships of a sheet lead to, by the ends of their types. Jiyan's sheets have drawings of charts only. */
const BY_TYPE: readonly (readonly [ending: RegExp, attachment: Attachment])[] = [
  [/\/(?:comments|threadedComment)$/, "comment"],
  [/\/table$/, "table"],
  [/\/pivotTable$/, "pivot-table"],
  [/\/image$/, "picture"],
  [/\/(?:oleObject|package|control|ctrlProp)$/, "drawing"],
];

/** What a person put on a sheet of Jiyan's beside its cells: each kind once. Jiyan's own charts are told by their names. */
export async function attachmentsOf(
  source: SpreadsheetPackage,
  part: string,
): Promise<readonly Attachment[]> {
  const found = new Set<Attachment>();
  for (const { type, target, external } of await source.relationships(part)) {
    for (const [ending, attachment] of BY_TYPE) if (ending.test(type)) found.add(attachment);
    if (!type.endsWith("/drawing") || external || !source.has(target)) continue;
    for (const attachment of drawn(await source.text(target))) found.add(attachment);
  }
  return [...found];
}

function* drawn(drawing: string): Generator<Attachment> {
  const names = [...drawing.matchAll(/<(?:[\w.-]+:)?cNvPr\s[^>]*?\bname\s*=\s*["']([^"']*)/g)];
  const foreign = names.filter(([, name = ""]) => !name.startsWith(CHART_NAME_PREFIX)).length;
  const pictures = [...drawing.matchAll(/<(?:[\w.-]+:)?pic[\s>]/g)].length;
  if (pictures > 0) yield "picture";
  if (foreign > pictures) yield "drawing";
}
