import type { FontPicture } from "./picture";

/** A chart as a person finds it; see {@link WorkbookPicture}. Weights and sizes are in points. */
export interface ChartPicture {
  /** What it shows, for people who cannot see it. */
  readonly altText: string | null;
  /** Cells that it covers, as a range. */
  readonly position: string;
  /** How it follows cells that are moved or resized. */
  readonly placement: string | null;
  readonly title: TitlePicture | null;
  readonly legend: LegendPicture | null;
  readonly ground: string | null;
  readonly outline: StrokePicture | null;
  readonly roundedCorners: boolean;
  /** Words that have no font of their own. */
  readonly font: FontPicture;
  readonly hiddenRowsCount: boolean;
  readonly blanks: string;
  /** In the order in which they are drawn. */
  readonly series: readonly SeriesPicture[];
  readonly axes: {
    /** `null` on radar charts, which have their names around them. */
    readonly category: AxisPicture | null;
    readonly value: AxisPicture;
    readonly secondary: AxisPicture | null;
    /** What files say of the names around a radar chart. */
    readonly around: AxisPicture | null;
    readonly secondaryCategoryShown: boolean;
  };
}

/** How words run: `turned` from bottom to top, `upright` one character below the other. */
export type Direction = "level" | "turned" | "upright";

export interface TitlePicture {
  readonly text: string;
  readonly overlay: boolean;
  readonly direction: Direction;
  readonly font: FontPicture;
}

export interface LegendPicture {
  readonly side: string;
  readonly overlay: boolean;
  readonly font: FontPicture;
}

export interface StrokePicture {
  readonly color: string;
  readonly weight: number;
  readonly dash: string;
}

export interface SeriesPicture {
  readonly type: string;
  readonly grouping: "side by side" | "stacked";
  readonly axis: "primary" | "secondary";
  /** Absolute references. */
  readonly name: string;
  readonly categories: string;
  readonly values: string;
  /** `1F4E79`, or `1F4E79 hatched`; `null` for lines. */
  readonly fill: string | null;
  readonly stroke: StrokePicture | null;
  readonly marker: MarkerPicture | null;
  readonly smooth: boolean;
  /** `null` for lines. */
  readonly columns: { readonly gap: number; readonly overlap: number; readonly inverts: boolean } | null;
  readonly labels: LabelsPicture | null;
}

export interface MarkerPicture {
  readonly symbol: string;
  readonly size: number;
  readonly fill: string;
  readonly stroke: string;
}

export interface LabelsPicture {
  readonly place: string;
  /** Those of single points that stand elsewhere: `2: below`. */
  readonly places: readonly string[];
  /** `null` follows the cells. */
  readonly numberFormat: string | null;
  readonly shows: readonly string[];
  readonly font: FontPicture;
  readonly fill: string | null;
}

export interface AxisPicture {
  readonly title: TitlePicture | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly step: number | null;
  /** `null` follows the cells. */
  readonly numberFormat: string | null;
  readonly reversed: boolean;
  readonly ticks: string;
  readonly labels: string;
  readonly line: StrokePicture | null;
  readonly grid: StrokePicture | null;
  readonly font: FontPicture;
  /** Where it crosses the other axis: at the end of it, or where Excel sees fit. */
  readonly crosses: "end" | "automatic";
}
