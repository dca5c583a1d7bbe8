/** The SHA-256 of bytes, hexadecimal. Browsers have it only for pages that came by https, or from this computer. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether there is one. */
export function canHash(): boolean {
  return (globalThis as { readonly crypto?: Partial<Crypto> }).crypto?.subtle !== undefined;
}
