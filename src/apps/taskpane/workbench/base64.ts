/** Bytes that are turned into characters at a time; more arguments than some ten thousand overflow the stack. */
const PORTION = 8_192;

/** Bytes in base64, as Office.js takes files. */
export function base64Of(bytes: Uint8Array): string {
  let characters = "";
  for (let from = 0; from < bytes.length; from += PORTION) {
    characters += String.fromCharCode(...bytes.subarray(from, from + PORTION));
  }
  return btoa(characters);
}
