import { CHART_NAME_PREFIX } from "../../../core/workbook/ownership";
import type { PlannedChart } from "../../../core/workbook/plan";
import { XML_DECLARATION, element } from "./xml-writer";

const CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const NAMESPACES = {
  "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
} as const;

/** A drawing part with one frame per chart; its relationships `rId1`, `rId2` … are the chart parts in this order. */
export function drawingXml(charts: readonly PlannedChart[]): string {
  const frames = charts.map((chart, index) => frameXml(chart, index));
  return XML_DECLARATION + element("xdr:wsDr", NAMESPACES, frames);
}

function frameXml(chart: PlannedChart, index: number): string {
  const { top, left, bottom, right } = chart.anchor;
  return element(
    "xdr:twoCellAnchor",
    // The chart goes with its rows when those above grow, and keeps its size.
    { editAs: "oneCell" },
    markerXml("xdr:from", top, left),
    markerXml("xdr:to", bottom + 1, right + 1),
    element(
      "xdr:graphicFrame",
      { macro: "" },
      element(
        "xdr:nvGraphicFramePr",
        {},
        // Id 1 is taken by the drawing itself in files of Excel.
        element("xdr:cNvPr", { id: index + 2, name: CHART_NAME_PREFIX + chart.id, descr: chart.altText }),
        element("xdr:cNvGraphicFramePr", {}),
      ),
      element("xdr:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })),
      element(
        "a:graphic",
        {},
        element(
          "a:graphicData",
          { uri: CHART_NAMESPACE },
          element("c:chart", { "xmlns:c": CHART_NAMESPACE, "r:id": `rId${index + 1}` }),
        ),
      ),
    ),
    element("xdr:clientData", {}),
  );
}

function markerXml(name: string, row: number, column: number): string {
  return element(
    name,
    {},
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`,
  );
}
