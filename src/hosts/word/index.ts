export { isAsWritten, readStatements, type ReadStatement } from "./read-statements";
export { openTemplate, type WordTemplate } from "./template/open-template";
export { pourDocument, type PouredDocument } from "./template/pour-document";
export { describePourNotes, describeTemplateRefusal } from "./template/describe";
export type { TemplateRefusal } from "./template/refusals";
export { writeDocument } from "./write-document";
