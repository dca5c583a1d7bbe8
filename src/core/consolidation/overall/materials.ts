import type { Sourced } from "../../evaluation/sourced";
import { formatCellRef } from "../../workbook/a1";
import { text } from "../cells";
import type { TableRow } from "../table";
import { squeeze } from "../../vocabulary/characters";
import type { WorkbookSnapshot } from "../../workbook/snapshot";

/** What only the bureau can say, from its sheet of materials; `null` where it says nothing. */
export interface OverallMaterials {
  /** The notice that evaluation was asked for by, with its number. */
  readonly basis: Sourced | null;
  /** Who consolidates, where the notice does not name it. */
  readonly bureau: Sourced | null;
  readonly date: Sourced | null;
  /** What will be done, in the order of the sheet. */
  readonly steps: readonly Sourced[];
}

export const NO_MATERIALS: OverallMaterials = { basis: null, bureau: null, date: null, steps: [] };

/** What each label of the sheet stands for, first match wins. */
const LABELS: readonly (readonly [RegExp, keyof OverallMaterials])[] = [
  [/依据|通知|^basis|^notice/i, "basis"],
  [/日期|^date/i, "date"],
  [/下一步|措施|工作打算|^(?:next)?step|^measure/i, "steps"],
  [/汇总单位|落款|^(?:财政)?单位(?:名称)?$|^bureau/i, "bureau"],
];

/** A line of materials: its label, what is said, and the cell. */
export interface MaterialLine extends Sourced {
  readonly label: string;
}

/** The lines of materials of a workbook: a known label, and words in the next cell that holds any. */
export function materialLines({ sheets }: WorkbookSnapshot): readonly MaterialLine[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row, index) => {
      const cells = (row ?? []).flatMap((cell, column) => {
        const said = cell?.text.trim() ?? "";
        return said === "" ? [] : [{ text: said, at: { sheet: name, row: index, column } }];
      });
      const [label, words] = cells;
      return label && words && topicOf(label.text) ? [{ label: label.text, ...words }] : [];
    }),
  );
}

/** A line of materials and the file that it is from. */
export interface GivenMaterial extends MaterialLine {
  readonly file: string;
}

/** A row for each line, so that what the report quotes stands in the consolidated workbook. */
export function materialRows(given: readonly GivenMaterial[]): readonly TableRow[] {
  return given.map(({ label, text: words, at, file }) => [
    text(label),
    text(words),
    { kind: "source", file, at: formatCellRef(at) },
  ]);
}

/** The lines as they stand in the consolidated workbook. */
export function placedMaterials(given: readonly GivenMaterial[], sheet: string): readonly MaterialLine[] {
  return given.map(({ label, text: words }, index) => ({
    label,
    text: words,
    at: { sheet, row: index + 1, column: 1 },
  }));
}

/** What lines of materials say. */
export function materialsOf(lines: readonly MaterialLine[]): OverallMaterials {
  const of = (topic: keyof OverallMaterials): readonly Sourced[] =>
    lines.filter(({ label }) => topicOf(label) === topic).map(({ text: words, at }) => ({ text: words, at }));
  return {
    basis: of("basis")[0] ?? null,
    bureau: of("bureau")[0] ?? null,
    date: of("date")[0] ?? null,
    steps: of("steps"),
  };
}

function topicOf(label: string): keyof OverallMaterials | undefined {
  const bare = squeeze(label);
  return LABELS.find(([pattern]) => pattern.test(bare))?.[1];
}
