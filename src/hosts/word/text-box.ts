import { BuilderElement, XmlComponent, type FileChild, type ParagraphChild } from "docx";

/** English Metric Units, those of drawings, in a point. */
const EMU = 12_700;

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

/**
 * A text box without frame at the foot of the type area of its page; the text goes on above it. The library has none, and
 * LibreOffice keeps neither floating tables nor frames of paragraphs there.
 *
 * @param width points
 * @param height points
 */
export function textBoxAtFoot(width: number, height: number, content: readonly FileChild[]): ParagraphChild {
  const size = { cx: Math.round(width * EMU), cy: Math.round(height * EMU) };
  const align = (axis: "H" | "V", words: string) =>
    xml(`wp:position${axis}`, { relativeFrom: "margin" }, [new Words("wp:align", words)]);
  const shape = xml("wps:wsp", {}, [
    xml("wps:cNvSpPr", { txBox: 1 }),
    xml("wps:spPr", {}, [
      xml("a:xfrm", {}, [xml("a:off", { x: 0, y: 0 }), xml("a:ext", size)]),
      xml("a:prstGeom", { prst: "rect" }, [xml("a:avLst")]),
      xml("a:noFill"),
      xml("a:ln", {}, [xml("a:noFill")]),
    ]),
    xml("wps:txbx", {}, [xml("w:txbxContent", {}, content)]),
    xml("wps:bodyPr", { lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: "b" }, [xml("a:spAutoFit")]),
  ]);
  const anchor = xml(
    "wp:anchor",
    {
      ...{ distT: 0, distB: 0, distL: 0, distR: 0, simplePos: 0, relativeHeight: 1 },
      ...{ behindDoc: 0, locked: 0, layoutInCell: 1, allowOverlap: 0 },
    },
    [
      xml("wp:simplePos", { x: 0, y: 0 }),
      align("H", "center"),
      align("V", "bottom"),
      xml("wp:extent", size),
      xml("wp:effectExtent", { l: 0, t: 0, r: 0, b: 0 }),
      xml("wp:wrapTopAndBottom"),
      xml("wp:docPr", { id: 1, name: "Imprint" }),
      xml("wp:cNvGraphicFramePr"),
      xml("a:graphic", { "xmlns:a": DRAWING }, [xml("a:graphicData", { uri: SHAPE }, [shape])]),
    ],
  );
  const run = xml("w:r", {}, [
    xml("mc:AlternateContent", {}, [xml("mc:Choice", { Requires: "wps" }, [xml("w:drawing", {}, [anchor])])]),
  ]);
  return run as ParagraphChild;
}

function xml(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  const written = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }]));
  return new BuilderElement({ name, attributes: written, children: [...children] });
}

/** An element with nothing but words in it. */
class Words extends XmlComponent {
  constructor(name: string, text: string) {
    super(name);
    this.root.push(text);
  }
}
