import type { Cell } from "../../workbook/snapshot";

/** Name of the method below, kept in the ledger so that a later version can tell fingerprints of another method. */
export const FINGERPRINT_METHOD = "fnv1a-64/utf-16le/text+value/1";

const OFFSET_BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/**
 * Fingerprint of a cell: 16 hexadecimal digits of FNV-1a (64 bit) over its displayed text, its stored value with
 * the value's type, and its error code. It tells whether a cited cell has changed since the report was made; it is
 * no protection against forgery. An absent cell has the fingerprint of an empty one.
 */
export function fingerprint(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  return fnv1a64([cell?.text ?? "", typeof value, String(value), cell?.error ?? ""].join("\u0000"));
}

/** FNV-1a with 64 bits over the UTF-16 code units of a text, low byte first. */
export function fnv1a64(text: string): string {
  let hash = OFFSET_BASIS;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    hash = ((hash ^ BigInt(unit & 0xff)) * PRIME) & MASK;
    hash = ((hash ^ BigInt(unit >> 8)) * PRIME) & MASK;
  }
  return hash.toString(16).padStart(16, "0");
}
