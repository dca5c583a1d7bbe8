export type {
  DocumentBlock,
  DocumentCell,
  DocumentChart,
  DocumentParagraph,
  DocumentRun,
  DocumentSection,
  DocumentTable,
  MarkedText,
  ParagraphRole,
  ReportDocument,
  Statement,
  StatementKind,
} from "./document";
export { layDocument, type DocumentInput } from "./lay-document";
