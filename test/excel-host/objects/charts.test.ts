import { failure, failureCode, onFirstSheet, openSheets } from "../support";

const ROWS = [
  ["", "预算", "执行率"],
  ["甲", 10, 0.9],
  ["乙", 20, 0.8],
];

/** A sheet of three rows and a batch that draws on them. */
async function drawn<T>(draw: (sheet: Excel.Worksheet) => T) {
  const opened = openSheets("数据");
  const result = await onFirstSheet(opened.excel, (sheet) => {
    sheet.getRange("A1:C3").values = ROWS;
    return draw(sheet);
  });
  return { ...opened, result };
}

const area = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

describe("charts", () => {
  it("draw a block of cells by columns or rows, with names and categories", async () => {
    const { sheet } = await drawn((proxy) => {
      proxy.charts.add("ColumnClustered", proxy.getRange("A1:C3"), "Columns");
      proxy.charts.add("ColumnClustered", proxy.getRange("A1:C3"), "Rows");
    });
    const { id } = sheet;
    const bindings = sheet.charts.map(({ series }) =>
      series.map(({ name, values, categories }) => [name, values?.area, categories?.area]),
    );
    expect(bindings).toEqual([
      [
        [{ sheet: id, area: area(0, 1) }, area(1, 1, 2), area(1, 0, 2)],
        [{ sheet: id, area: area(0, 2) }, area(1, 2, 2), area(1, 0, 2)],
      ],
      [
        [{ sheet: id, area: area(1, 0) }, area(1, 1, 1, 2), area(0, 1, 0, 2)],
        [{ sheet: id, area: area(2, 0) }, area(2, 1, 2, 2), area(0, 1, 0, 2)],
      ],
    ]);
  });

  it("combine types over two axes, every series bound to its own cells", async () => {
    const { sheet, result } = await drawn((proxy) => {
      const chart = proxy.charts.add("ColumnClustered", proxy.getRange("B2:B3"), "Columns");
      chart.name = "组合";
      chart.setPosition("E2", "H9");
      const [first, second] = [chart.series.getItemAt(0), chart.series.add("执行率")];
      first.name = "=数据!$B$1";
      first.setXAxisValues(proxy.getRange("A2:A3"));
      second.setValues(proxy.getRange("C2:C3"));
      second.setXAxisValues(proxy.getRange("A2:A3"));
      second.chartType = "LineMarkers";
      second.axisGroup = "Secondary";
      second.format.line.set({ color: "#ff0000", weight: 2.25, lineStyle: "Dash" });
      second.set({ markerStyle: "Circle", markerSize: 6, hasDataLabels: true });
      second.dataLabels.set({ position: "Top", numberFormat: "0%", showValue: true });
      first.format.fill.setSolidColor("#1F4E79");
      first.gapWidth = 60;
      const axis = chart.axes.getItem("Value", "Secondary");
      axis.set({ minimum: 0, maximum: 1.2, numberFormat: "0%" });
      axis.title.text = "执行率";
      axis.majorGridlines.visible = false;
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.title.text = "预算与执行";
      chart.title.format.font.set({ size: 14, bold: true });
      chart.legend.set({ visible: true, position: "Bottom" });
      chart.format.fill.setSolidColor("#ffffff");
      chart.format.border.lineStyle = "None";
      return first.load("name");
    });
    const [chart] = sheet.charts;
    expect(result.name).toBe("预算");
    expect(chart).toMatchObject({
      name: "组合",
      anchor: area(1, 4, 8, 7),
      left: 4 * 48,
      top: 15,
      width: 4 * 48,
      height: 8 * 15,
      title: { text: "预算与执行", visible: true },
      legend: { visible: true, position: "Bottom" },
      shape: { fill: "#FFFFFF", line: { lineStyle: "None" } },
      series: [
        { chartType: "ColumnClustered", axisGroup: "Primary", gapWidth: 60, shape: { fill: "#1F4E79" } },
        {
          name: "执行率",
          chartType: "LineMarkers",
          axisGroup: "Secondary",
          markerStyle: "Circle",
          hasDataLabels: true,
          labels: { position: "Top", numberFormat: "0%" },
          shape: { line: { color: "#FF0000", weight: 2.25, lineStyle: "Dash" } },
          values: { area: area(1, 2, 2) },
        },
      ],
    });
    const secondary = chart?.axes.find(({ group, type }) => group === "Secondary" && type === "Value");
    expect(secondary).toMatchObject({ minimum: 0, maximum: 1.2, title: { text: "执行率", visible: true } });
  });

  it("have points, whose labels stand where those of the series do unless they are moved", async () => {
    const { result } = await drawn((proxy) => {
      const series = proxy.charts.add("Line", proxy.getRange("A1:B3"), "Columns").series.getItemAt(0);
      series.set({ hasDataLabels: true });
      series.dataLabels.position = "Top";
      series.points.getItemAt(1).dataLabel.position = "Bottom";
      const labels = [0, 1].map((point) => series.points.getItemAt(point).dataLabel.load("position"));
      return { points: series.points.load("count"), labels };
    });
    expect(result.points.count).toBe(2);
    expect(result.labels.map(({ position }) => position)).toEqual(["Top", "Bottom"]);
  });

  it("tell where their data is", async () => {
    const { result } = await drawn((proxy) => {
      const series = proxy.charts.add("Line", proxy.getRange("A1:B3"), "Columns").series.getItemAt(0);
      return {
        source: series.getDimensionDataSourceString("Values"),
        values: series.getDimensionValues("Categories"),
      };
    });
    expect([result.source.value, result.values.value]).toEqual(["数据!$B$2:$B$3", ["甲", "乙"]]);
  });

  it("take series names literally where an Excel does that", async () => {
    const { excel, workbook } = openSheets("数据");
    workbook.habits.literalSeriesNames = true;
    const name = await onFirstSheet(excel, (proxy) => {
      proxy.getRange("A1:C3").values = ROWS;
      const series = proxy.charts.add("Line", proxy.getRange("B2:B3")).series.getItemAt(0);
      series.name = "=数据!$B$1";
      return series.load("name");
    });
    expect(name.name).toBe("=数据!$B$1");
  });

  it("are found by name and deleted", async () => {
    const { excel, sheet } = await drawn((proxy) => {
      proxy.charts.add("Pie", proxy.getRange("A1:B3")).name = "甲";
      proxy.charts.add("Radar", proxy.getRange("A1:B3")).name = "乙";
    });
    const found = await onFirstSheet(excel, (proxy) => {
      proxy.charts.getItem("甲").delete();
      const gone = proxy.charts.getItemOrNullObject("甲");
      return { gone: gone.load("name"), charts: proxy.charts.load("items/name,items/id,items/chartType") };
    });
    expect(found.gone.isNullObject).toBe(true);
    expect(found.charts.items.map(({ name, chartType }) => [name, chartType])).toEqual([["乙", "Radar"]]);
    expect(sheet.charts).toHaveLength(1);
  });

  it.each<readonly [string, string, (sheet: Excel.Worksheet) => unknown]>([
    [
      "format an empty series",
      "EmptyChartSeries",
      (sheet) => (sheet.charts.add("Line", sheet.getRange("B1:B3")).series.add("x").axisGroup = "Secondary"),
    ],
    [
      "touch a secondary axis that no series is on",
      "InvalidArgument",
      (sheet) =>
        (sheet.charts.add("Line", sheet.getRange("B1:B3")).axes.getItem("Value", "Secondary").visible = true),
    ],
    [
      "draw a series from a block",
      "InvalidArgument",
      (sheet) => {
        sheet.charts
          .add("Line", sheet.getRange("B1:B3"))
          .series.getItemAt(0)
          .setValues(sheet.getRange("B2:C3"));
      },
    ],
    [
      "draw an unknown type",
      "InvalidArgument",
      (sheet) => sheet.charts.add("Cake" as "Pie", sheet.getRange("B1:B3")),
    ],
    [
      "name a series by a sheet that is not there",
      "InvalidArgument",
      (sheet) => (sheet.charts.add("Line", sheet.getRange("B1:B3")).series.getItemAt(0).name = "=none!$A$1"),
    ],
  ])("refuse to %s", async (_, code, draw) => {
    expect(await failureCode(drawn(draw))).toBe(code);
  });

  it("refuse what they lack by name", async () => {
    const run = drawn((sheet) => {
      sheet.charts.add("Line", sheet.getRange("B1:B3")).series.getItemAt(0).trendlines.add("Linear");
    });
    expect(await failure(run)).toEqual(["ApiNotImplementedInTestHost", "ChartSeries.trendlines"]);
  });
});
