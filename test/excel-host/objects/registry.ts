import type { AnyClass } from "../protocol/object-class";
import { notImplemented } from "../protocol/errors";
import {
  chartAreaFormatClass,
  chartAxisFormatClass,
  chartAxisTitleFormatClass,
  chartBorderClass,
  chartDataLabelFormatClass,
  chartFillClass,
  chartFontClass,
  chartLegendFormatClass,
  chartLineFormatClass,
  chartPlotAreaFormatClass,
  chartSeriesFormatClass,
  chartTitleFormatClass,
} from "./chart-formats";
import { chartAxesClass, chartAxisClass, chartGridlinesClass, chartGridlinesFormatClass } from "./chart-axes";
import {
  chartAxisTitleClass,
  chartDataLabelsClass,
  chartLegendClass,
  chartPlotAreaClass,
  chartTitleClass,
} from "./chart-parts";
import { chartDataLabelClass, chartPointClass, chartPointsCollectionClass } from "./chart-points";
import { chartSeriesClass, chartSeriesCollectionClass } from "./chart-series";
import { chartClass, chartCollectionClass } from "./charts";
import { functionResultClass, functionsClass } from "./functions";
import { namedItemClass, namedItemCollectionClass } from "./names";
import { pageBreakClass, pageBreakCollectionClass } from "./page-breaks";
import { headerFooterClass, headerFooterGroupClass, pageLayoutClass } from "./page-layout";
import { rangeClass } from "./range";
import { rangeBorderClass, rangeBorderCollectionClass } from "./range-borders";
import { rangeAreasClass, rangeCollectionClass } from "./range-areas";
import { formatProtectionClass, rangeFillClass, rangeFontClass, rangeFormatClass } from "./range-format";
import { addinInternalServiceClass } from "./services";
import {
  autoFilterClass,
  freezePanesClass,
  pivotTableCollectionClass,
  settingClass,
  settingCollectionClass,
  workbookProtectionClass,
  worksheetProtectionClass,
} from "./sheet-settings";
import { styleClass, styleCollectionClass, styleFillClass, styleFontClass } from "./styles";
import {
  tableClass,
  tableCollectionClass,
  tableScopedCollectionClass,
  workbookTableCollectionClass,
} from "./tables";
import { applicationClass, runtimeClass, workbookClass, workbookCreatedClass } from "./workbook";
import { worksheetClass } from "./worksheet";
import { worksheetCollectionClass } from "./worksheets";

/** Every class that the host has, by the name that objects carry. */
export const CLASSES: Readonly<Record<string, AnyClass>> = {
  AddinInternalService: addinInternalServiceClass,
  Application: applicationClass,
  AutoFilter: autoFilterClass,
  Chart: chartClass,
  ChartAreaFormat: chartAreaFormatClass,
  ChartAxes: chartAxesClass,
  ChartAxis: chartAxisClass,
  ChartAxisFormat: chartAxisFormatClass,
  ChartAxisTitle: chartAxisTitleClass,
  ChartAxisTitleFormat: chartAxisTitleFormatClass,
  ChartBorder: chartBorderClass,
  ChartCollection: chartCollectionClass,
  ChartDataLabelFormat: chartDataLabelFormatClass,
  ChartDataLabel: chartDataLabelClass,
  ChartDataLabels: chartDataLabelsClass,
  ChartFill: chartFillClass,
  ChartFont: chartFontClass,
  ChartGridlines: chartGridlinesClass,
  ChartGridlinesFormat: chartGridlinesFormatClass,
  ChartLegend: chartLegendClass,
  ChartLegendFormat: chartLegendFormatClass,
  ChartLineFormat: chartLineFormatClass,
  ChartPlotArea: chartPlotAreaClass,
  ChartPlotAreaFormat: chartPlotAreaFormatClass,
  ChartPoint: chartPointClass,
  ChartPointsCollection: chartPointsCollectionClass,
  ChartSeries: chartSeriesClass,
  ChartSeriesCollection: chartSeriesCollectionClass,
  ChartSeriesFormat: chartSeriesFormatClass,
  ChartTitle: chartTitleClass,
  ChartTitleFormat: chartTitleFormatClass,
  FormatProtection: formatProtectionClass,
  FunctionResult: functionResultClass,
  Functions: functionsClass,
  HeaderFooter: headerFooterClass,
  HeaderFooterGroup: headerFooterGroupClass,
  NamedItem: namedItemClass,
  NamedItemCollection: namedItemCollectionClass,
  PageBreak: pageBreakClass,
  PageBreakCollection: pageBreakCollectionClass,
  PageLayout: pageLayoutClass,
  PivotTableCollection: pivotTableCollectionClass,
  Range: rangeClass,
  RangeAreas: rangeAreasClass,
  RangeBorder: rangeBorderClass,
  RangeBorderCollection: rangeBorderCollectionClass,
  RangeCollection: rangeCollectionClass,
  RangeFill: rangeFillClass,
  RangeFont: rangeFontClass,
  RangeFormat: rangeFormatClass,
  Runtime: runtimeClass,
  Setting: settingClass,
  SettingCollection: settingCollectionClass,
  Style: styleClass,
  StyleCollection: styleCollectionClass,
  StyleFill: styleFillClass,
  StyleFont: styleFontClass,
  Table: tableClass,
  TableCollection: tableCollectionClass,
  TableScopedCollection: tableScopedCollectionClass,
  Workbook: workbookClass,
  WorkbookCreated: workbookCreatedClass,
  WorkbookProtection: workbookProtectionClass,
  WorkbookTableCollection: workbookTableCollectionClass,
  Worksheet: worksheetClass,
  WorksheetCollection: worksheetCollectionClass,
  WorksheetFreezePanes: freezePanesClass,
  WorksheetProtection: worksheetProtectionClass,
};

/** The class of an object by its name. */
export function classOf(name: string): AnyClass {
  const type = CLASSES[name];
  if (!type) throw notImplemented(name);
  return type;
}
