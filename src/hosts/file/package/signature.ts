import type { PackageLimits } from "./limits";
import { RefusalError } from "./refusal-error";

/** Compound file (OLE2): old .xls workbooks, and .xlsx files that are encrypted with a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Every zip archive begins with `PK`. */
const ZIP = [0x50, 0x4b];

/**
 * Looks at the length and first bytes of a file.
 *
 * @throws RefusalError `empty-file`, `too-large`, `encrypted-or-xls`, `not-a-workbook`
 */
export function checkSignature(bytes: Uint8Array, limits: PackageLimits): void {
  if (bytes.length === 0) throw new RefusalError("empty-file");
  if (bytes.length > limits.fileBytes) {
    throw new RefusalError("too-large", { what: "file", limit: String(limits.fileBytes) });
  }
  if (startsWith(bytes, COMPOUND_FILE)) throw new RefusalError("encrypted-or-xls");
  if (!startsWith(bytes, ZIP)) throw new RefusalError("not-a-workbook");
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
