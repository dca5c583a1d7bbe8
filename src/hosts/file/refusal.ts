/** Why a file cannot be used. Each code has a sentence in the message table `file.refusal.<code>`. */
export type RefusalCode =
  | "not-a-workbook"
  | "empty-file"
  | "encrypted"
  | "old-binary"
  | "encrypted-or-xls"
  | "opendocument"
  | "unknown-container"
  | "strict-ooxml"
  | "structure-locked"
  | "sheet-protected"
  | "corrupt-zip"
  | "corrupt-xml"
  | "missing-part"
  | "dtd"
  | "bad-part-name"
  | "too-large"
  | "too-many-entries"
  | "compression-bomb"
  | "binary-workbook"
  | "no-worksheet"
  | "unsupported-feature"
  | "name-too-long"
  | "cell-not-found"
  | "cell-not-editable"
  | "text-too-long"
  | "sheet-too-long"
  | "too-many-styles"
  | "part-too-large";

/** A file that is refused, as a value: nothing was read further or written. */
export interface Refusal {
  readonly code: RefusalCode;
  /** Values for the sentence, e.g. the part concerned and the limit. */
  readonly params: Readonly<Record<string, string>>;
}
