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
export { hasOtherBrackets, type Imprint, type Letter, type LetterHead } from "./letterhead";
export { layDocument, type DocumentInput } from "./lay-document";
export { DATE_RIGHT, signerRight } from "./signature";
export { titleRuns } from "./title-runs";
