import { strToU8, zipSync } from "fflate";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const W = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`;
const TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

/** A paragraph; `properties` and `looks` are the inner XML of its properties and of its run's. */
export function line(text: string, properties = "", looks = ""): string {
  return `<w:p>${wrapped("w:pPr", properties)}<w:r>${wrapped("w:rPr", looks)}<w:t>${text}</w:t></w:r></w:p>`;
}

function wrapped(name: string, content: string): string {
  return content === "" ? "" : `<${name}>${content}</${name}>`;
}

/** A paragraph style. */
export function style(
  id: string,
  name: string,
  {
    base = "",
    properties = "",
    looks = "",
    attributes = "",
  }: Partial<Record<"base" | "properties" | "looks" | "attributes", string>> = {},
): string {
  const based = base === "" ? "" : `<w:basedOn w:val="${base}"/>`;
  return `<w:style w:type="paragraph" ${attributes} w:styleId="${id}"><w:name w:val="${name}"/>${based}${wrapped("w:pPr", properties)}${wrapped("w:rPr", looks)}</w:style>`;
}

export const NORMAL = style("a", "Normal", { attributes: 'w:default="1"' });
const CUSTOM = { attributes: 'w:customStyle="1"' };

/** The styles of an office: headings by name, by level and by an office's own name, and its text. */
export const OFFICE_STYLES = [
  NORMAL,
  style("1", "heading 1", {
    base: "a",
    properties: '<w:outlineLvl w:val="0"/>',
    looks: '<w:sz w:val="32"/>',
  }),
  style("af", "二级", { base: "a", properties: '<w:outlineLvl w:val="1"/>', ...CUSTOM }),
  style("gw", "公文正文", {
    base: "a",
    properties:
      '<w:spacing w:line="480" w:lineRule="exact"/><w:ind w:firstLine="480" w:firstLineChars="200"/>',
    ...CUSTOM,
  }),
].join("");

/** Upright pages with a header and a footer. */
export const PAGES =
  '<w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>' +
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/>' +
  '<w:pgNumType w:start="1"/><w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="312"/>';

const COVER = `${line("财政局监制", '<w:jc w:val="center"/>')}<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr></w:pPr></w:p>`;

/** An office's template: a cover, then this text, then a line of the office's own. */
export function officeBody(text: string): string {
  return `${COVER}${text}${line("本报告由本单位负责。")}<w:sectPr>${PAGES}</w:sectPr>`;
}

export interface TemplateParts {
  /** Inner XML of the document's body. */
  readonly body?: string;
  /** Inner XML of the part of styles; `null` for no such part. */
  readonly styles?: string | null;
  readonly type?: "document" | "template";
  readonly macros?: boolean;
  readonly header?: string;
  /** Further parts. */
  readonly more?: Readonly<Record<string, string>>;
}

/** The file of a template. */
export function templateFile({
  body = officeBody(line("{{正文}}", '<w:pStyle w:val="gw"/>')),
  styles = OFFICE_STYLES,
  type = "document",
  macros = false,
  header = line("内部资料"),
  more = {},
}: TemplateParts = {}): Uint8Array {
  const main = macros ? `application/vnd.ms-word.${type}.macroEnabled.main+xml` : `${TYPES}.${type}.main+xml`;
  const override = (part: string, kind: string) => `<Override PartName="/${part}" ContentType="${kind}"/>`;
  const relationship = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relationships = (items: string) =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items}</Relationships>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      override("word/document.xml", main) +
      (styles === null ? "" : override("word/styles.xml", `${TYPES}.styles+xml`)) +
      override("word/header1.xml", `${TYPES}.header+xml`) +
      override("word/footer1.xml", `${TYPES}.footer+xml`) +
      "</Types>",
    "_rels/.rels": relationships(relationship(1, "officeDocument", "word/document.xml")),
    "word/_rels/document.xml.rels": relationships(
      (styles === null ? "" : relationship(1, "styles", "styles.xml")) +
        relationship(2, "header", "header1.xml") +
        relationship(3, "footer", "footer1.xml"),
    ),
    "word/document.xml": `${HEAD}<w:document ${W}><w:body>${body}</w:body></w:document>`,
    "word/header1.xml": `${HEAD}<w:hdr ${W}>${header}</w:hdr>`,
    "word/footer1.xml": `${HEAD}<w:ftr ${W}>${line("第1页")}</w:ftr>`,
    ...(styles === null ? {} : { "word/styles.xml": `${HEAD}<w:styles ${W}>${styles}</w:styles>` }),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
