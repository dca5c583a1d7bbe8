import type { CellStyle, WorkbookPlan } from "../../../core/workbook/plan";
import { looksLikeFormula } from "../../../core/workbook/text";
import { RELATIONSHIP_TYPE } from "../package/namespaces";
import { CONTENT_TYPE } from "./content-types";
import { InvalidPlanError } from "../../../core/workbook/invalid-plan";
import { digitPixels } from "./digit-width";
import type { PackageDraft } from "./package-draft";
import { folderOf } from "./part-paths";
import { alignmentNode, borderNode, fillNode, fontNode, node } from "./style-nodes";
import { StyleSheet } from "./style-sheet";
import type { PartRelationships } from "./part-relationships";
import type { StyleIndex } from "./worksheet-xml";

/** Formats that Excel knows by number and never lists (ECMA-376 part 1, 18.8.30). */
const BUILT_IN_FORMATS: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};

/** Where the styles of a plan are in a workbook. */
export interface MergedStyles {
  readonly styles: StyleIndex;
  /** Pixels of a digit of the workbook's default font. */
  readonly digitPixels: number;
}

const QUOTED = "\u0000quoted";

/**
 * Adds the styles that the plan's cells use to the workbook's style sheet and returns where they are. Formats that
 * are already there are used again, so writing the same plan once more adds nothing.
 */
export async function mergeStyles(
  draft: PackageDraft,
  relationships: PartRelationships,
  types: Map<string, string>,
  plan: WorkbookPlan,
): Promise<MergedStyles> {
  const workbookFolder = folderOf(draft.source.workbookPart);
  const relationship = relationships.ofType("/styles");
  const part = relationship?.target ?? `${workbookFolder}styles.xml`;
  const source = draft.source.has(part) ? await draft.source.text(part) : "";

  const sheet = new StyleSheet(part, source);
  const used = usedStyles(plan);
  const indexes = new Map(
    [...used].map(([key, entry]) => [key, formatIndex(sheet, entry.style, entry.quoted)]),
  );
  const text = sheet.print();
  if (text !== source) draft.patch(part, text);
  if (source === "") types.set(part, CONTENT_TYPE.styles);
  if (!relationship) relationships.add(RELATIONSHIP_TYPE.styles, part);

  const styles: StyleIndex = (style, quoted) => {
    const index = indexes.get(quoted ? style + QUOTED : style);
    if (index === undefined) throw new InvalidPlanError(`no style ${style}`);
    return index;
  };
  return { styles, digitPixels: digitPixels(sheet.defaultFont()) };
}

function usedStyles(plan: WorkbookPlan): ReadonlyMap<string, { style: CellStyle; quoted: boolean }> {
  const used = new Map<string, { style: CellStyle; quoted: boolean }>();
  for (const sheet of plan.sheets) {
    for (const row of sheet.rows) {
      for (const cell of row.cells) {
        const style = cell && plan.styles[cell.style];
        if (!style) continue;
        const quoted = looksLikeFormula(cell.value);
        const key = quoted ? cell.style + QUOTED : cell.style;
        if (!used.has(key)) used.set(key, { style, quoted });
      }
    }
  }
  return used;
}

function formatIndex(sheet: StyleSheet, style: CellStyle, quoted: boolean): number {
  const { numberFormat = "General" } = style;
  const numFmtId = BUILT_IN_FORMATS[numberFormat] ?? sheet.numberFormatId(numberFormat);
  const fontId = sheet.indexOf("fonts", fontNode(style.font));
  const fillId = sheet.indexOf("fills", fillNode(style.fill));
  const borderId = sheet.indexOf("borders", borderNode(style.border));
  const alignment = alignmentNode(style);
  const apply = (on: boolean) => (on ? 1 : undefined);
  const format = node(
    "xf",
    {
      numFmtId,
      fontId,
      fillId,
      borderId,
      xfId: sheet.normalStyleId(),
      quotePrefix: apply(quoted),
      applyNumberFormat: apply(numFmtId !== 0),
      applyFont: 1,
      applyFill: apply(style.fill !== undefined),
      applyBorder: apply(style.border !== undefined),
      applyAlignment: apply(alignment !== undefined),
    },
    alignment,
  );
  return sheet.indexOf("cellXfs", format);
}
