import type { CellRange, CellRef, RangeRef } from "./a1";
import type { SheetVisibility } from "./snapshot";

/**
 * A WorkbookPlan says, as serialisable data, what a host must write. It adds or replaces sheets that Jiyan owns
 * and edits single cells of the user's sheets; it never deletes or restyles what it does not own. The file host
 * and the Excel host must make the same workbook from the same plan.
 */
export interface WorkbookPlan {
  readonly sheets: readonly PlannedSheet[];
  /** Fixes the person asked for, on the user's own sheets. Formats of the cells stay. */
  readonly edits: readonly CellEdit[];
  /** Cell styles by the names that cells of this plan use. */
  readonly styles: Readonly<Record<string, CellStyle>>;
}

/** What a sheet is for. It is the key of the ownership marker: a sheet with the marker may be replaced, no other. */
export type OwnedSheetRole = "report" | "tables" | "findings" | "ledger" | "baseline";

/** `materials` and `charts` are handed over: from the moment that they are written they are the person's. */
export type SheetRole = OwnedSheetRole | "materials" | "charts";

/** A sheet to add, or to replace where the workbook has one that Jiyan owns in this role. */
export interface PlannedSheet {
  readonly role: SheetRole;
  /** Final name, already free in the workbook (or the name of the owned sheet that is replaced). */
  readonly name: string;
  /**
   * Name of the hidden defined name that marks the sheet as Jiyan's; it refers to the sheet's cell A1. `null` for a sheet
   * that is handed over: it carries no mark, is always added, and no plan replaces it.
   */
  readonly marker: string | null;
  /**
   * Name, free in the workbook, under which the sheet that this one replaces stays as the person's own, with all that is on
   * it; absent, it is replaced. Where there is none to replace it says nothing.
   */
  readonly former?: string;
  readonly visibility: SheetVisibility;
  /** Column widths in characters of the default font, from column A. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly PlannedRow[];
  readonly merges: readonly CellRange[];
  readonly charts: readonly PlannedChart[];
  readonly page: PageSetup;
  /** Rows at the top that stay in view; 0 for none. */
  readonly frozenRows: number;
  readonly showGridLines: boolean;
  /** RGB `RRGGBB` of the sheet tab. */
  readonly tabColor?: string;
}

export interface PlannedRow {
  /** Height in points; absent means the row fits its text. */
  readonly height?: number;
  /** The row is not the last of a printed page, as far as a page can hold what is kept together. */
  readonly keepWithNext?: boolean;
  readonly cells: readonly (PlannedCell | null)[];
}

export interface PlannedCell {
  /** Text is always written as text, whatever its first character is. `null` keeps only the style. */
  readonly value: string | number | boolean | null;
  /** A key of `WorkbookPlan.styles`. */
  readonly style: string;
  readonly link?: CellLink;
}

/** A link inside the workbook. */
export interface CellLink {
  readonly to: CellRef;
  readonly tooltip?: string;
}

export interface CellStyle {
  readonly font: {
    /** Font family as in Excel's font list; hosts write it for Latin and East Asian text alike. */
    readonly name: string;
    /** Points. */
    readonly size: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    /** RGB `RRGGBB`. */
    readonly color?: string;
  };
  /** RGB `RRGGBB`. */
  readonly fill?: string;
  readonly border?: Partial<Record<"top" | "bottom" | "left" | "right", BorderLine>>;
  /** `centerContinuous` centres over the empty cells to the right (跨列居中) without merging; such text never wraps. */
  readonly horizontal?: "left" | "center" | "right" | "justify" | "centerContinuous";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** Indent steps (one step is about one CJK character). */
  readonly indent?: number;
  /** Number format in en-US codes; absent for General. */
  readonly numberFormat?: string;
}

export interface BorderLine {
  readonly line: "hair" | "thin" | "medium";
  /** RGB `RRGGBB`. */
  readonly color: string;
}

/** How a sheet is printed. */
export interface PageSetup {
  readonly orientation: "portrait" | "landscape";
  readonly paper: "A3" | "A4";
  /** Centimetres. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  /** Scale so that all columns fit one page across, or as many as {@link pagesAcross}; the number of pages down is free. */
  readonly fitToWidth: boolean;
  /** Absent is one. Only the file host heeds it, of sheets that are streamed. */
  readonly pagesAcross?: number;
  readonly centerHorizontally: boolean;
  /**
   * Whether its pages are counted on from those of the sheet before it, where both are printed together. Absent, they are
   * numbered from 1.
   */
  readonly countsOn?: boolean;
  /** Header and footer in three parts. Plain text; the tokens `{page}` and `{pages}` stand for page numbers. */
  readonly header?: HeaderFooter;
  readonly footer?: HeaderFooter;
  /** Rows repeated on each printed page, zero-based, both included. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** Printed range; absent prints everything. */
  readonly printArea?: CellRange;
}

export interface HeaderFooter {
  readonly left?: string;
  readonly center?: string;
  readonly right?: string;
}

/** A native chart. All series are bound to cells; nothing is a literal. */
export interface PlannedChart {
  /** Stable within the plan, e.g. `budget`. Hosts use it as the chart's name with the prefix `Jiyan_`. */
  readonly id: string;
  readonly title: string;
  /** What the chart shows, for people who cannot see it. */
  readonly altText: string;
  /** The cells of its own sheet that the chart covers. */
  readonly anchor: CellRange;
  readonly groups: readonly ChartGroup[];
  readonly legend: "bottom" | "right" | "none";
  readonly axes: {
    readonly category?: ChartAxis;
    readonly value?: ChartAxis;
    readonly secondary?: ChartAxis;
  };
}

/** Series drawn in one way. A column group and a line group together make a combination chart. */
export interface ChartGroup {
  readonly type: "column" | "bar" | "line" | "radar";
  readonly axis: "primary" | "secondary";
  readonly stacking?: "clustered" | "stacked";
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  /** One cell with the series name. */
  readonly name: RangeRef;
  readonly categories: RangeRef;
  readonly values: RangeRef;
  /** RGB `RRGGBB`. */
  readonly color: string;
  readonly dataLabels: boolean;
  /** Points of a line, by their positions from 0, whose labels stand below them, where the line leaves room; others stand above. */
  readonly labelsBelow?: readonly number[];
  /** Number format of values and labels, en-US. */
  readonly numberFormat?: string;
  /** A thin line without markers, e.g. the 100 % line. */
  readonly reference?: boolean;
  /** Dashed line or pattern, so that series differ in greyscale too. */
  readonly dashed?: boolean;
}

export interface ChartAxis {
  readonly title?: string;
  /** Ends of the scale; nothing on an axis of categories. */
  readonly min?: number;
  readonly max?: number;
  readonly numberFormat?: string;
  /** The other way round: categories from top to bottom (bar charts read like a list), values from the right. */
  readonly reversed?: boolean;
}

/** A new constant for one cell of a user's sheet. */
export interface CellEdit {
  readonly at: CellRef;
  /** Text is written as text, numbers as numbers; `null` clears the content. */
  readonly value: string | number | null;
}
