import type { CellRange } from "../../../src/core/workbook/a1";
import type { AxisModel, ChartModel, ChartTextModel, SeriesModel, ShapeModel } from "../model/chart";
import type { DataLabelsModel, GridlinesModel, LegendModel, LineModel, PlotAreaModel } from "../model/chart";
import type { HeaderFooterModel } from "../model/page";
import type { NameModel, SheetModel, TableModel } from "../model/sheet";
import type { WorkbookModel } from "../model/workbook";
import { HostObject } from "../protocol/object-class";

/** What the members of classes work on: a part of the model, and the workbook it belongs to. */
export class SheetTarget {
  constructor(
    readonly book: WorkbookModel,
    readonly sheet: SheetModel,
  ) {}

  get exists(): boolean {
    return this.book.sheets.includes(this.sheet);
  }
}

/** One or more areas of a sheet. A Range has exactly one. */
export class AreasTarget extends SheetTarget {
  constructor(
    book: WorkbookModel,
    sheet: SheetModel,
    readonly areas: readonly CellRange[],
  ) {
    super(book, sheet);
  }
}

export class RangeTarget extends AreasTarget {
  constructor(
    book: WorkbookModel,
    sheet: SheetModel,
    readonly area: CellRange,
  ) {
    super(book, sheet, [area]);
  }
}

/** One side of the cells of an area, by its name in `Excel.BorderIndex`. */
export class BorderTarget extends AreasTarget {
  constructor(
    of: AreasTarget,
    readonly side: string,
  ) {
    super(of.book, of.sheet, of.areas);
  }
}

export class TableTarget extends SheetTarget {
  constructor(
    book: WorkbookModel,
    sheet: SheetModel,
    readonly table: TableModel,
  ) {
    super(book, sheet);
  }

  override get exists(): boolean {
    return super.exists && this.sheet.tables.includes(this.table);
  }
}

/** The filter of a sheet's list, or of a table. */
export class FilterTarget extends SheetTarget {
  constructor(
    of: SheetTarget,
    readonly table?: TableModel,
  ) {
    super(of.book, of.sheet);
  }

  get area(): CellRange | undefined {
    return this.table ? this.table.area : this.sheet.filter;
  }
}

/** Names of the workbook, or of one sheet. */
export class NamesTarget {
  constructor(
    readonly book: WorkbookModel,
    readonly sheet: SheetModel | undefined,
  ) {}

  get names(): NameModel[] {
    return this.sheet ? this.sheet.names : this.book.names;
  }
}

export class NameTarget extends NamesTarget {
  constructor(
    of: NamesTarget,
    readonly name: NameModel,
  ) {
    super(of.book, of.sheet);
  }

  get exists(): boolean {
    return this.names.includes(this.name);
  }
}

export class HeaderFooterTarget extends SheetTarget {
  constructor(
    of: SheetTarget,
    readonly texts: HeaderFooterModel,
  ) {
    super(of.book, of.sheet);
  }
}

export class ChartTarget extends SheetTarget {
  constructor(
    of: SheetTarget,
    readonly chart: ChartModel,
  ) {
    super(of.book, of.sheet);
  }

  override get exists(): boolean {
    return super.exists && this.sheet.charts.includes(this.chart);
  }
}

export class SeriesTarget extends ChartTarget {
  constructor(
    of: ChartTarget,
    readonly series: SeriesModel,
  ) {
    super(of, of.chart);
  }

  override get exists(): boolean {
    return super.exists && this.chart.series.includes(this.series);
  }
}

/** A point of a series by its position. */
export class PointTarget extends SeriesTarget {
  constructor(
    of: SeriesTarget,
    readonly point: number,
  ) {
    super(of, of.series);
  }
}

/** A part of a chart that has its own members: an axis, a title, a line. */
export class ChartPartTarget<Part> extends ChartTarget {
  constructor(
    of: ChartTarget,
    readonly part: Part,
  ) {
    super(of, of.chart);
  }
}

export function workbookObject(book: WorkbookModel): HostObject {
  return new HostObject("Workbook", book);
}

export function worksheetObject(book: WorkbookModel, sheet: SheetModel): HostObject {
  return new HostObject("Worksheet", new SheetTarget(book, sheet));
}

export function rangeObject(of: SheetTarget, area: CellRange): HostObject {
  return new HostObject("Range", new RangeTarget(of.book, of.sheet, area));
}

export function rangeAreasObject(of: SheetTarget, areas: readonly CellRange[]): HostObject {
  return new HostObject("RangeAreas", new AreasTarget(of.book, of.sheet, areas));
}

export function chartObject(of: SheetTarget, chart: ChartModel): HostObject {
  return new HostObject("Chart", new ChartTarget(of, chart));
}

/** Classes of chart parts by the model they show. */
interface ChartParts {
  ChartAxis: AxisModel;
  ChartAxisFormat: ShapeModel;
  ChartAxisTitle: ChartTextModel;
  ChartAxisTitleFormat: ShapeModel;
  ChartAreaFormat: ShapeModel;
  ChartBorder: LineModel;
  ChartDataLabelFormat: ShapeModel;
  ChartDataLabels: DataLabelsModel;
  ChartFill: ShapeModel;
  ChartFont: ShapeModel;
  ChartGridlines: GridlinesModel;
  ChartGridlinesFormat: GridlinesModel;
  ChartLegend: LegendModel;
  ChartLegendFormat: ShapeModel;
  ChartLineFormat: LineModel;
  ChartPlotArea: PlotAreaModel;
  ChartPlotAreaFormat: ShapeModel;
  ChartSeriesFormat: ShapeModel;
  ChartTitle: ChartTextModel;
  ChartTitleFormat: ShapeModel;
}

/** A part of a chart as an object of its class. */
export function chartPart<C extends keyof ChartParts>(
  className: C,
  of: ChartTarget,
  part: ChartParts[C],
): HostObject {
  return new HostObject(className, new ChartPartTarget(of, part));
}
