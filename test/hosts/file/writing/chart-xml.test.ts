import type { ChartGroup, PlannedChart } from "../../../../src/core/workbook/plan";
import { chartXml } from "../../../../src/hosts/file/writing/chart-xml";
import { valuesOfPlan } from "../../../../src/hosts/file/writing/chart-data-xml";
import { parseXml } from "../../../../src/hosts/file/package/xml";
import { demoPlan, plainSheet } from "./support/demo-plan";

const plan = demoPlan("表");
const values = valuesOfPlan(plan.sheets);
const chart = (id: string): PlannedChart => {
  const found = plan.sheets[0]?.charts.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const demo = (id: string) => chartXml(chart(id), values);

/** A chart of one series over a sheet of the plan, with parts of it changed. */
function small(
  cells: readonly (readonly (string | number | null)[])[],
  group: Partial<ChartGroup> = {},
  rest: Partial<PlannedChart> = {},
): string {
  const sheet = plainSheet("report", "visible", cells);
  const range = (column: number, top: number, bottom: number) => ({
    sheet: sheet.name,
    top,
    bottom,
    left: column,
    right: column,
  });
  const last = cells.length - 1;
  const series = {
    name: range(1, 0, 0),
    categories: range(0, 1, last),
    values: range(1, 1, last),
    color: "336699",
    dataLabels: false,
  };
  const base: PlannedChart = {
    id: "small",
    title: "Title & more",
    altText: "",
    anchor: { top: 0, left: 0, bottom: 9, right: 3 },
    legend: "none",
    axes: {},
    groups: [{ type: "column", axis: "primary", series: [series], ...group }],
  };
  return chartXml({ ...base, ...rest }, valuesOfPlan([sheet]));
}

describe("what charts hold", () => {
  test.each(["budget", "points", "completion", "radar-level2"])("%s is well-formed and complete", (id) => {
    const xml = demo(id);
    expect(parseXml("chart1.xml", xml).local).toBe("chartSpace");
    expect(xml).toContain('<c:autoTitleDeleted val="0"/>');
    expect(xml).toContain('<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/>');
    expect(xml).toContain('<a:ea typeface="微软雅黑"/>');
    expect(xml).not.toMatch(/view3D|3DChart|NaN|undefined/);
  });

  test("a combination has two value axes, the second at the right, and labels out of each other's way", () => {
    const xml = demo("budget");
    expect(xml.match(/<c:(barChart|lineChart)>/g)).toEqual(["<c:barChart>", "<c:lineChart>"]);
    expect(xml.match(/<c:(catAx|valAx)>/g)).toEqual(["<c:catAx>", "<c:valAx>", "<c:valAx>", "<c:catAx>"]);
    expect(xml).toMatch(
      /<c:valAx><c:axId val="100000004"\/>.*?<c:axPos val="r"\/>.*?<c:crosses val="max"\/>/,
    );
    expect(xml.match(/<c:dLblPos val="\w+"\/>/g)).toEqual([
      '<c:dLblPos val="inBase"/>',
      '<c:dLblPos val="inBase"/>',
      '<c:dLblPos val="t"/>',
    ]);
    expect(xml).toContain('<c:majorUnit val="0.2"/>');
    expect(xml.match(/<c:order val="\d"\/>/g)).toEqual([
      '<c:order val="0"/>',
      '<c:order val="1"/>',
      '<c:order val="2"/>',
    ]);
  });

  test("bars read from the top down with the scale below", () => {
    const xml = demo("points");
    expect(xml).toContain('<c:barDir val="bar"/>');
    expect(xml).toMatch(/<c:catAx>.*<c:orientation val="maxMin"\/>.*<c:axPos val="l"\/>.*<\/c:catAx>/);
    expect(xml).toMatch(/<c:valAx>.*<c:axPos val="b"\/>.*<c:crosses val="max"\/>.*<\/c:valAx>/);
    expect(xml).toContain('<a:pattFill prst="wdUpDiag">');
  });

  test("a reference line is thin, dashed and without marks", () => {
    const xml = demo("completion");
    expect(xml).toContain(
      '<a:ln w="12700" cap="rnd"><a:solidFill><a:srgbClr val="C00000"/></a:solidFill><a:prstDash val="dash"/>',
    );
    expect(xml).toContain('<c:marker><c:symbol val="none"/></c:marker>');
    expect(xml).toContain('<c:grouping val="stacked"/>');
    expect(xml).toContain('<c:overlap val="100"/>');
    expect(xml).toContain('<c:dLblPos val="ctr"/>');
  });

  test("a radar has rings and spokes and a legend at the right", () => {
    const xml = demo("radar-level2");
    expect(xml.match(/<c:majorGridlines>/g)).toHaveLength(2);
    expect(xml).toContain('<c:legendPos val="r"/>');
    expect(xml).not.toContain("dLblPos");
  });
});

test("labels of single points stand below a line, in front of what holds for all", () => {
  const budget = chart("budget");
  const groups = budget.groups.map((group) =>
    group.type === "line"
      ? { ...group, series: group.series.map((series) => ({ ...series, labelsBelow: [0, 2] })) }
      : group,
  );
  const xml = chartXml({ ...budget, groups }, values);
  const [, labels = ""] = /<c:lineChart>.*?<c:dLbls>(.*?)<\/c:dLbls>/su.exec(xml) ?? [];
  expect(labels.match(/<c:idx val="\d"\/>|<c:dLblPos val="\w+"\/>|<c:showVal val="\d"\/>/g)).toEqual([
    '<c:idx val="0"/>',
    '<c:dLblPos val="b"/>',
    '<c:showVal val="1"/>',
    '<c:idx val="2"/>',
    '<c:dLblPos val="b"/>',
    '<c:showVal val="1"/>',
    '<c:dLblPos val="t"/>',
    '<c:showVal val="1"/>',
  ]);
});

describe("cached values", () => {
  test("are those of the plan's cells", () => {
    const xml = small([
      ["", "得分 & 分值"],
      ["数量", 8],
      ["质量", null],
      [null, 9.5],
    ]);
    expect(xml).toContain(
      '<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>得分 &amp; 分值</c:v></c:pt></c:strCache>',
    );
    expect(xml).toContain(
      '<c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>数量</c:v></c:pt><c:pt idx="1"><c:v>质量</c:v></c:pt></c:strCache>',
    );
    expect(xml).toContain(
      '<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>8</c:v></c:pt><c:pt idx="2"><c:v>9.5</c:v></c:pt></c:numCache>',
    );
  });

  test("years are numbers, words in a column of numbers are gaps", () => {
    const xml = small([
      ["年", "金额"],
      [2021, 5],
      [2022, "无"],
    ]);
    expect(xml).toMatch(/<c:cat><c:numRef>.*<c:v>2021<\/c:v>/);
    expect(xml).toContain(
      '<c:ptCount val="2"/><c:pt idx="0"><c:v>5</c:v></c:pt></c:numCache></c:numRef></c:val>',
    );
  });

  test("are left out for cells the plan does not hold", () => {
    const xml = chartXml(chart("budget"), valuesOfPlan([]));
    expect(xml).toContain("<c:strRef><c:f>'绩效自评报告'!$B$5</c:f></c:strRef>");
    expect(xml).not.toContain("Cache>");
  });

  test("beyond the rows of the sheet are gaps", () => {
    const sheet = plainSheet("report", "visible", [["a"]]);
    const beyond = valuesOfPlan([sheet])({ sheet: sheet.name, top: 0, bottom: 1, left: 0, right: 1 });
    expect(beyond).toEqual(["a", null, null, null]);
  });
});

describe("details", () => {
  const cells = [
    ["", "n"],
    ["a", 1],
  ];

  test("an English title is marked as English", () => {
    expect(small(cells)).toContain('<a:rPr lang="en-US" altLang="zh-CN"');
    expect(demo("budget")).toContain('<a:rPr lang="zh-CN" altLang="en-US"');
    expect(small(cells)).toContain("<a:t>Title &amp; more</a:t>");
  });

  test("stacked lines, and a lying combination with its second scale on top", () => {
    expect(small(cells, { type: "line", stacking: "stacked" })).toContain('<c:grouping val="stacked"/>');
    const lying = small(
      cells,
      { type: "bar", axis: "secondary" },
      { axes: { category: { reversed: true } } },
    );
    expect(lying).toMatch(/<c:axId val="100000004"\/>.*?<c:axPos val="t"\/>/);
    expect(lying.match(/<c:orientation val="maxMin"\/>/g)).toHaveLength(2);
  });

  test("labels in dark stacked columns are white, in light ones dark", () => {
    const labelled = (color: string, dashed = false) =>
      small(cells, {
        stacking: "stacked",
        series: chart("completion").groups[0]!.series.map((one) => ({ ...one, color, dashed })),
      });
    const white = /<c:dLbls>.*<a:srgbClr val="FFFFFF"\/>.*<\/c:dLbls>/;
    expect(labelled("1F4E79")).toMatch(white);
    expect(labelled("DDEBF7")).not.toMatch(white);
    expect(labelled("1F4E79", true)).not.toMatch(white);
  });

  test.each([
    [0, 100, "20"],
    [0, 1.2, "0.2"],
    [0, 1, "0.2"],
    [0, 7, "1"],
    [0, 12, "2"],
    [0, 30, "5"],
    [0, 45, "10"],
    [-50, 50, "20"],
  ])("a scale from %d to %d has steps of %s", (min, max, step) => {
    expect(small(cells, {}, { axes: { value: { min, max } } })).toContain(`<c:majorUnit val="${step}"/>`);
  });

  test("a scale without both ends is left to the program", () => {
    expect(small(cells, {}, { axes: { value: { min: 0 } } })).not.toContain("majorUnit");
    expect(small(cells, {}, { axes: { value: { min: 1, max: 1 } } })).not.toContain("majorUnit");
  });
});
