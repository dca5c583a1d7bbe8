/** Namespaces and relationship types of ECMA-376 transitional packages. */

/** SpreadsheetML: workbook, worksheets, styles, shared strings. */
export const SPREADSHEET_NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** The `r:` namespace of relationship references inside parts. */
export const RELATIONSHIP_REFERENCE_NS =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Elements of `.rels` parts. */
export const PACKAGE_RELATIONSHIPS_NS = "http://schemas.openxmlformats.org/package/2006/relationships";
/** Elements of `[Content_Types].xml`. */
export const CONTENT_TYPES_NS = "http://schemas.openxmlformats.org/package/2006/content-types";
/** Every namespace and relationship type of Strict OOXML starts with this. */
export const STRICT_NS_PREFIX = "http://purl.oclc.org/ooxml/";

export const CONTENT_TYPES_PART = "[Content_Types].xml";

/** Relationship types, which are the `r:` namespace followed by a name. */
export const RELATIONSHIP_TYPE = {
  officeDocument: `${RELATIONSHIP_REFERENCE_NS}/officeDocument`,
  worksheet: `${RELATIONSHIP_REFERENCE_NS}/worksheet`,
  sharedStrings: `${RELATIONSHIP_REFERENCE_NS}/sharedStrings`,
  table: `${RELATIONSHIP_REFERENCE_NS}/table`,
  styles: `${RELATIONSHIP_REFERENCE_NS}/styles`,
} as const;
