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
export {
  aroundRun,
  letterDocument,
  letterParagraph,
  openRun,
  plain,
  RUN_GAP,
  signatureOf,
} from "./letter-parts";
export { titleRuns } from "./title-runs";
