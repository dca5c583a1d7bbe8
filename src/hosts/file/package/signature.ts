import type { RefusalCode } from "../refusal";
import { COMPOUND_FILE, compoundFileNames } from "./compound-file";
import type { PackageLimits } from "./limits";
import { RefusalError } from "./refusal-error";

/** Every zip archive begins with `PK`. */
const ZIP = [0x50, 0x4b];

/**
 * Looks at the length and first bytes of a file, and says of one that is no archive what it is instead.
 *
 * @throws RefusalError `empty-file`, `too-large`, `encrypted`, `old-binary`, `encrypted-or-xls`, `not-a-workbook`,
 *   `unknown-container`
 */
export function checkSignature(bytes: Uint8Array, limits: PackageLimits): void {
  if (bytes.length === 0) throw new RefusalError("empty-file");
  if (bytes.length > limits.fileBytes) {
    throw new RefusalError("too-large", { what: "file", limit: String(limits.fileBytes) });
  }
  if (startsWith(bytes, COMPOUND_FILE)) throw new RefusalError(kindOfCompoundFile(bytes));
  if (!startsWith(bytes, ZIP)) throw new RefusalError(isText(bytes) ? "not-a-workbook" : "unknown-container");
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function kindOfCompoundFile(bytes: Uint8Array): RefusalCode {
  const names = compoundFileNames(bytes);
  // A password, or rights management (MS-OFFCRYPTO 2.1, 2.2): the package stands in one of these streams.
  if (names.has("EncryptedPackage") || names.has("\u0009DRMContent")) return "encrypted";
  // BIFF8, and BIFF5 before it (MS-XLS 2.1.7.20).
  if (names.has("Workbook") || names.has("Book")) return "old-binary";
  return names.size === 0 ? "encrypted-or-xls" : "not-a-workbook";
}

/** How much of a file tells whether it is text. */
const SAMPLE = 4096;

/**
 * Whether a file is text: a table of values, or a web page with the name of a workbook. What is neither an archive nor
 * text was likely locked by a program of the office that encrypts documents: its containers have no common mark.
 */
function isText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, SAMPLE);
  const utf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  // Control characters are in no text, but for tabulators and ends of lines and pages.
  return utf16 || start.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}
