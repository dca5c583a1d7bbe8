export { publishFindings } from "./findings-plan";
export type { DescribedFinding } from "./findings-sheet";
export { planOfFixes } from "./fixes";
export { publishReport } from "./report-plan";
export type { Published, PublishInput, PublishNote } from "./report-plan";
export { decodeExpression, encodeExpression } from "./ledger/expression-json";
export { FINGERPRINT_METHOD, fingerprint } from "./ledger/fingerprints";
export { LEDGER_COLUMNS } from "./ledger/ledger-sheet";
export type { LedgerEntry, RecordKind } from "./ledger/entries";
