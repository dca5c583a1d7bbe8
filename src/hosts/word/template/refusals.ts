import { err, ok, type Result } from "../../../core/common/result";
import { RefusalError } from "../../file/package/refusal-error";
import type { RefusalCode } from "../../file/refusal";

/** Why a file cannot be used as a Word template. Each has a sentence `word-template.refusal.<code>`. */
export type TemplateRefusal =
  | "not-docx"
  | "empty"
  | "encrypted"
  | "damaged"
  | "too-large"
  | "strict"
  | "macros"
  | "tracked-changes"
  | "misplaced"
  | "several-places";

/** Carries a refusal out of nested work; {@link settleTemplate} turns it into a value. */
export class TemplateRefusalError extends Error {
  override readonly name = "TemplateRefusalError";
  constructor(readonly refusal: TemplateRefusal) {
    super(refusal);
  }
}

const OF_PACKAGES: Readonly<Partial<Record<RefusalCode, TemplateRefusal>>> = {
  "not-a-workbook": "not-docx",
  "unknown-container": "not-docx",
  "old-binary": "not-docx",
  opendocument: "not-docx",
  "empty-file": "empty",
  encrypted: "encrypted",
  "encrypted-or-xls": "encrypted",
  "strict-ooxml": "strict",
  "too-large": "too-large",
  "too-many-entries": "too-large",
  "compression-bomb": "too-large",
  "part-too-large": "too-large",
};

/** Runs `work`; a refusal of the template or its package becomes a failed result, any other exception passes through. */
export async function settleTemplate<T>(work: () => Promise<T>): Promise<Result<T, TemplateRefusal>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof TemplateRefusalError) return err(error.refusal);
    if (error instanceof RefusalError) return err(OF_PACKAGES[error.refusal.code] ?? "damaged");
    throw error;
  }
}
