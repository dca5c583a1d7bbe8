import type { ReportDocument, Statement, StatementKind } from "../../core/document";
import { formatCells } from "../../core/publishing";
import { element, XML_DECLARATION } from "../file/writing/xml-writer";
import { words } from "./words";
import { childNamed, childrenNamed, parseXml, type XmlElement } from "../file/package/xml";

/** Namespace of the part that lists the statements. */
const NAMESPACE = "urn:jiyan:statements:1";
const ROOT = "statements";
const DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
/** Names the kind of part, the same in every document. */
const STORE_ID = "{6A4B3F5C-5C0B-4E1E-9C52-3B2F6D9A71E4}";

/** The type of the part of properties. */
export const STATEMENTS_PROPERTIES_TYPE =
  "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** Parts that may hold the list. */
export const CUSTOM_PART = /^customXml\/item\d+\.xml$/;

/** A statement as it was listed when the document was written. */
export interface ListedStatement extends Pick<Statement, "mark" | "block" | "text"> {
  readonly kind: StatementKind;
  /** Cells as references: `'自评表'!E14:E16,'自评表'!G3`; empty where none stands behind. */
  readonly cells: string;
}

/**
 * The list of a document's statements as a part of custom XML. Everything is text of elements: LibreOffice drops
 * attributes of such parts when it saves.
 */
export function statementsPart({ statements, facts }: ReportDocument): string {
  const root = element(
    ROOT,
    { xmlns: NAMESPACE },
    facts.map(([name, value]) => element("fact", {}, words("name", name), words("value", value))),
    statements.map(({ mark, block, kind, text, cells }) =>
      element(
        "statement",
        {},
        words("mark", mark),
        words("block", block),
        words("kind", kind),
        words("text", text),
        words("cells", formatCells(cells)),
      ),
    ),
  );
  return XML_DECLARATION + root;
}

/** The properties that tell programs what the part is. */
export function statementsPartProperties(): string {
  return (
    XML_DECLARATION +
    element(
      "ds:datastoreItem",
      { "ds:itemID": STORE_ID, "xmlns:ds": DATA_STORE },
      element("ds:schemaRefs", {}, element("ds:schemaRef", { "ds:uri": NAMESPACE })),
    )
  );
}

/** The statements that a part of custom XML lists; `null` where it is another program's. */
export function readStatementsPart(part: string, source: string): readonly ListedStatement[] | null {
  const root = parseXml(part, source);
  // Programs that rewrite the part may drop its namespace with the attributes.
  if (root.local !== ROOT || (root.uri !== NAMESPACE && root.uri !== "")) return null;
  return childrenNamed(root, "statement").map((statement) => ({
    mark: leafOf(statement, "mark"),
    block: leafOf(statement, "block"),
    kind: leafOf(statement, "kind") as StatementKind,
    text: leafOf(statement, "text"),
    cells: leafOf(statement, "cells"),
  }));
}

function leafOf(statement: XmlElement, name: string): string {
  return childNamed(statement, name)?.text ?? "";
}
